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
public sealed record TrendRule(string Code, TrendSubject By, LocalizedText? WhenFallen, IReadOnlyList<string> Rules);

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
/// What a series of results says (R08.31, R11.28, R11.29). The base of every test is the number of forms, not of ratings: the ratings of one form hang
/// together, and counting them as independent would call chance a change. The rate is judged by the pooled two-proportion test at 5 %. The degree is a
/// mean of shares between 0 and 1, whose variance is at most that of a proportion with the same mean; so Newcombe's interval over the same base is a safe
/// one, and a change is called when that interval leaves out 0.
/// </summary>
public sealed record TrendJudgement
{
    private const double Level = 0.05;

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

    /// <summary>The value of a point in percent; null for no data.</summary>
    public decimal? ValueOf(TrendPoint point) => TrendMeasures.Read(Measure, point.Tally);

    /// <summary>Judges periods in their order; those without a rating are left out.</summary>
    /// <returns>Null when no period has data.</returns>
    [Judges("survey.trends")]
    public static TrendJudgement? Of(TrendMeasure measure, IEnumerable<TrendPoint> points)
    {
        var known = points.Where(point => point.Tally.Ratings > 0 && point.Responses > 0).ToArray();
        if (known.Length == 0)
        {
            return null;
        }

        decimal Value(TrendPoint point) => TrendMeasures.Read(measure, point.Tally)!.Value;
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

    /// <summary>The change between any two periods with data.</summary>
    public static TrendChange Change(TrendMeasure measure, TrendPoint from, TrendPoint to)
    {
        var (earlier, later) = (TrendMeasures.Read(measure, from.Tally)!.Value, TrendMeasures.Read(measure, to.Tally)!.Value);
        var test = TwoProportions.OfProportions((double)earlier / 100, from.Responses, (double)later / 100, to.Responses);
        var clear = measure == TrendMeasure.Rate ? test.PValue < Level : test.Interval.Lower > 0 || test.Interval.Upper < 0;
        var direction = !clear || later == earlier ? TrendDirection.NoClearChange
            : later < earlier ? TrendDirection.Fallen : TrendDirection.Risen;
        return new(from.Period, to.Period, later - earlier, direction, test);
    }
}

/// <summary>The change from one period to a later one.</summary>
/// <param name="From">The earlier period.</param>
/// <param name="To">The later period.</param>
/// <param name="PercentagePoints">Later minus earlier, in percentage points, unrounded.</param>
/// <param name="Direction">The judgement.</param>
/// <param name="Test">The test behind the judgement.</param>
public sealed record TrendChange(string From, string To, decimal PercentagePoints, TrendDirection Direction, ProportionChange Test)
{
    /// <summary>Whether the value is lower at all: R11.29 asks for an analysis of every part that has fallen, beyond chance or not.</summary>
    public bool IsLower => PercentagePoints < 0;
}

/// <summary>What a change amounts to.</summary>
public enum TrendDirection
{
    /// <summary>The change is within what chance explains.</summary>
    NoClearChange,

    /// <summary>Fallen beyond chance.</summary>
    Fallen,

    /// <summary>Risen beyond chance.</summary>
    Risen,
}

/// <summary>The two measures of satisfaction. Both are reported.</summary>
public enum TrendMeasure
{
    /// <summary>Satisfaction degree 满意度.</summary>
    Degree,

    /// <summary>Satisfaction rate 满意率.</summary>
    Rate,
}

/// <summary>Reads a measure from a tally.</summary>
public static class TrendMeasures
{
    /// <summary>The value in percent, unrounded; null for no data.</summary>
    public static decimal? Read(TrendMeasure measure, RatingTally tally) =>
        measure == TrendMeasure.Degree ? SatisfactionDegree.Of(tally) : SatisfactionRate.Of(tally);
}

/// <summary>The result of one period.</summary>
/// <param name="Period">The period's label, for example <c>2015H1</c>; the caller orders the periods.</param>
/// <param name="Tally">The sums of all its ratings.</param>
/// <param name="Responses">The number of forms with at least one rating: the base of every judgement.</param>
public sealed record TrendPoint(string Period, RatingTally Tally, long Responses);
