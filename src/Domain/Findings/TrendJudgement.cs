using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Domain.Findings;

/// <summary>A trend or comparison that must be shown, and what a fall calls for (R11.28, R11.29).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="By">For which parts.</param>
/// <param name="WhenFallen">What is done about a part that fell; null when nothing is demanded.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record TrendRule(string Code, TrendSubject By, LocalizedText? WhenFallen, IReadOnlyList<string> Rules)
{
    /// <summary>What of the whole is followed (R11.28: the total mean); parts are followed by their degree and rate.</summary>
    public TrendMeasure Measure { get; init; } = TrendMeasure.Degree;
}

/// <summary>For which parts a trend is drawn or a comparison made.</summary>
public enum TrendSubject
{
    /// <summary>The whole.</summary>
    Total,

    /// <summary>Each item.</summary>
    Item,

    /// <summary>Each department or building.</summary>
    Department,

    /// <summary>Each customer.</summary>
    Customer,

    /// <summary>Competitors.</summary>
    Competitor,

    /// <summary>The company's own target or baseline.</summary>
    Baseline,
}

/// <summary>
/// What a series of results says (R08.31, R11.28, R11.29). Degree and rate are estimated over forms (<see cref="FormEstimate"/>); a change is called when
/// <see cref="DifferenceTest"/> shows it at 5 %, and not tested with fewer than <see cref="DifferenceTest.FewestForms"/> forms on a side.
/// </summary>
public sealed record TrendJudgement
{
    /// <summary>The share of false alarms that is borne: of single tests, and among the alarms of a family of tests.</summary>
    internal const double Level = 0.05;

    /// <summary>The measure judged.</summary>
    public required TrendMeasure Measure { get; init; }

    /// <summary>The first period with data.</summary>
    public required TrendPoint First { get; init; }

    /// <summary>The last period with data.</summary>
    public required TrendPoint Last { get; init; }

    /// <summary>The last period with data but one; null when there is only one.</summary>
    public TrendPoint? Previous { get; init; }

    /// <summary>The period with the highest value; the latest of equals.</summary>
    public required TrendPoint Best { get; init; }

    /// <summary>The period with the lowest value; the latest of equals.</summary>
    public required TrendPoint Worst { get; init; }

    /// <summary>From the first to the last period; null when there is only one.</summary>
    public TrendChange? SinceFirst { get; init; }

    /// <summary>From the previous to the last period; null when there is only one.</summary>
    public TrendChange? SincePrevious { get; init; }

    /// <summary>From the best to the last period; null when the last is the best.</summary>
    public TrendChange? SinceBest { get; init; }

    /// <summary>Judges periods in their order; those without a rating are left out.</summary>
    /// <returns>Null when no period has data.</returns>
    [Judges("survey.trends")]
    public static TrendJudgement? Of(TrendMeasure measure, IEnumerable<TrendPoint> points)
    {
        var known = points.Where(point => point.Sums.Forms > 0).ToArray();
        if (known.Length == 0)
        {
            return null;
        }

        decimal Value(TrendPoint point) => TrendMeasures.Read(measure, point.Sums.Tally)!.Value;
        var last = known[^1];
        var best = known.Reverse().MaxBy(Value)!;
        var previous = known.Length > 1 ? known[^2] : null;
        return new TrendJudgement
        {
            Measure = measure,
            First = known[0],
            Last = last,
            Previous = previous,
            Best = best,
            Worst = known.Reverse().MinBy(Value)!,
            SinceFirst = known.Length > 1 ? Change(measure, known[0], last) : null,
            SincePrevious = previous is null ? null : Change(measure, previous, last),
            SinceBest = ReferenceEquals(best, last) ? null : Change(measure, best, last),
        };
    }

    /// <summary>The change between any two periods with data, judged by itself.</summary>
    public static TrendChange Change(TrendMeasure measure, TrendPoint from, TrendPoint to)
    {
        var (earlier, later) = (TrendMeasures.Read(measure, from.Sums.Tally)!.Value, TrendMeasures.Read(measure, to.Sums.Tally)!.Value);
        var test = DifferenceTest.Of(TrendMeasures.Estimate(measure, from.Sums)!, TrendMeasures.Estimate(measure, to.Sums)!, measure == TrendMeasure.Rate);
        return new(from.Period, to.Period, later - earlier, DirectionOf(test?.PValue < Level, test?.Value), test);
    }

