namespace CSat.Domain.Regimes;

/// <summary>How often a survey is held.</summary>
public enum Cadence
{
    /// <summary>Irregular, as needed (R08.14).</summary>
    AsNeeded,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every quarter (R08.12, R11.15).</summary>
    Quarterly,

    /// <summary>Every half year (R08.13).</summary>
    HalfYearly,

    /// <summary>Every year.</summary>
    Yearly,
}
