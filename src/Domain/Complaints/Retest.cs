using CSat.Domain.Regimes;

namespace CSat.Domain.Complaints;

/// <summary>How a retest is done (R20.8, R20.9, R20.10).</summary>
public static class RetestRules
{
    /// <summary>
    /// Everything that is wrong with a retest: the sample is coded blind (R20.8); the original sample is used, a new one only if sampling or transport was wrong
    /// (R20.9); exactly two people test at the same time, that is, their runs overlap (R20.10).
    /// </summary>
    /// <returns>Empty when the retest counts.</returns>
    [Judges("R20.8", "R20.9", "R20.10")]
    public static IReadOnlyList<RetestFlaw> Check(Retest retest)
    {
        var flaws = new List<RetestFlaw>();
        if (string.IsNullOrWhiteSpace(retest.BlindCode) || retest.BlindCode == retest.SampleNumber)
        {
            flaws.Add(RetestFlaw.NotCoded);
        }

        if (retest.Resampled != retest.SamplingWasWrong)
        {
            flaws.Add(retest.Resampled ? RetestFlaw.OriginalNotUsed : RetestFlaw.NotResampled);
        }

        if (retest.Runs is not [var one, var other] || one.Tester == other.Tester)
        {
            flaws.Add(RetestFlaw.NotTwoTesters);
        }
        else if (one.StartedAt >= other.EndedAt || other.StartedAt >= one.EndedAt)
        {
            flaws.Add(RetestFlaw.NotTogether);
        }

        return flaws;
    }
}

/// <summary>A retest 复检 as it was done.</summary>
/// <param name="SampleNumber">The number under which the sample was tested first.</param>
/// <param name="BlindCode">The code under which it was tested again 密码编号; null for none.</param>
/// <param name="Resampled">Whether a new sample was taken.</param>
/// <param name="SamplingWasWrong">Whether sampling or transport of the first sample was wrong.</param>
/// <param name="Runs">The runs.</param>
public sealed record Retest(string SampleNumber, string? BlindCode, bool Resampled, bool SamplingWasWrong, IReadOnlyList<RetestRun> Runs);

/// <summary>One person's run of a retest.</summary>
/// <param name="Tester">Who.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended, not before it began.</param>
public sealed record RetestRun(string Tester, DateTimeOffset StartedAt, DateTimeOffset EndedAt);

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
