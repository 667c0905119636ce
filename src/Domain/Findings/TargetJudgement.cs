using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Domain.Findings;

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
    /// <param name="responses">The number of forms behind it: the base of the interval.</param>
    /// <param name="target">The target in percent; null for none.</param>
    public static TargetJudgement Of(decimal? value, long responses, Threshold? target)
    {
        if (target is null)
        {
            return new(TargetOutcome.NoTarget, value, null, null, Light.Undecidable);
        }

        if (value is not { } result)
        {
            return new(TargetOutcome.NoData, null, target, null, Light.Undecidable);
        }

        var interval = responses > 0 ? Wilson.OfProportion((double)result / 100, responses) : (Interval?)null;
        return new(
            target.IsMetBy(result) ? TargetOutcome.Met : TargetOutcome.Missed,
            result,
            target,
            result - target.Limit,
            TrafficLight.Of(interval, (double)target.Limit / 100));
    }
}
