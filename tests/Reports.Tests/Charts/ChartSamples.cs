using CSat.Analytics.Review;
using CSat.Domain.Findings;
using CSat.Domain.Text;
using CSat.Reports.Charts;
using CSat.Reports.Charts.Drawing;

namespace CSat.Reports.Tests.Charts;

/// <summary>Every chart there is, by name. A new chart is a line here, and every guard holds for it.</summary>
internal static class ChartSamples
{
    public static IReadOnlyList<(string Name, Func<Language, ChartWidth, ChartDrawing> Draw)> Of(ReviewData data) =>
        [.. Surveys("", data.Figures), .. ComplaintCharts("", data.Figures), .. ComplaintCharts("bureau's ", data.Complaints), .. ComplaintChartSamples.All, .. ControlChartSamples.All, .. ItemChartSamples.All];

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
        ($"{whose}items by round", (language, width) => ItemTrendChart.Of(figures.Departments, [.. figures.Trend.Rows.Select(row => row.Round)], language, width)),
        ($"{whose}dissatisfied", (language, width) => DissatisfiedChart.Of(figures.Dissatisfied.Surveyed, figures.Dissatisfied.Levels, language, width)),
    ];

    private static IEnumerable<(string Name, Func<Language, ChartWidth, ChartDrawing> Draw)> ComplaintCharts(string whose, ReviewFigures figures) =>
    [
        ($"{whose}months", (language, width) => ComplaintMonthChart.Of(figures.Complaints.ByMonth, language, width)),
        ($"{whose}clocks", (language, width) => ClockChart.Of(figures.Complaints.Clocks, language, width)),
        ($"{whose}pareto by offering", (language, width) => ParetoChart.Of(figures.Complaints.ByOffering, language, width)),
        ($"{whose}pareto by category", (language, width) => ParetoChart.Of(figures.Complaints.ByCategory, language, width)),
    ];
}
