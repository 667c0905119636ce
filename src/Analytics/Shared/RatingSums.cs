using CSat.Domain.Scoring;

namespace CSat.Analytics.Shared;

/// <summary>The additive sums that every rating query returns.</summary>
internal abstract record RatingSums
{
    public long Ratings { get; init; }

    public decimal Points { get; init; }

    public decimal BestPoints { get; init; }

    public long Satisfied { get; init; }

    public RatingTally Tally => new(Ratings, Points, BestPoints, Satisfied);
}
