namespace CSat.Domain.Scoring;

/// <summary>
/// Satisfaction degree 满意度 (R08.24; R08.28 for the self-rated part; R11.31's item score):
/// points given ÷ points of the best level over the same ratings × 100 %.
/// </summary>
public static class SatisfactionDegree
{
    /// <summary>The degree in percent, 0 to 100, unrounded; null when there is no rating ("no data", never 0 %).</summary>
    public static decimal? Of(RatingTally tally) => tally.BestPoints == 0 ? null : tally.Points * 100m / tally.BestPoints;
}
