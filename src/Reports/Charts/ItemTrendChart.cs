using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>A small run chart for each item, all on one scale (R11.28).</summary>
internal static class ItemTrendChart
{
    private const int Columns = 4;
    private const int CellHeight = 124;
    private const int TitleHeight = 34;
    private const int PlotHeight = 66;
    private const decimal Step = 10;

    public static ChartSpec Of(DepartmentBreakdown breakdown, IReadOnlyList<SurveyRound> rounds, Language language)
    {
        var items = breakdown.Departments.SelectMany(department => department.Items).Where(item => rounds.Any(round => Value(item, round) is not null)).ToArray();
        var values = items.SelectMany(item => rounds.Select(round => Value(item, round))).OfType<decimal>().ToArray();
        var low = values.Length == 0 ? 0 : Math.Max(0, Math.Floor((values.Min() - 2) / Step) * Step);
        var high = values.Length == 0 ? 100 : Math.Min(100, Math.Ceiling((values.Max() + 2) / Step) * Step);
        return new(
            (items.Length + Columns - 1) / Columns * CellHeight,
            ChartStyle.Option(new
            {
                tooltip = ChartStyle.Tooltip("axis"),
                title = items.Select((item, i) => new { text = item.Item.Name.In(language), left = Left(i), top = Top(i), padding = 0, textStyle = Title() }),
                grid = items.Select((_, i) => new { left = Left(i), top = Top(i) + TitleHeight, width = "20%", height = PlotHeight }),
                xAxis = items.Select((_, i) => new { gridIndex = i, type = "category", data = rounds.Select(round => round.Label), axisLabel = ChartStyle.NoLabel(), axisTick = ChartStyle.NoLabel(), axisLine = new { lineStyle = new { color = ChartStyle.Line } } }),
                yAxis = items.Select((_, i) => new { gridIndex = i, type = "value", min = low, max = high, axisLabel = ChartStyle.NoLabel(), splitLine = ChartStyle.NoLabel() }),
                series = items.Select((item, i) => Series(item, i, rounds)),
            }),
            language == Language.Chinese ? "各项目满意度推移图" : "Run charts of the satisfaction degree by item");
    }

    /// <summary>Whether any item has two rounds that may be shown.</summary>
    public static bool HasData(DepartmentBreakdown breakdown) =>
        breakdown.Departments.Any(department => department.Items.Any(item => item.ByRound.Values.Count(reading => reading.IsShown) > 1));

    private static decimal? Value(DepartmentItem item, SurveyRound round) => item.ByRound.TryGetValue(round.Key, out var reading) ? reading.Degree : null;

    private static string Left(int i) => $"{(i % Columns * 25) + 2}%";

    private static int Top(int i) => i / Columns * CellHeight;

    private static object Title() =>
        new { color = ChartStyle.Ink, fontFamily = ChartStyle.Font, fontSize = ChartStyle.TextSize, fontWeight = "normal", width = 140, overflow = "break", lineHeight = 13 };

    private static object Series(DepartmentItem item, int i, IReadOnlyList<SurveyRound> rounds)
    {
        var values = rounds.Select(round => Value(item, round)).ToArray();
        var (first, last) = (Array.FindIndex(values, value => value is not null), Array.FindLastIndex(values, value => value is not null));
        var color = values[last] < values[first] ? ChartStyle.Contrast : ChartStyle.Accent;
        return new
        {
            type = "line",
            name = item.Item.Code,
            xAxisIndex = i,
            yAxisIndex = i,
            color,
            connectNulls = true,
            symbol = "circle",
            showAllSymbol = true,
            lineStyle = new { width = 1.8 },
            emphasis = new { disabled = true },
            data = values.Select((value, at) => new
            {
                value = ChartStyle.Rounded(value),
                symbolSize = at == last ? 6 : 3,
                label = value is { } known && (at == first || at == last) ? ChartStyle.Label("top", Display.Short(known), at == last ? color : ChartStyle.Muted, at == last ? "bold" : "normal") : ChartStyle.NoLabel(),
            }),
        };
    }
}
