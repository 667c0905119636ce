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

    /// <summary>The result is lowered by the regime's penalty (R01.18).</summary>
    Penalty,

    /// <summary>Those who did not answer are visited (R05.27).</summary>
    VisitNonResponders,

    /// <summary>A corrective action is opened (R21.11).</summary>
    CorrectiveAction,
}
