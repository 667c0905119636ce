using CSat.Domain.Statistics;

namespace CSat.Domain.Findings;

/// <summary>
/// What a series of complaint counts says. Two counts of equal periods differ beyond chance when the difference exceeds what two Poisson counts of the
/// same mean would show: z = (b - a) / sqrt(a + b), two-sided at 5 %. A last period that is not yet over must be left out by the caller.
/// </summary>
/// <param name="First">The first period.</param>
/// <param name="Last">The last period.</param>
/// <param name="Previous">The last period but one; null when there is only one.</param>
/// <param name="Peak">The period with the most complaints; the latest of equals.</param>
/// <param name="Total">All complaints of the series.</param>
/// <param name="SincePrevious">From the previous to the last period.</param>
/// <param name="SinceFirst">From the first to the last period.</param>
public sealed record ComplaintTrendJudgement(
    ComplaintCount First,
    ComplaintCount Last,
    ComplaintCount? Previous,
    ComplaintCount Peak,
    long Total,
    TrendDirection SincePrevious,
    TrendDirection SinceFirst)
{
    /// <summary>Judges periods in their order.</summary>
    /// <returns>Null when there is no period, or no complaint in any.</returns>
    public static ComplaintTrendJudgement? Of(IReadOnlyList<ComplaintCount> counts)
    {
        var total = counts.Sum(count => count.Complaints);
        if (total == 0)
        {
            return null;
        }

        var (first, last) = (counts[0], counts[^1]);
        var previous = counts.Count > 1 ? counts[^2] : null;
        return new(
            first,
            last,
            previous,
            counts.Reverse().MaxBy(count => count.Complaints)!,
            total,
            previous is null ? TrendDirection.NoClearChange : Compare(previous.Complaints, last.Complaints),
            Compare(first.Complaints, last.Complaints));
    }

    /// <summary>
    /// Whether a month at the edge of the record, in which nothing was received for some days up to that edge, is recorded whole: at the rate of the month
    /// beside it, the chance of so many days without a complaint (Poisson) is at least 5 %. Otherwise the record may begin or end within the month.
    /// </summary>
    /// <param name="beside">Complaints of the month beside it.</param>
    /// <param name="daysBeside">Days of that month.</param>
    /// <param name="silentDays">Days of the month at the edge, before the first or after the last complaint of all.</param>
    public static bool IsRecordedWhole(long beside, int daysBeside, int silentDays) => Math.Exp(-(double)beside * silentDays / daysBeside) >= 0.05;

    /// <summary>Compares the counts of two periods of about the same length.</summary>
    public static TrendDirection Compare(long earlier, long later)
    {
        var z = earlier + later == 0 ? 0 : (later - earlier) / Math.Sqrt(earlier + later);
        return Math.Abs(z) <= Normal.Z95 ? TrendDirection.NoClearChange : z < 0 ? TrendDirection.Fallen : TrendDirection.Risen;
    }
}

/// <summary>The complaints received in one period.</summary>
/// <param name="Period">The period's label; the caller orders the periods, all of about the same length.</param>
/// <param name="Complaints">How many.</param>
public sealed record ComplaintCount(string Period, long Complaints);
