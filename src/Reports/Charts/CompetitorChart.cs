using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>By item, two dots and the gap between them: own company and competitors.</summary>
internal static class CompetitorChart
{
    private const int Margin = 58;
    private const decimal Air = 3;

    public static ChartSpec Of(CompetitorComparison comparison, Language language)
    {
        var items = comparison.Items.Where(item => item.DegreeGap is not null).ToArray();
        var all = items.SelectMany(item => new[] { item.Own.Degree!.Value, item.Competitors.Degree!.Value }).ToArray();
        var (low, high) = ChartStyle.Around(all, Air);
        var (own, rivals) = language == Language.Chinese ? ("本公司", "竞争对手") : ("Own company", "Competitors");
        return new(
            Margin + (items.Length * ChartStyle.RowHeight),
            ChartStyle.Option(new
            {
                grid = new { left = 8, right = 24, top = 30, bottom = 8, containLabel = true },
                legend = new { top = 0, left = 0, icon = "circle", itemWidth = 9, itemHeight = 9, textStyle = ChartStyle.Text(), data = new[] { own, rivals } },
                tooltip = ChartStyle.Tooltip("axis"),
                xAxis = ChartStyle.Values(low, high, "{value}%"),
                yAxis = ChartStyle.Names(items.Select(item => item.Item.Name.In(language)), inverse: true, width: 150),
                series = new[]
                {
                    Gap(items.Select(item => Math.Min(item.Own.Degree!.Value, item.Competitors.Degree!.Value)), "transparent"),
                    Gap(items.Select(item => Math.Abs(item.DegreeGap!.Value)), ChartStyle.Line),
                    Dots(rivals, ChartStyle.Contrast, items.Select(item => (item.Competitors.Degree!.Value, item.DegreeGap > 0 ? "left" : "right"))),
                    Dots(own, ChartStyle.Accent, items.Select(item => (item.Own.Degree!.Value, item.DegreeGap > 0 ? "right" : "left"))),
                },
            }),
            language == Language.Chinese ? "各项目本公司与竞争对手满意度对比图" : "Satisfaction degree by item, own company and competitors");
    }

    private static object Gap(IEnumerable<decimal> lengths, string color) => new
    {
        type = "bar",
        stack = "gap",
        barWidth = 4,
        silent = true,
        itemStyle = new { color },
        tooltip = new { show = false },
        emphasis = new { disabled = true },
        data = lengths.Select(value => ChartStyle.Rounded(value)),
    };

    private static object Dots(string name, string color, IEnumerable<(decimal Value, string Side)> points) => new
    {
        type = "scatter",
        name,
        color,
        symbolSize = 11,
        z = 5,
        data = points.Select((point, row) => new
        {
            value = new object[] { ChartStyle.Rounded(point.Value)!, row },
            label = ChartStyle.Label(point.Side, Display.Short(point.Value), color),
        }),
    };
}
