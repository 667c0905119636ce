using CSat.Analytics.Complaints;
using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>Pareto lying on its side, so that long names keep their room: bars by count, the running share as a line above.</summary>
internal static class ParetoChart
{
    /// <summary>Bars drawn; the rest is summed in one.</summary>
    public const int MostBars = 12;

    private const int Margin = 62;

    public static ChartSpec Of(ComplaintPareto pareto, Language language)
    {
        var bars = Bars(pareto, language);
        var running = 0L;
        var shares = bars.Select(bar => (running += bar.Count) * 100m / pareto.Total).ToArray();
        var (count, share) = language == Language.Chinese ? ("件数", "累计占比") : ("Complaints", "Running share");
        return new(
            Margin + (bars.Length * ChartStyle.RowHeight),
            ChartStyle.Option(new
            {
                grid = new { left = 8, right = 24, top = 46, bottom = 4, containLabel = true },
                legend = new { top = 0, left = 0, itemWidth = 12, itemHeight = 10, textStyle = ChartStyle.Text() },
                tooltip = ChartStyle.Tooltip("axis"),
                yAxis = ChartStyle.Names(bars.Select(bar => bar.Name), inverse: true, width: 170),
                xAxis = new[] { ChartStyle.Values(0, pareto.Total, show: false), ChartStyle.Values(0, 100, "{value}%") },
                series = new object[]
                {
                    new
                    {
                        type = "bar",
                        name = count,
                        barWidth = 14,
                        color = ChartStyle.Accent,
                        emphasis = new { disabled = true },
                        data = bars.Select(bar => new
                        {
                            value = bar.Count,
                            itemStyle = new { color = bar.IsRest ? ChartStyle.Neutral : ChartStyle.Accent },
                            label = ChartStyle.Label("right", $"{Display.Count(bar.Count)} ({Display.Short(bar.Count * 100m / pareto.Total)}%)"),
                        }),
                    },
                    new
                    {
                        type = "line",
                        name = share,
                        xAxisIndex = 1,
                        color = ChartStyle.Contrast,
                        symbol = "circle",
                        symbolSize = 6,
                        lineStyle = new { width = 1.6 },
                        emphasis = new { disabled = true },
                        data = shares.Select((value, row) => new[] { ChartStyle.Rounded(value), row }),
                    },
                },
            }),
            language == Language.Chinese ? "投诉帕累托图" : "Pareto chart of complaints");
    }

    private static (string Name, long Count, bool IsRest)[] Bars(ComplaintPareto pareto, Language language)
    {
        var groups = pareto.Groups;
        var drawn = groups.Count > MostBars + 1 ? MostBars : groups.Count;
        var bars = groups.Take(drawn).Select(group => (group.Name.In(language), group.Tally.Complaints, false));
        return groups.Count == drawn
            ? [.. bars]
            : [.. bars, (language == Language.Chinese ? $"其余 {groups.Count - drawn} 项" : $"{groups.Count - drawn} others", groups.Skip(drawn).Sum(group => group.Tally.Complaints), true)];
    }
}
