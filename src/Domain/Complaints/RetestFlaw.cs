namespace CSat.Domain.Complaints;

/// <summary>Why a retest does not count.</summary>
public enum RetestFlaw
{
    /// <summary>The sample was not coded blind, or by its old number (R20.8).</summary>
    NotCoded,

    /// <summary>A new sample was taken although the original one was sound (R20.9).</summary>
    OriginalNotUsed,

    /// <summary>The original sample was used although its sampling or transport was wrong (R20.9).</summary>
    NotResampled,

    /// <summary>Not exactly two different people tested (R20.10).</summary>
    NotTwoTesters,

    /// <summary>The two did not test at the same time (R20.10).</summary>
    NotTogether,
}
