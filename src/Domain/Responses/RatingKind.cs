namespace CSat.Domain.Responses;

/// <summary>What a response rates (R08.17, R08.23). The numbers are stored; they never change.</summary>
public enum RatingKind
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>自评: the company's own salespeople rate their company.</summary>
    Self = 1,

    /// <summary>调查: external customers and dealers rate the company.</summary>
    Surveyed = 2,

    /// <summary>竞争对手: customers rate a named competitor.</summary>
    Competitor = 3,
}
