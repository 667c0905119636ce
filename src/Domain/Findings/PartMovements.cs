using CSat.Domain.Statistics;

namespace CSat.Domain.Findings;

/// <summary>
/// Which parts of a kind (items, departments, competitors) moved: each is tested for its last change and for its trend, all tests of the kind being one
/// family under Benjamini and Hochberg at 5 % (R08.31, R11.28). What has cost most stands first.
/// </summary>
public static class PartMovements
{
    /// <summary>The movements of the parts that have data in the latest round, the dearest fall first; without a fall in the order given.</summary>
    /// <param name="parts">The degree of each part by round.</param>
    public static IReadOnlyList<PartMovement> Of(IReadOnlyList<PartCourse> parts)
    {
        var latest = parts.SelectMany(part => part.Known).Select(point => point.Ordinal).DefaultIfEmpty().Max();
        PartMovement[] moved = [.. parts.Where(part => part.Known.Any() && part.Known.Last().Ordinal == latest).Select(Single)];
        var proven = Proven(moved);
        return [.. moved
            .Select((movement, at) => movement with
            {
                Change = movement.Change is { Test: { } test } change ? change with { Direction = TrendJudgement.DirectionOf(proven.Contains((at, false)), test.Value) } : movement.Change,
                Trend = movement.Trend is { } trend ? trend with { Direction = TrendJudgement.DirectionOf(proven.Contains((at, true)), trend.Test.Slope) } : null,
            })
            .OrderByDescending(movement => movement.Cost)];
    }

    private static PartMovement Single(PartCourse part)
    {
        TrendPoint[] known = [.. part.Known];
        return new(
            part.Part,
            known[0],
            known.Length > 1 ? known[^2] : null,
            known[^1],
            known.Length > 1 ? TrendJudgement.Change(TrendMeasure.Degree, known[^2], known[^1]) : null,
            LongRunTrend.Of(known));
    }

    private static HashSet<(int At, bool IsTrend)> Proven(PartMovement[] moved)
    {
        var tests = moved.SelectMany((movement, at) => new (int At, bool IsTrend, double? P)[]
        {
            (at, false, movement.Change?.Test?.PValue),
            (at, true, movement.Trend?.Test.PValue),
        }).Where(test => test.P is not null).ToArray();
        return [.. tests.Zip(BenjaminiHochberg.Significant([.. tests.Select(test => test.P!.Value)], TrendJudgement.Level))
            .Where(pair => pair.Second)
            .Select(pair => (pair.First.At, pair.First.IsTrend))];
    }
}

/// <summary>One part over the rounds.</summary>
/// <param name="Part">Its code.</param>
/// <param name="Points">In the order of the rounds; rounds without a rating of it may be absent.</param>
public sealed record PartCourse(string Part, IReadOnlyList<TrendPoint> Points)
{
    internal IEnumerable<TrendPoint> Known => Points.Where(point => point.Sums.Tally.BestPoints > 0);
}

/// <summary>How one part moved.</summary>
/// <param name="Part">Its code.</param>
/// <param name="First">Its first round.</param>
/// <param name="Previous">Its last round but one; null for a part that is new.</param>
/// <param name="Last">Its last round.</param>
/// <param name="Change">From the previous to the last round, as judged within its family; null for a part that is new.</param>
/// <param name="Trend">Over all rounds, likewise; null for too few rounds.</param>
public sealed record PartMovement(string Part, TrendPoint First, TrendPoint? Previous, TrendPoint Last, TrendChange? Change, LongRunTrend? Trend)
{
    /// <summary>Whether a fall is proven, by the last change or by the trend.</summary>
    public bool HasFallen => Change?.Direction == TrendDirection.Fallen || Trend?.Direction == TrendDirection.Fallen;

    /// <summary>Whether a rise is proven and no fall.</summary>
    public bool HasRisen => !HasFallen && (Change?.Direction == TrendDirection.Risen || Trend?.Direction == TrendDirection.Risen);

    /// <summary>Whether neither could be tested: too few forms in the last two rounds, and too few rounds.</summary>
    public bool IsNotTested => Change?.Test is null && Trend is null;

    /// <summary>The word for it: a proven fall before a proven rise, not tested, or no difference shown.</summary>
    public TrendDirection Direction => HasFallen ? TrendDirection.Fallen : HasRisen ? TrendDirection.Risen : IsNotTested ? TrendDirection.NotTested : TrendDirection.NoClearChange;

    /// <summary>Percentage points of the degree that are proven lost, by the last change or over the whole trend, whichever is more; 0 without a proven fall.</summary>
    public decimal PointsLost => Math.Max(
        Change is { Direction: TrendDirection.Fallen } change ? -change.PercentagePoints : 0,
        Trend is { Direction: TrendDirection.Fallen } trend ? -trend.PointsInAll : 0);

    /// <summary>What a fall has cost: points lost × ratings of the last round, in percentage points × ratings. Findings are ordered by it.</summary>
    public decimal Cost => PointsLost * Last.Sums.Tally.Ratings;
}
