using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Findings;

/// <summary>
/// Which items or departments moved the whole between two periods (R08.31: the main aspects of dissatisfaction). The whole is the mean of the parts
/// weighted by their share w of the ratings (for the degree: of the best points). A part's contribution is
/// (w₁+w₂)/2 · (v₂-v₁) + ((v₁+v₂)/2 - m) · (w₂-w₁), where v is its value and m the mean of the two values of the whole: the part's own change, and what
/// its greater or smaller weight did. Where the weights stay the same it is simply the difference of the part's share of the points.
/// The contributions sum to the change of the whole exactly.
/// </summary>
public static class DriverOfChange
{
    /// <summary>The contributions, the strongest pull downwards first; empty when one of the periods has no data.</summary>
    [Judges("R08.31")]
    public static IReadOnlyList<Driver> Of(TrendMeasure measure, IReadOnlyList<PartTally> parts)
    {
        var earlier = RatingTally.Sum(parts.Select(part => part.Earlier));
        var later = RatingTally.Sum(parts.Select(part => part.Later));
        if (earlier.Ratings == 0 || later.Ratings == 0)
        {
            return [];
        }

        var middle = (TrendMeasures.Read(measure, earlier)!.Value + TrendMeasures.Read(measure, later)!.Value) / 2;
        return [.. parts
            .Where(part => part.Earlier.Ratings + part.Later.Ratings > 0)
            .Select(part => Contribution(measure, part, Weight(measure, part.Earlier, earlier), Weight(measure, part.Later, later), middle))
            .OrderBy(driver => driver.Contribution)
            .ThenBy(driver => driver.Part, StringComparer.Ordinal)];
    }

    private static Driver Contribution(TrendMeasure measure, PartTally part, decimal weightBefore, decimal weightAfter, decimal middle)
    {
        var before = TrendMeasures.Read(measure, part.Earlier);
        var after = TrendMeasures.Read(measure, part.Later);

        // A part that came or went did not change its own value; only its weight moved the whole.
        var (from, to) = (before ?? after!.Value, after ?? before!.Value);
        var contribution = ((weightBefore + weightAfter) / 2 * (to - from)) + ((((from + to) / 2) - middle) * (weightAfter - weightBefore));
        return new(part.Part, contribution, after - before, before, after);
    }

    private static decimal Weight(TrendMeasure measure, RatingTally part, RatingTally whole) =>
        measure == TrendMeasure.Rate ? (decimal)part.Ratings / whole.Ratings : part.BestPoints / whole.BestPoints;
}

/// <summary>What one part contributed to a change of the whole.</summary>
/// <param name="Part">The part's code.</param>
/// <param name="Contribution">Its share of the change of the whole, in percentage points of the whole; all parts sum to the whole change.</param>
/// <param name="OwnChange">The change of its own value in percentage points; null when it lacks data in one period.</param>
/// <param name="Earlier">Its own value in the earlier period in percent; null for no data.</param>
/// <param name="Later">Its own value in the later period in percent; null for no data.</param>
public sealed record Driver(string Part, decimal Contribution, decimal? OwnChange, decimal? Earlier, decimal? Later);

/// <summary>The sums of one part (an item, a department) in two periods.</summary>
/// <param name="Part">The part's code.</param>
/// <param name="Earlier">The earlier period.</param>
/// <param name="Later">The later period.</param>
public sealed record PartTally(string Part, RatingTally Earlier, RatingTally Later);
