namespace CSat.Domain.Scoring;

/// <summary>Satisfaction rate 满意率 (R08.25; R08.28 for the self-rated part): satisfied ratings ÷ ratings × 100 %.</summary>
public static class SatisfactionRate
{
    /// <summary>The rate in percent, 0 to 100, unrounded; null when there is no rating ("no data", never 0 %).</summary>
    public static decimal? Of(RatingTally tally) => tally.Ratings == 0 ? null : tally.Satisfied * 100m / tally.Ratings;
}
