using CSat.Analytics.Complaints;
using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>Pareto lying on its side, so that long names keep their room: bars by count, the running share as a line above.</summary>
internal static class ParetoChart
{
    /// <summary>Bars drawn; the rest is summed in one.</summary>
    public const int MostBars = 12;

    private const int Margin = 54;
    private const int NameWidth = 240;
    private const int RowAir = 6;

    public static ChartSpec Of(ComplaintPareto pareto, Language language)
    {
        var bars = Bars(pareto, language);
        var running = 0L;
        var shares = bars.Select(bar => (running += bar.Count) * 100m / pareto.Total).ToArray();
        var names = bars.Select(bar => $"{bar.Name}  {Display.Count(bar.Count)} ({Display.Short(bar.Count * 100m / pareto.Total)}%)").ToArray();
        var rowHeight = Math.Max(ChartStyle.RowHeight, (names.Max(name => ChartStyle.Lines(name, NameWidth)) * ChartStyle.LineHeight) + RowAir);
        var (count, share) = language == Language.Chinese ? ("件数", "累计占比") : ("Complaints", "Running share");
        return new(
            Margin + (bars.Length * rowHeight),
            ChartStyle.Option(new
            {
                grid = new { left = 8, right = 56, top = 46, bottom = 4, containLabel = true },
                legend = new { top = 0, left = 0, itemWidth = 12, itemHeight = 10, textStyle = ChartStyle.Text() },
                tooltip = ChartStyle.Tooltip("axis"),
                // Count and share stand by the name, where the line of running shares cannot cross them.
                yAxis = ChartStyle.Names(names, inverse: true, width: NameWidth),
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
                        data = shares.Select((value, row) => new { value = new[] { ChartStyle.Rounded(value), row }, label = ChartStyle.Label("right", $"{Display.Short(value)}%", "#a9570b", offset: [0, -7]) }),
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
