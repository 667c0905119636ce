using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>Answer levels of each part as shares of a whole bar: satisfied levels blue, the others orange.</summary>
internal static class LevelChart
{
    private const int Margin = 58;
    private const int PartHeight = 38;
    private const decimal LeastLabelled = 4;

    private static readonly string[] Blues = [ChartStyle.Accent, "#4f8ba3", ChartStyle.AccentSoft, "#c4dae3", "#e0ecf1"];
    private static readonly string[] Oranges = [ChartStyle.ContrastSoft, ChartStyle.Contrast, "#97480a"];

    public static ChartSpec Of(LevelDistribution levels, Language language)
    {
        (LocalizedText Name, IReadOnlyList<LevelShare> Shares)[] parts =
        [
            (new("调查（客户）", "Surveyed (customers)"), levels.Surveyed),
            (new("自评", "Self-rated"), levels.Self),
            (new("竞争对手", "Competitors"), levels.Competitors),
        ];
        parts = [.. parts.Where(part => part.Shares.Sum(share => share.Ratings) > 0)];
        var all = parts.SelectMany(part => part.Shares).DistinctBy(share => share.Code).ToArray();
        var satisfied = all.Where(level => level.Satisfied).ToArray();
        var others = all.Where(level => !level.Satisfied).ToArray();
        return new(
            Margin + (parts.Length * PartHeight),
            ChartStyle.Option(new
            {
                grid = new { left = 8, right = 16, top = 30, bottom = 4, containLabel = true },
                legend = new { top = 0, left = 0, itemWidth = 10, itemHeight = 10, itemGap = 14, icon = "rect", textStyle = ChartStyle.Text() },
                tooltip = ChartStyle.Tooltip("item"),
                xAxis = ChartStyle.Values(0, 100, "{value}%"),
                yAxis = ChartStyle.Names(parts.Select(part => part.Name.In(language)), inverse: true, width: 140),
                series = satisfied.Select((level, i) => Series(level, Blues[Math.Min(i, Blues.Length - 1)], i < 2, parts, language))
                    .Concat(others.Select((level, i) => Series(level, Oranges[Math.Min(i, Oranges.Length - 1)], i > 0, parts, language))),
            }),
            language == Language.Chinese ? "各部分评价等级分布图" : "Distribution of the answer levels by part");
    }

    private static object Series(LevelShare level, string color, bool dark, (LocalizedText Name, IReadOnlyList<LevelShare> Shares)[] parts, Language language) => new
    {
        type = "bar",
        name = level.Name.In(language),
        stack = "levels",
        barWidth = 20,
        color,
        emphasis = new { disabled = true },
        data = parts.Select(part =>
        {
            var share = part.Shares.FirstOrDefault(candidate => candidate.Code == level.Code)?.SharePercent ?? 0;
            return new
            {
                value = ChartStyle.Rounded(share),
                label = share >= LeastLabelled ? ChartStyle.Label("inside", Display.Short(share), dark ? "#ffffff" : ChartStyle.Ink) : ChartStyle.NoLabel(),
            };
        }),
    };
}
