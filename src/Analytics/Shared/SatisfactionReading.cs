using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Shared;

/// <summary>Degree and rate over some forms, with what says how far to trust them.</summary>
/// <param name="Sums">The sums over forms.</param>
/// <param name="Base">Whether the figure may be shown; judged on the number of forms, so that one table hides what another hides.</param>
public sealed record SatisfactionReading(FormSums Sums, BaseSize Base)
{
    /// <summary>The ratings of all forms.</summary>
    public RatingTally Tally => Sums.Tally;

    /// <summary>Forms with a rating: what intervals go by, because the ratings of one form belong together.</summary>
    public long Forms => Sums.Forms;

    /// <summary>Number of ratings: the n printed beside the figure.</summary>
    public long Ratings => Tally.Ratings;

    /// <summary>Ratings at levels that count as dissatisfied; null where the figure does not count them.</summary>
    public long? Dissatisfied { get; init; }

    /// <summary>Whether there are ratings and enough of them to show.</summary>
    public bool IsShown => Base is BaseSize.Caution or BaseSize.Plain;

    /// <summary>Whether there are enough to be looked at, also where the number may not be printed.</summary>
    public bool IsEnough => IsShown || Base == BaseSize.Withheld;

    /// <summary>Satisfaction degree in percent, unrounded; null for no data and for a suppressed base.</summary>
    public decimal? Degree => IsShown ? SatisfactionDegree.Of(Tally) : null;

    /// <summary>Satisfaction rate in percent, unrounded; null for no data and for a suppressed base.</summary>
    public decimal? Rate => IsShown ? SatisfactionRate.Of(Tally) : null;

    /// <summary>The 95 % interval of the degree, as proportions; null likewise, and for a single form.</summary>
    public Interval? DegreeInterval => Estimate(TrendMeasure.Degree)?.Interval;

    /// <summary>The 95 % interval of the rate, as proportions; null likewise.</summary>
    public Interval? RateInterval => Estimate(TrendMeasure.Rate)?.Interval;

    /// <summary>The forms' totals (<see cref="Domain.Scoring.CompositeScore.Totals"/>); empty where the regime does not ask for their mean.</summary>
    public FormSums Totals { get; init; }

    /// <summary>The sums that a measure is taken from.</summary>
    public FormSums SumsOf(TrendMeasure measure) => measure == TrendMeasure.FormMean ? Totals : Sums;

    /// <summary>A measure in percent, unrounded; null for no data and for a suppressed base.</summary>
    public decimal? Value(TrendMeasure measure) => IsShown ? Judged(measure) : null;

    /// <summary>A measure with its interval; null for no data and for a suppressed base.</summary>
    public FormEstimate? Estimate(TrendMeasure measure) => IsShown ? TrendMeasures.Estimate(measure, SumsOf(measure)) : null;

    /// <summary>A measure whatever the base: for triggers, limits and duties, which a small base never stays (R11.29, R11.30, R11.31); not for display. Null for no data.</summary>
    public decimal? Judged(TrendMeasure measure) => TrendMeasures.Read(measure, SumsOf(measure).Tally);

    /// <summary>The same, hidden where a smaller one could be worked out by it.</summary>
    /// <param name="hidden">Whether it is.</param>
    public SatisfactionReading Withheld(bool hidden) => hidden && IsShown ? this with { Base = BaseSize.Withheld } : this;

    /// <summary>Reads sums by the thresholds of the regime.</summary>
    public static SatisfactionReading Of(FormSums sums, PresentationRules rules) =>
        new(sums, SmallBase.Of(sums.Forms, rules.SuppressBelow, rules.CautionBelow));
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

/// <summary>The sums over forms that a query of forms returns.</summary>
internal abstract record FormRow : RatingSums
{
    public long Forms { get; init; }

    public decimal PointsSquared { get; init; }

    public decimal PointsByBest { get; init; }

    public decimal BestSquared { get; init; }

    public decimal SatisfiedSquared { get; init; }

    public decimal SatisfiedByRatings { get; init; }

    public decimal RatingsSquared { get; init; }

    public FormSums Sums => new(Tally, Forms, PointsSquared, PointsByBest, BestSquared, SatisfiedSquared, SatisfiedByRatings, RatingsSquared);
}

/// <summary>The sums that a query of single items returns: each rating is of another form, because a form rates an item once.</summary>
internal abstract record ItemSumsRow : RatingSums
{
    public decimal PointsSquared { get; init; }

    public decimal PointsByBest { get; init; }

    public decimal BestSquared { get; init; }

    public FormSums Sums => new(Tally, Ratings, PointsSquared, PointsByBest, BestSquared, Satisfied, Satisfied, Ratings);
}
