using CSat.Domain.Regimes;

namespace CSat.Domain.Scoring;

/// <summary>
/// The additive sums from which degree and rate follow. A rating is one answered item of one form; an item that was not applicable is none.
/// </summary>
/// <param name="Ratings">Number of ratings (R08: 总项数).</param>
/// <param name="Points">Sum of the points given (R08: 加权分数).</param>
/// <param name="BestPoints">Sum of the points of the best level over the same ratings.</param>
/// <param name="Satisfied">Number of ratings at a level that counts as satisfied.</param>
public readonly record struct RatingTally(long Ratings, decimal Points, decimal BestPoints, long Satisfied)
{
    /// <summary>No rating at all.</summary>
    public static RatingTally Zero => default;

    /// <summary>Sums two tallies; order and grouping do not matter.</summary>
    public static RatingTally operator +(RatingTally left, RatingTally right) =>
        new(left.Ratings + right.Ratings, left.Points + right.Points, left.BestPoints + right.BestPoints, left.Satisfied + right.Satisfied);

    /// <summary>Sums two tallies.</summary>
    public static RatingTally Add(RatingTally left, RatingTally right) => left + right;

    /// <summary>Sums any number of tallies.</summary>
    public static RatingTally Sum(IEnumerable<RatingTally> tallies) => tallies.Aggregate(Zero, Add);

    /// <summary>The tally of <paramref name="ratings"/> ratings at one level; zero for <see cref="Scale.NotApplicable"/>.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="value">The level.</param>
    /// <param name="ratings">How many.</param>
    /// <param name="maximum">The item's own most points, above 0; null where the points of the scale count.</param>
    /// <exception cref="ArgumentException">A level that the scale does not know.</exception>
    public static RatingTally Of(Scale scale, short value, long ratings, decimal? maximum = null)
    {
        if (value == Scale.NotApplicable)
        {
            return Zero;
        }

        return scale.TryGet(value, out var level)
            ? new RatingTally(ratings, PointsOf(level.Points, scale.BestPoints, maximum) * ratings, (maximum ?? scale.BestPoints) * ratings, level.Satisfied ? ratings : 0)
            : throw new ArgumentException($"The scale {scale.Code} has no level {value}.", nameof(value));
    }

    /// <summary>What a level gives an item: its points on the scale; of an item with points of its own (R16.9) its share of them. The macro item_points gives the same.</summary>
    /// <param name="points">Points of the level on its scale, 0 to <paramref name="best"/>.</param>
    /// <param name="best">Points of the best level, above 0.</param>
    /// <param name="maximum">The item's own most points; null where it has none.</param>
    /// <returns>Rounded half up to 4 decimals where the item has points of its own, else as on the scale.</returns>
    public static decimal PointsOf(decimal points, decimal best, decimal? maximum) =>
        maximum is { } own ? Math.Round(points * own / best, 4, MidpointRounding.AwayFromZero) : points;
}

/// <summary>A share of a base. Every rate of the product is had by it, so that "no data" means the same everywhere.</summary>
public static class Ratio
{
    /// <summary>part ÷ whole × 100 in percent, unrounded; null for an empty base ("no data", never 0 %).</summary>
    /// <param name="part">0 or more.</param>
    /// <param name="whole">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public static decimal? Percent(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        return whole == 0 ? null : part * 100m / whole;
    }
}

/// <summary>
/// Satisfaction degree 满意度 (R08.24; R08.28 for the self-rated part; R11.31's item score):
/// points given ÷ points of the best level over the same ratings × 100 %.
/// </summary>
public static class SatisfactionDegree
{
    /// <summary>The degree in percent, 0 to 100, unrounded; null when there is no rating ("no data", never 0 %).</summary>
    [Judges("scales", "R08.24", "R08.28")]
    public static decimal? Of(RatingTally tally) => tally.BestPoints == 0 ? null : tally.Points * 100m / tally.BestPoints;
}

/// <summary>Satisfaction rate 满意率 (R08.25; R08.28 for the self-rated part): satisfied ratings ÷ ratings × 100 %.</summary>
public static class SatisfactionRate
{
    /// <summary>The rate in percent, 0 to 100, unrounded; null when there is no rating ("no data", never 0 %).</summary>
    [Judges("scales", "R08.25")]
    public static decimal? Of(RatingTally tally) => tally.Ratings == 0 ? null : tally.Satisfied * 100m / tally.Ratings;
}

/// <summary>Which figure a target or trigger looks at.</summary>
public enum SatisfactionMeasure
{
    /// <summary>Satisfaction degree 满意度 in percent.</summary>
    Degree,

    /// <summary>Satisfaction rate 满意率 in percent.</summary>
    Rate,

    /// <summary>总均分: the mean of the total scores of the forms, each on a scale of 100 (R11.30).</summary>
    FormMean,

    /// <summary>The weighted total of the modules, 0 to 100 (R16.9).</summary>
    ModuleTotal,

    /// <summary>The degree of one item in percent (R11.31).</summary>
    ItemDegree,

    /// <summary>The degree of one customer in percent (R11.30).</summary>
    CustomerDegree,

    /// <summary>Return rate 回收率 in percent (R11.24).</summary>
    ReturnRate,

    /// <summary>A single rating, by the satisfied flag of its level: 0 or 1 (R08.8).</summary>
    SatisfiedLevel,

    /// <summary>A single rating, by whether its level is the scale's best: 0 or 1 (R04.14).</summary>
    BestLevel,

    /// <summary>Number of comments (R11.32).</summary>
    Comments,
}
