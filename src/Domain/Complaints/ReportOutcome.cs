namespace CSat.Domain.Complaints;

/// <summary>What becomes of a test report after an appeal.</summary>
public enum ReportOutcome
{
    /// <summary>The original was correct and stands (R20.13).</summary>
    Stands,

    /// <summary>The original was wrong; its correction waits for approval or is not finished (R20.14).</summary>
    BeingCorrected,

    /// <summary>The original is void and the corrected report is out (R20.14).</summary>
    Corrected,
}
