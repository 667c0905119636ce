namespace CSat.Domain.Regimes;

/// <summary>What follows from a missed limit.</summary>
public enum LimitConsequence
{
    /// <summary>The report says so; the result stands (Q10).</summary>
    Warning,

    /// <summary>An improvement report is due (R11.24).</summary>
    ImprovementReport,

    /// <summary>The survey is not valid (R07.14).</summary>
    Invalid,
}
