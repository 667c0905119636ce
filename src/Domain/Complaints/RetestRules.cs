namespace CSat.Domain.Complaints;

/// <summary>How a retest is done (R20.8, R20.9, R20.10).</summary>
public static class RetestRules
{
    /// <summary>
    /// Everything that is wrong with a retest: the sample is coded blind (R20.8); the original sample is used, a new one only if sampling or transport was wrong
    /// (R20.9); exactly two people test at the same time, that is, their runs overlap (R20.10).
    /// </summary>
    /// <returns>Empty when the retest counts.</returns>
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
