namespace CSat.Domain.Complaints;

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
