namespace CSat.Domain.Regimes;

/// <summary>For which parts a trend is drawn or a comparison made.</summary>
public enum TrendSubject
{
    /// <summary>The whole.</summary>
    Total,

    /// <summary>Each item.</summary>
    Item,

    /// <summary>Each department or building.</summary>
    Department,

    /// <summary>Each customer.</summary>
    Customer,

    /// <summary>Competitors.</summary>
    Competitor,

    /// <summary>The company's own target or baseline.</summary>
    Baseline,
}
