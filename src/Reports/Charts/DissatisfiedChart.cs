using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>How often each item was rated at the dissatisfied levels, the most frequent first.</summary>
internal static class DissatisfiedChart
{
    private const int Margin = 44;

    private static readonly string[] Colors = [ChartStyle.ContrastSoft, ChartStyle.Contrast, "#97480a"];

    public static ChartSpec Of(DissatisfiedPart part, IReadOnlyList<LevelShare> levels, Language language) => new(
        Margin + (part.Items.Count * ChartStyle.RowHeight),
        ChartStyle.Option(new
        {
            grid = new { left = 8, right = 110, top = 28, bottom = 4, containLabel = true },
            legend = new { top = 0, left = 0, itemWidth = 10, itemHeight = 10, icon = "rect", textStyle = ChartStyle.Text() },
            tooltip = ChartStyle.Tooltip("axis"),
            xAxis = ChartStyle.Values(0, formatter: "{value}", show: false),
            yAxis = ChartStyle.Names(part.Items.Select(item => item.Item.Name.In(language)), inverse: true, width: 150),
            series = levels.Select((level, i) => new
            {
                type = "bar",
                name = level.Name.In(language),
                stack = "frequency",
                barWidth = 14,
                color = Colors[Math.Min(i, Colors.Length - 1)],
                emphasis = new { disabled = true },
                data = part.Items.Select(item => new
                {
                    value = item.ByLevel.GetValueOrDefault(level.Code),
                    label = i == levels.Count - 1
                        ? ChartStyle.Label("right", language == Language.Chinese
                            ? $"{Display.Count(item.Frequency)} 项（{Display.Short(item.SharePercent)}%）"
                            : $"{Display.Count(item.Frequency)} ({Display.Short(item.SharePercent)}%)")
                        : ChartStyle.NoLabel(),
                }),
            }),
        }),
        language == Language.Chinese ? "不满意与很不满意评价的频次图" : "Frequency of dissatisfied and very dissatisfied ratings by item");
}
