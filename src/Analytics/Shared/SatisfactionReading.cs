using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Shared;

/// <summary>Degree and rate over some ratings, with what says how far to trust them.</summary>
/// <param name="Tally">The sums.</param>
/// <param name="Forms">Forms behind them: the base of intervals, because the ratings of one form hang together.</param>
/// <param name="Base">Whether the figure may be shown; judged on the number of ratings.</param>
public sealed record SatisfactionReading(RatingTally Tally, long Forms, BaseSize Base)
{
    /// <summary>Number of ratings: the n printed beside the figure.</summary>
    public long Ratings => Tally.Ratings;

    /// <summary>Ratings at levels that count as dissatisfied; null where the figure does not count them.</summary>
    public long? Dissatisfied { get; init; }

    /// <summary>Whether there are ratings and enough of them to show.</summary>
    public bool IsShown => Base is BaseSize.Caution or BaseSize.Plain;

    /// <summary>Satisfaction degree in percent, unrounded; null for no data and for a suppressed base.</summary>
    public decimal? Degree => IsShown ? SatisfactionDegree.Of(Tally) : null;

    /// <summary>Satisfaction rate in percent, unrounded; null for no data and for a suppressed base.</summary>
    public decimal? Rate => IsShown ? SatisfactionRate.Of(Tally) : null;

    /// <summary>The 95 % interval of the degree over the forms, as proportions; wide enough by Domain's reasoning in <see cref="TrendJudgement"/>.</summary>
    public Interval? DegreeInterval => Degree is { } degree && Forms > 0 ? Wilson.OfProportion((double)degree / 100, Forms) : null;

    /// <summary>Wilson's 95 % interval of the rate over the forms, as proportions.</summary>
    public Interval? RateInterval => Rate is { } rate && Forms > 0 ? Wilson.OfProportion((double)rate / 100, Forms) : null;

    /// <summary>The degree or the rate.</summary>
    public decimal? Value(TrendMeasure measure) => measure == TrendMeasure.Degree ? Degree : Rate;

    /// <summary>Reads a tally by the thresholds of the regime.</summary>
    public static SatisfactionReading Of(RatingTally tally, long forms, PresentationRules rules) =>
        new(tally, forms, SmallBase.Of(tally.Ratings, rules.SuppressBelow, rules.CautionBelow));
}

/// <summary>The additive sums that every rating query returns.</summary>
internal abstract record RatingSums
{
    public long Ratings { get; init; }

    public decimal Points { get; init; }

    public decimal BestPoints { get; init; }

    public long Satisfied { get; init; }

    public RatingTally Tally => new(Ratings, Points, BestPoints, Satisfied);
}
