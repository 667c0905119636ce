using CSat.Domain.Statistics;

namespace CSat.Domain.Findings;

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
