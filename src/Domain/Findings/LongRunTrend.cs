using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Domain.Findings;

/// <summary>
/// Where the satisfaction degree goes over all rounds (R08.31: the trend of satisfaction), which no comparison of two small rounds can tell. Judged by
/// <see cref="WeightedTrend"/> at 5 %; described by the earlier and the later half of the rounds, each pooled.
/// </summary>
/// <param name="Direction">The judgement.</param>
/// <param name="Test">The test behind it, in proportions.</param>
/// <param name="Earlier">The first half of the rounds, pooled; with an odd number the middle round is in it.</param>
/// <param name="EarlierPeriods">Number of rounds in it.</param>
/// <param name="Later">The other half, pooled.</param>
/// <param name="LaterPeriods">Number of rounds in it.</param>
/// <param name="Rounds">Planned rounds from the first to the last, both counted, the missing ones too.</param>
public sealed record LongRunTrend(
    TrendDirection Direction, TrendSlope Test, TrendPoint Earlier, int EarlierPeriods, TrendPoint Later, int LaterPeriods, int Rounds)
{
    /// <summary>Change of the degree a round, in percentage points.</summary>
    public decimal PointsPerPeriod => (decimal)(Test.Slope * 100);

    /// <summary>Change of the degree over the whole course, as the slope tells it, in percentage points.</summary>
    public decimal PointsInAll => PointsPerPeriod * (Rounds - 1);

    /// <summary>Judges rounds in their order; those with fewer than <see cref="WeightedTrend.FewestForms"/> forms take no part.</summary>
    /// <returns>Null for fewer than <see cref="WeightedTrend.FewestRounds"/> rounds that can.</returns>
    public static LongRunTrend? Of(IEnumerable<TrendPoint> points)
    {
        var known = points.Where(point => point.Sums.Forms >= WeightedTrend.FewestForms && point.Sums.Tally.BestPoints > 0).ToArray();
        if (WeightedTrend.Of([.. known.Select(Estimated)]) is not { } test)
        {
            return null;
        }

        var half = (known.Length + 1) / 2;
        var direction = TrendJudgement.DirectionOf(test.PValue < TrendJudgement.Level, test.Slope);
        return new(direction, test, Pool(known[..half]), half, Pool(known[half..]), known.Length - half, known[^1].Ordinal - known[0].Ordinal + 1);
    }

    private static (int Ordinal, double Value, double Variance) Estimated(TrendPoint point)
    {
        var estimate = FormEstimate.Degree(point.Sums)!;
        return (point.Ordinal, estimate.Value, estimate.TestVariance!.Value);
    }

    private static TrendPoint Pool(TrendPoint[] points) => new(
        points.Length == 1 ? points[0].Period : $"{points[0].Period}–{points[^1].Period}",
        points[0].Ordinal,
        FormSums.Sum(points.Select(point => point.Sums)));
}
