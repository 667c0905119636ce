using CSat.Domain.Complaints;
using CSat.Domain.Regimes;
using CSat.Domain.Statistics;

namespace CSat.Domain.Findings;

/// <summary>Early warning of complaints 投诉预警 (R19.4, R19.12): which categories are hot.</summary>
public static class EarlyWarning
{
    /// <summary>
    /// How the latest month of each category stands to the months before it, on the XmR chart whose limits come from those: the most complaints above the expected
    /// first. Only signals upwards warn; a category without any complaint before is hot with its first one.
    /// </summary>
    /// <param name="rule">The regime's rule.</param>
    /// <param name="history">The months that are over.</param>
    /// <returns>One for each category; none while there are fewer months than the rule demands, because the limits would say little.</returns>
    [Judges("R19.4", "R19.12", "complaints.early-warning")]
    public static IReadOnlyList<CategoryStanding> Of(EarlyWarningRule rule, ComplaintHistory history) => history.Months.Count < rule.Months ? [] :
    [
        .. history.Categories.Select(Judge)
            .OrderByDescending(category => category.Complaints - category.Limits.Mean)
            .ThenBy(category => category.Category, StringComparer.Ordinal),
    ];

    private static CategoryStanding Judge(CategoryHistory category)
    {
        double[] values = [.. category.Complaints.Select(complaints => (double)complaints)];
        var limits = MovingRange.Limits(values[..^1])!;
        var signals = MovingRange.Signals(limits, values).Where(signal => signal.Index == values.Length - 1 && IsUpwards(signal.Kind)).Select(signal => signal.Kind);
        return new(category.Category, category.Complaints[^1], limits, [.. signals]);

        bool IsUpwards(ControlSignalKind kind) => kind == ControlSignalKind.SevenInOneDirection ? values[^1] > values[^2] : values[^1] > limits.Mean;
    }
}

/// <summary>The latest month of a category.</summary>
/// <param name="Category">The category's code.</param>
/// <param name="Complaints">Complaints of the latest month.</param>
/// <param name="Limits">What the months before it let expect, in complaints, unrounded.</param>
/// <param name="Signals">The patterns that are complete in the latest month; none where nothing warns.</param>
public sealed record CategoryStanding(string Category, long Complaints, ControlLimits Limits, IReadOnlyList<ControlSignalKind> Signals)
{
    /// <summary>Whether it calls for attention.</summary>
    public bool IsHot => Signals.Count > 0;
}

/// <summary>The complaints of all categories by month.</summary>
/// <param name="Months">First day of each month, oldest first, without gaps; whole months that are over.</param>
/// <param name="Categories">In the order of their codes; one number a month, 0 for none.</param>
public sealed record ComplaintHistory(IReadOnlyList<DateOnly> Months, IReadOnlyList<CategoryHistory> Categories)
{
    /// <summary>The whole months of a record. Its first month is left out where the record may begin within it; the month of today is not over.</summary>
    /// <param name="counts">Complaints by category and month.</param>
    /// <param name="firstDay">The day of the first complaint of all.</param>
    /// <param name="today">Today.</param>
    /// <param name="through">A day of the last month to look at; null for all.</param>
    [Judges("R19.4", "R19.12")]
    public static ComplaintHistory Of(IReadOnlyCollection<CategoryMonth> counts, DateOnly firstDay, DateOnly today, DateOnly? through = null)
    {
        var (first, end) = (MonthOf(firstDay), MonthOf(today));
        if (through is { } last && MonthOf(last).AddMonths(1) < end)
        {
            end = MonthOf(last).AddMonths(1);
        }

        var next = first.AddMonths(1);
        if (next < end && !ComplaintTrendJudgement.IsRecordedWhole(counts.Where(count => count.Month == next).Sum(count => count.Complaints), next.AddMonths(1).DayNumber - next.DayNumber, firstDay.DayNumber - first.DayNumber))
        {
            first = next;
        }

        DateOnly[] months = [.. Enumerable.Range(0, Math.Max(0, ((end.Year - first.Year) * 12) + end.Month - first.Month)).Select(first.AddMonths)];
        return new(
            months,
            [
                .. counts.GroupBy(count => count.Category).OrderBy(category => category.Key, StringComparer.Ordinal).Select(category =>
                {
                    var byMonth = category.ToDictionary(count => count.Month, count => count.Complaints);
                    return new CategoryHistory(category.Key, [.. months.Select(month => byMonth.GetValueOrDefault(month))]);
                }),
            ]);
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}

/// <summary>The complaints of one category.</summary>
/// <param name="Category">The category's code.</param>
/// <param name="Complaints">One number a month, the latest last.</param>
public sealed record CategoryHistory(string Category, IReadOnlyList<long> Complaints);

/// <summary>How many complaints of a category were received in a month.</summary>
/// <param name="Category">The category's code.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Complaints">How many.</param>
public sealed record CategoryMonth(string Category, DateOnly Month, long Complaints);