    /// <summary>
    /// Changes or gaps that are looked at together, judged as one family by Benjamini and Hochberg: among those called at most 5 % are false on average.
    /// </summary>
    /// <param name="changes">In any order; null where there is nothing to compare.</param>
    /// <returns>The same, in their order, each with the direction that it has within the family.</returns>
    public static IReadOnlyList<TrendChange?> Family(IReadOnlyList<TrendChange?> changes)
    {
        var tests = changes.Select(change => change?.Test).OfType<Difference>().ToArray();
        var proven = tests.Zip(BenjaminiHochberg.Significant([.. tests.Select(test => test.PValue)], Level)).Where(pair => pair.Second).Select(pair => pair.First).ToHashSet();
        return [.. changes.Select(change => change is { Test: { } test } ? change with { Direction = DirectionOf(proven.Contains(test), test.Value) } : change)];
    }

    internal static TrendDirection DirectionOf(bool isProven, double? difference) => (isProven, difference) switch
    {
        (_, null) => TrendDirection.NotTested,
        (true, < 0) => TrendDirection.Fallen,
        (true, > 0) => TrendDirection.Risen,
        _ => TrendDirection.NoClearChange,
    };
}

/// <summary>The change from one period to a later one, or the gap from one company to another.</summary>
/// <param name="From">The earlier period.</param>
/// <param name="To">The later period.</param>
/// <param name="PercentagePoints">Later minus earlier, in percentage points, unrounded.</param>
/// <param name="Direction">The judgement.</param>
/// <param name="Test">The test behind it; null where there are too few forms to test.</param>
public sealed record TrendChange(string From, string To, decimal PercentagePoints, TrendDirection Direction, Difference? Test)
{
    /// <summary>Whether the value is lower at all: R11.29 asks for an analysis of every part that has fallen, proven or not.</summary>
    public bool IsLower => PercentagePoints < 0;
}

/// <summary>What a change amounts to: proven, not shown, or not tested. None of them says that two values are equal.</summary>
public enum TrendDirection
{
    /// <summary>No difference shown 未见显著差异: chance may explain it.</summary>
    NoClearChange,

    /// <summary>Proven worse.</summary>
    Fallen,

    /// <summary>Proven better.</summary>
    Risen,

    /// <summary>Too few forms on a side to test.</summary>
    NotTested,
}

/// <summary>The measures of satisfaction. Degree and rate are always reported.</summary>
public enum TrendMeasure
{
    /// <summary>Satisfaction degree 满意度.</summary>
    Degree,

    /// <summary>Satisfaction rate 满意率.</summary>
    Rate,

    /// <summary>总均分: the mean of the forms' totals, each of 0 to 100 (R11.28, R11.30), in the regimes that ask for it.</summary>
    FormMean,
}

/// <summary>Reads a measure from sums.</summary>
public static class TrendMeasures
{
    /// <summary>The value in percent, unrounded; null for no data. For the mean of the forms' totals the tally is that of <see cref="CompositeScore.Totals"/>, whose degree it is.</summary>
    public static decimal? Read(TrendMeasure measure, RatingTally tally) =>
        measure == TrendMeasure.Rate ? SatisfactionRate.Of(tally) : SatisfactionDegree.Of(tally);

    /// <summary>The same as a proportion with its interval over forms; null for no data.</summary>
    public static FormEstimate? Estimate(TrendMeasure measure, FormSums sums) =>
        measure == TrendMeasure.Rate ? FormEstimate.Rate(sums) : FormEstimate.Degree(sums);
}

/// <summary>The result of one period.</summary>
/// <param name="Period">The period's label, for example <c>2015H1</c>; the caller orders the periods.</param>
/// <param name="Ordinal">Number of the planned round; a planned round that was not held leaves a gap.</param>
/// <param name="Sums">Its forms.</param>
public sealed record TrendPoint(string Period, int Ordinal, FormSums Sums);
