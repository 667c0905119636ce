using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Domain.Findings;

/// <summary>
/// Where satisfaction goes over all rounds (R08.31: the trend of satisfaction), which no comparison of two small rounds can tell. Judged on the rate by
/// <see cref="TrendTest"/> at 5 %, the number of forms as base; described by the earlier and the later half of the rounds, each pooled.
/// </summary>
/// <param name="Direction">The judgement.</param>
/// <param name="Test">The test behind it.</param>
/// <param name="Earlier">The first half of the rounds, pooled; with an odd number the middle round is in it.</param>
/// <param name="EarlierPeriods">Number of rounds in it.</param>
/// <param name="Later">The other half, pooled.</param>
/// <param name="LaterPeriods">Number of rounds in it.</param>
public sealed record LongRunTrend(TrendDirection Direction, TrendTestResult Test, TrendPoint Earlier, int EarlierPeriods, TrendPoint Later, int LaterPeriods)
{
    private const double Level = 0.05;

    /// <summary>Change of the rate a round, in percentage points.</summary>
    public decimal PointsPerPeriod => (decimal)(Test.Slope * 100);

    /// <summary>Judges rounds in their order; those without a rating are left out.</summary>
    /// <returns>Null for fewer than <see cref="TrendTest.FewestPeriods"/> rounds with data.</returns>
    public static LongRunTrend? Of(IEnumerable<TrendPoint> points)
    {
        var known = points.Where(point => point.Tally.Ratings > 0 && point.Responses > 0).ToArray();
        if (TrendTest.Of([.. known.Select(point => ((double)SatisfactionRate.Of(point.Tally)!.Value / 100, (double)point.Responses))]) is not { } test)
        {
            return null;
        }

        var half = (known.Length + 1) / 2;
        var direction = test.PValue >= Level ? TrendDirection.NoClearChange : test.Slope < 0 ? TrendDirection.Fallen : TrendDirection.Risen;
        return new(direction, test, Pool(known[..half]), half, Pool(known[half..]), known.Length - half);
    }

    private static TrendPoint Pool(TrendPoint[] points) => new(
        points.Length == 1 ? points[0].Period : $"{points[0].Period}–{points[^1].Period}",
        RatingTally.Sum(points.Select(point => point.Tally)),
        points.Sum(point => point.Responses));
}
