using CSat.Domain.Regimes;

namespace CSat.Domain.Complaints;

/// <summary>What becomes of a test report after the retest (R20.13, R20.14).</summary>
public static class ReportCorrection
{
    /// <summary>Where the report stands: a correct original stands (R20.13); a wrong one is corrected step by step, the signatory's approval first (R20.14).</summary>
    /// <param name="originalIsCorrect">What the retest found.</param>
    /// <param name="done">The steps done.</param>
    [Judges("R20.13", "R20.14")]
    public static ReportOutcome Judge(bool originalIsCorrect, IReadOnlyCollection<CorrectionStep> done) =>
        originalIsCorrect ? ReportOutcome.Stands : Next(done) is null ? ReportOutcome.Corrected : ReportOutcome.BeingCorrected;

    /// <summary>The step that comes next (R20.14): the first in order that is not done; null when all are.</summary>
    public static CorrectionStep? Next(IReadOnlyCollection<CorrectionStep> done) =>
        Enum.GetValues<CorrectionStep>().Cast<CorrectionStep?>().FirstOrDefault(step => !done.Contains(step!.Value));

    /// <summary>Whether somebody may do a step now (R20.14): only the next one, and only the authorised signatory approves.</summary>
    /// <param name="step">The step.</param>
    /// <param name="done">The steps done.</param>
    /// <param name="role">Code of the role that would do it.</param>
    /// <param name="signatory">Code of the authorised signatory.</param>
    public static bool MayDo(CorrectionStep step, IReadOnlyCollection<CorrectionStep> done, string role, string signatory) =>
        Next(done) == step && (step != CorrectionStep.Approved || role == signatory);
}

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

/// <summary>A step of the correction of a test report, in their order (R20.14).</summary>
public enum CorrectionStep
{
    /// <summary>Approved by the authorised signatory 授权签字人.</summary>
    Approved,

    /// <summary>The original report is taken back.</summary>
    TakenBack,

    /// <summary>The original is stamped void 作废章.</summary>
    StampedVoid,

    /// <summary>The correct report with its amendment mark 更改标识 is out.</summary>
    Reissued,

    /// <summary>The result is entered in the register.</summary>
    Registered,
}
