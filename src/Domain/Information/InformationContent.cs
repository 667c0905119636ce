namespace CSat.Domain.Information;

/// <summary>What a piece of information says.</summary>
public enum InformationSense
{
    /// <summary>Not stated.</summary>
    None,

    /// <summary>The customer is satisfied.</summary>
    Satisfied,

    /// <summary>The customer is dissatisfied.</summary>
    Dissatisfied,

    /// <summary>Neither: a wish, a fact of the market.</summary>
    Neutral,
}

/// <summary>What a piece of information is about (R11.6, R11.7, R11.8).</summary>
public enum InformationTopic
{
    /// <summary>Not stated.</summary>
    None,

    /// <summary>The quality of the own products or services.</summary>
    Quality,

    /// <summary>The own deliveries and orders.</summary>
    Delivery,

    /// <summary>The own service.</summary>
    Service,

    /// <summary>What the own products are better in.</summary>
    Advantage,

    /// <summary>Technology and development of the own products.</summary>
    Technology,

    /// <summary>A competitor's activities on the market.</summary>
    CompetitorActivity,

    /// <summary>A competitor's strategy.</summary>
    CompetitorStrategy,

    /// <summary>A competitor's prices.</summary>
    CompetitorPrice,

    /// <summary>A competitor's new products.</summary>
    CompetitorProduct,

    /// <summary>What customers think of a competitor.</summary>
    CompetitorEvaluation,

    /// <summary>How the customer buys.</summary>
    PurchasingHabits,

    /// <summary>Changes of the customer's people.</summary>
    Personnel,

    /// <summary>What the market and the customers need.</summary>
    Needs,
}
