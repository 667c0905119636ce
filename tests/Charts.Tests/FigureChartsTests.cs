using CSat.Analytics;
using CSat.Analytics.Figures;
using CSat.Analytics.Tests.Warehouses;
using CSat.Charts.Drawing;
using CSat.Domain.Text;

namespace CSat.Charts.Tests;

/// <summary>Which charts a figure has, from how much data on, and what stands beside them.</summary>
public sealed class FigureChartsTests(ReviewData data) : IClassFixture<ReviewData>
{
    [Fact]
    public void Every_chart_of_a_review_has_its_place_with_a_figure()
    {
        var charts = Of(data.Figures).GroupBy(one => one.Figure).Select(figure => $"{figure.Key}: {string.Join(", ", figure.Select(one => one.Chart.Code))}");

        charts.ShouldBe(
        [
            "satisfaction-trend: degree, rate",
            "level-distribution: levels",
            "competitor-comparison: items",
            "department-breakdown: departments",
            "department-item-heat-map: courses-1, heat-map-1",
            "dissatisfied-items: surveyed, self",
            "complaints-by-month: months",
            "complaint-pareto-category: pareto",
            "complaint-pareto-offering: pareto",
            "complaint-clocks: clocks",
            "complaint-clocks-by-month: share-late",
        ]);
        Of(data.Complaints).Select(one => one.Figure).ShouldAllBe(figure => figure.StartsWith("complaint"));
    }

    [Fact]
    public void Every_chart_has_a_title_in_both_languages_and_charts_of_the_whole_have_its_base()
    {
        foreach (var (figure, chart) in Of(data.Figures))
        {
            (chart.Title.Zh.Length, chart.Title.En.Length).ShouldNotBe((0, 0), figure);
            chart.Title.Zh.ShouldNotBe(chart.Title.En);
            (chart.Base is null).ShouldBe(figure == DepartmentBreakdown.ByRound.Id, figure);
            chart.Notes.Concat(chart.Remarks).ShouldAllBe(note => note.Zh.Length > 0 && note.En.Length > 0, figure);
        }

        FigureCharts.Of(data.Figures, CompetitorComparison.Figure).Single().Remarks.Single().En.ShouldStartWith("competitors n = ");
    }

    [Fact]
    public void One_round_is_no_course_and_rows_are_no_chart()
    {
        using var file = new WarehouseFile(WarehouseFile.WorkedExample);
        var figures = file.Figures();

        ChartState StateOf(Figure figure) => FigureCharts.StateOf(figure, FigureCharts.Of(figures, figure));

        StateOf(SatisfactionTrend.Figure).ShouldBe(ChartState.NoData);
        StateOf(ComplaintsByMonth.Figure).ShouldBe(ChartState.NoData, "it has no complaint");
        StateOf(LevelDistribution.Figure).ShouldBe(ChartState.Drawn);
        StateOf(OpenComplaints.Figure).ShouldBe(ChartState.NotCharted);
    }

    [Theory]
    [InlineData(ChartWidth.Wide, "wide-chart", 658)]
    [InlineData(ChartWidth.Narrow, "narrow-chart", 340)]
    public void The_document_says_its_size_its_language_its_fonts_and_in_a_sentence_what_it_shows(ChartWidth width, string kind, int pixels)
    {
        var chart = FigureCharts.Of(data.Figures, LevelDistribution.Figure).Single();
        var root = System.Xml.Linq.XDocument.Parse(chart.Svg(Language.English, width)).Root!;

        string Said(string name) => root.Attribute(name)!.Value;

        root.Name.NamespaceName.ShouldBe("http://www.w3.org/2000/svg");
        (Said("class"), Said("width"), Said("lang"), Said("role")).ShouldBe((kind, $"{pixels}", "en", "img"));
        Said("viewBox").ShouldBe($"0 0 {pixels} {Said("height")}");
        Said("font-family").ShouldStartWith("'Noto Sans SC', 'LXGW WenKai', ");
        Said("font-family").ShouldEndWith("sans-serif");
        root.Elements().First().Value.ShouldBe(chart.Title.En);
        root.Elements().Skip(1).First().Value.ShouldBe(chart.Draw(Language.English, width).Description);
    }

    private static IEnumerable<(string Figure, FigureChart Chart)> Of(ReviewFigures figures) =>
        FigureList.All.SelectMany(figure => FigureCharts.Of(figures, figure).Select(chart => (figure.Id, chart)));
}
