using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>Operational indicators beside the survey.</summary>
public static class IndicatorJudgement
{
    /// <summary>
    /// Judges one value: nonconformities of the management review closed in time (R21.2), returns, deliveries and reaction speed (R14.9), turnover, absence and
    /// accidents (R16.17), success, drug use and infection rates (R22.3). Where the source gives no target, none is invented.
    /// </summary>
    /// <param name="rule">The indicator.</param>
    /// <param name="value">Its value in its unit, unrounded; null for no data.</param>
    public static IndicatorOutcome Judge(IndicatorRule rule, decimal? value) => (rule.Target, value) switch
    {
        (null, _) => IndicatorOutcome.NoTarget,
        (_, null) => IndicatorOutcome.NoData,
        ({ } target, { } known) => target.IsMetBy(known) ? IndicatorOutcome.Met : IndicatorOutcome.Missed,
    };
}
