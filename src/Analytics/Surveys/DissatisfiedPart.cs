namespace CSat.Analytics.Surveys;

/// <summary>The dissatisfied items of one part.</summary>
/// <param name="Items">The most frequent first.</param>
/// <param name="Frequency">All dissatisfied ratings of the part.</param>
/// <param name="TotalRatings">All ratings of the part.</param>
public sealed record DissatisfiedPart(IReadOnlyList<DissatisfiedItem> Items, long Frequency, long TotalRatings)
{
    /// <summary>Share of dissatisfied ratings in percent, unrounded; null for no data.</summary>
    public decimal? SharePercent => TotalRatings == 0 ? null : Frequency * 100m / TotalRatings;
}
