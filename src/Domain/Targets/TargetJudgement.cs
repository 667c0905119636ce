using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Domain.Targets;

/// <summary>How a result stands to its target (R08.29): by the plain value, and beside it by the light that knows the sample size.</summary>
/// <param name="Outcome">Met or missed, comparing unrounded values.</param>
/// <param name="Value">The result in percent.</param>
/// <param name="Target">The target.</param>
/// <param name="Margin">Result minus target in percentage points; null without both.</param>
/// <param name="Light">Green or red only when the interval lies on one side of the target.</param>
public sealed record TargetJudgement(TargetOutcome Outcome, decimal? Value, Threshold? Target, decimal? Margin, Light Light)
{
    /// <summary>Judges a result of satisfaction, for which higher is better.</summary>
    /// <param name="value">The result in percent; null for no data.</param>
    /// <param name="interval">Its interval over forms, as proportions; null where there is none.</param>
    /// <param name="target">The target in percent; null for none.</param>
    [Judges("targets")]
    public static TargetJudgement Of(decimal? value, Interval? interval, Threshold? target)
    {
        if (target is null)
        {
            return new(TargetOutcome.NoTarget, value, null, null, Light.Undecidable);
        }

        if (value is not { } result)
        {
            return new(TargetOutcome.NoData, null, target, null, Light.Undecidable);
        }

        return new(
            target.IsMetBy(result) ? TargetOutcome.Met : TargetOutcome.Missed,
            result,
            target,
            result - target.Limit,
            TrafficLight.Of(interval, (double)target.Limit / 100));
    }
}

/// <summary>How a result stands to its target.</summary>
public enum TargetOutcome
{
    /// <summary>No target was set.</summary>
    NoTarget,

    /// <summary>There is a target but no result.</summary>
    NoData,

    /// <summary>The target is met.</summary>
    Met,

    /// <summary>The target is missed.</summary>
    Missed,
}
