using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Surveys;

/// <summary>Compares counts and rates with the limits of a regime. Unrounded values are compared (requirements 3.4).</summary>
public static class LimitJudgement
{
    /// <summary>
    /// Judges one limit: forms handed out (R01.7, R05.24), returned (R01.8, R04.12, R05.26, R07.14, R08.16, R11.21), found genuine (R01.9), verified (R01.15),
    /// about competitors (R08.17), letters sent (R03.12), households visited (R05.15), visits by phone (R05.17), cases followed up (R17.7, R17.10), cases
    /// closed in time (R21.2).
    /// </summary>
    /// <param name="rule">The limit.</param>
    /// <param name="part">The count itself, or what is divided, 0 or more.</param>
    /// <param name="whole">What it is divided by, 0 or more; ignored for counted measures. An empty or unknown base (0 or null) is no data.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public static LimitReading Judge(LimitRule rule, long part, long? whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        decimal? value = IsCount(rule.Measure) ? part : Ratio.Percent(part, whole ?? 0);
        return value switch
        {
            null => LimitReading.NoData,
            { } known when rule.Threshold.IsMetBy(known) => new(known, LimitOutcome.Met, null),
            _ => new(value, LimitOutcome.Missed, rule.Consequence),
        };
    }

    /// <summary>Whether a measure is a plain count, without a base.</summary>
    public static bool IsCount(LimitMeasure measure) =>
        measure is LimitMeasure.ReturnedForms or LimitMeasure.CompetitorForms or LimitMeasure.SentForms;
}
