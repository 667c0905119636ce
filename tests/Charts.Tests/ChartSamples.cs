using CSat.Analytics;
using CSat.Domain.Findings;
using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts.Tests;

/// <summary>Every chart there is, by name. A new chart is a line here, and every guard holds for it.</summary>
internal static class ChartSamples
{
    public static IReadOnlyList<(string Name, Func<Language, ChartWidth, ChartDrawing> Draw)> Of(ReviewData data) =>
    [
        .. Surveys("", data.Figures), .. ComplaintCharts("", data.Figures), .. ComplaintCharts("bureau's ", data.Complaints),
        .. MadeUp.SelectMany(review => MadeUpSurveys(review.Whose, review.Figures)), .. ComplaintChartSamples.All, .. ControlChartSamples.All, .. ItemChartSamples.All,
    ];

    private static readonly string[] Chinese = ["产品功能（主要性能）", "可靠性", "外观", "包装质量", "交货期", "服务质量", "售后服务水平"];
    private static readonly string[] English = ["Product function", "Reliability", "Appearance", "Packaging quality", "Delivery time", "Service quality", "After-sales service"];

    private static readonly (string Whose, MadeUpReview Figures)[] MadeUp =
    [
        ("eight quarters, ", new(7, 7, i => new(Chinese[i % 7], English[i % 7])) { Missed = [3], Target = round => round < 6 ? 82 : 83 }),
        ("forty quarters with many items, ", new(40, 24, i => new($"第{i}项 客户对产品使用说明书与随附资料完整性、准确性及更新及时性的评价", $"Item {i}: completeness, correctness and timeliness of the manuals that come with the product")) { Target = round => 78 + (round / 10) }),
        ("names of two hundred characters, ", new(12, 25, i => new(string.Concat(Enumerable.Repeat($"第{i}部门", 40)), string.Concat(Enumerable.Repeat($"Unreasonably{i}", 15)))) { Missed = [2, 3, 4, 7] }),
        ("one round, ", new(1, 1, _ => new("项目", "Item")) { IsFew = (_, _) => false }),
        ("nothing shown, ", new(3, 2, _ => new("项目", "Item")) { Ratings = 5, IsFew = (_, _) => true, Target = _ => 90 }),
        ("extreme values, ", new(5, 4, _ => new("<script>alert(\"一\")</script>", "<b>&amp;</b> \u0007\u202e 'x'")) { Degree = (item, round) => (item + round) % 2 * 100, Target = _ => 100, Ratings = 1_234_567 }),
    ];

    public static IEnumerable<(string Name, Language Language, ChartWidth Width, ChartDrawing Drawing)> Drawn(ReviewData data) =>
        from sample in Of(data)
        from language in Enum.GetValues<Language>()
        from width in Enum.GetValues<ChartWidth>()
        select ($"{sample.Name}, {language}, {width}", language, width, sample.Draw(language, width));

    private static IEnumerable<(string Name, Func<Language, ChartWidth, ChartDrawing> Draw)> Surveys(string whose, ReviewFigures figures) =>
    [
        ($"{whose}degree by round", (language, width) => TrendChart.Of(figures.Trend, TrendMeasure.Degree, language, width)),
        ($"{whose}rate by round", (language, width) => TrendChart.Of(figures.Trend, TrendMeasure.Rate, language, width)),
        ($"{whose}levels", (language, width) => LevelChart.Of(figures.Levels, language, width)),
        ($"{whose}competitors", (language, width) => CompetitorChart.Of(figures.Competitors, language, width)),
        ($"{whose}departments", (language, width) => DepartmentChart.Of(figures.Departments, figures.Trend.Latest?.DegreeTarget, language, width)),
        ($"{whose}items by round", (language, width) => ItemTrendChart.Of([.. ItemTrendChart.Items(figures.Departments)], [.. figures.Trend.Rows.Select(row => row.Round)], figures.Trend.Latest?.DegreeTarget, language, width)),
        ($"{whose}heat map", (language, width) => HeatMapChart.Of(
            [.. figures.Departments.Departments.SelectMany(department => department.Items.Select(item => (department, item)))],
            [.. figures.Trend.Rows.Select(row => row.Round)], figures.Trend.Latest?.DegreeTarget, language, width)),
        ($"{whose}dissatisfied", (language, width) => DissatisfiedChart.Of(figures.Dissatisfied.Surveyed, figures.Dissatisfied.Levels, language, width)),
    ];

    private static IEnumerable<(string Name, Func<Language, ChartWidth, ChartDrawing> Draw)> MadeUpSurveys(string whose, MadeUpReview figures) =>
    [
        ($"{whose}degree by round", (language, width) => TrendChart.Of(figures.Trend, TrendMeasure.Degree, language, width)),
        ($"{whose}levels", (language, width) => LevelChart.Of(figures.Levels, language, width)),
        ($"{whose}competitors", (language, width) => CompetitorChart.Of(figures.Competitors, language, width)),
        ($"{whose}departments", (language, width) => DepartmentChart.Of(figures.Departments, figures.Target(0), language, width)),
        ($"{whose}items by round", (language, width) => ItemTrendChart.Of([.. ItemTrendChart.Items(figures.Departments).Take(ItemTrendChart.MostItems)], figures.Rounds, figures.Target(0), language, width)),
        ($"{whose}heat map", (language, width) => HeatMapChart.Of(
            [.. figures.Departments.Departments.SelectMany(department => department.Items.Select(item => (department, item))).Take(HeatMapChart.MostItems)], figures.Rounds, figures.Target(0), language, width)),
        ($"{whose}dissatisfied", (language, width) => DissatisfiedChart.Of(figures.Dissatisfied, MadeUpReview.BadLevels, language, width)),
    ];

    private static IEnumerable<(string Name, Func<Language, ChartWidth, ChartDrawing> Draw)> ComplaintCharts(string whose, ReviewFigures figures) =>
    [
        ($"{whose}months", (language, width) => ComplaintMonthChart.Of(figures.Complaints.ByMonth, language, width)),
        ($"{whose}clocks", (language, width) => ClockChart.Of(figures.Complaints.Clocks, language, width)),
        ($"{whose}pareto by offering", (language, width) => ParetoChart.Of(figures.Complaints.ByOffering, language, width)),
        ($"{whose}pareto by category", (language, width) => ParetoChart.Of(figures.Complaints.ByCategory, language, width)),
    ];
}
