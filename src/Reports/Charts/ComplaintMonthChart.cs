using CSat.Analytics.Complaints;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>Complaints by the month received; those the customer disputed as the darker foot of the column.</summary>
internal static class ComplaintMonthChart
{
    private const int Height = 230;

    public static ChartSpec Of(ComplaintsByMonth byMonth, Language language)
    {
        var months = byMonth.Months;
        var (max, interval) = ChartStyle.Counts(months.Max(month => month.Tally.Complaints));
        var (disputed, other) = language == Language.Chinese ? ("客户有异议", "其他投诉") : ("Disputed by the customer", "Other complaints");
        return new(
            Height,
            ChartStyle.Option(new
            {
                grid = new { left = 8, right = 8, top = 34, bottom = 4, containLabel = true },
                legend = new { top = 0, left = 0, itemWidth = 10, itemHeight = 10, icon = "rect", textStyle = ChartStyle.Text() },
                tooltip = ChartStyle.Tooltip("axis"),
                xAxis = ChartStyle.Names(months.Select(month => month.Month)),
                yAxis = ChartStyle.Values(0, max, interval: interval),
                series = new[]
                {
                    Series(disputed, ChartStyle.Contrast, months.Select(month => (month.Tally.Disputed, (long?)null))),
                    Series(other, ChartStyle.AccentSoft, months.Select(month => (month.Tally.Complaints - month.Tally.Disputed, (long?)month.Tally.Complaints))),
                },
            }),
            language == Language.Chinese ? "按月投诉件数柱形图" : "Column chart of complaints by month");
    }

    private static object Series(string name, string color, IEnumerable<(long Value, long? Total)> months) => new
    {
        type = "bar",
        name,
        stack = "complaints",
        barMaxWidth = 34,
        color,
        emphasis = new { disabled = true },
        data = months.Select(month => new
        {
            value = month.Value,
            label = month.Total is { } total ? ChartStyle.Label("top", Analytics.Shared.Display.Count(total), weight: "bold") : ChartStyle.NoLabel(),
        }),
    };
}
