using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>A limit read against counts.</summary>
/// <param name="Value">The count, or the rate in percent, unrounded; null for no data.</param>
/// <param name="Outcome">The judgement.</param>
/// <param name="Consequence">What follows; null unless the limit is missed.</param>
public readonly record struct LimitReading(decimal? Value, LimitOutcome Outcome, LimitConsequence? Consequence)
{
    /// <summary>Nothing to judge: what the limit looks at is not recorded. It is never met by that.</summary>
    public static LimitReading NoData { get; } = new(null, LimitOutcome.NoData, null);
}
