using System.Diagnostics;
using CSat.Analytics;
using CSat.Analytics.Snapshot;
using CSat.Domain.Findings;
using CSat.Domain.Text;
using CSat.Charts;
using CSat.Charts.Drawing;

namespace CSat.Benchmarks.Reports;

/// <summary>What the charts of a review cost in processor time once they are warm: one width, drawn and written as SVG.</summary>
internal static class ChartCost
{
    private const int WarmUps = 300;
    private const int Drawings = 300;

    /// <summary>Milliseconds of processor time a chart, by its name; the clock of the process ticks in 10 ms, so many drawings are taken together.</summary>
    public static IReadOnlyDictionary<string, double> Of(string warehouse, string organization)
    {
        using var snapshot = WarehouseSnapshot.Open(warehouse, organization, CancellationToken.None);
        var figures = ReviewFigures.Read(snapshot, ReviewRange.Whole);
        return Charts(figures).ToDictionary(chart => chart.Name, chart => Milliseconds(chart.Draw));
    }

    private static IEnumerable<(string Name, Func<ChartDrawing> Draw)> Charts(ReviewFigures figures)
    {
        var parts = figures.Departments.Departments.SelectMany(department => department.Items.Select(item => (department, item))).Take(HeatMapChart.MostItems).ToArray();
        var items = ItemTrendChart.Items(figures.Departments).Take(ItemTrendChart.MostItems).ToArray();
        var rounds = figures.Trend.Rows.Select(row => row.Round).ToArray();
        yield return ("trend", () => TrendChart.Of(figures.Trend, TrendMeasure.Degree, Language.Chinese));
        yield return ("levels", () => LevelChart.Of(figures.Levels, Language.Chinese));
        yield return ("competitors", () => CompetitorChart.Of(figures.Competitors, Language.Chinese));
        yield return ("departments", () => DepartmentChart.Of(figures.Departments, null, Language.Chinese));
        yield return ("item-trends", () => ItemTrendChart.Of(items, rounds, null, Language.Chinese));
        yield return ("heat-map", () => HeatMapChart.Of(parts, rounds, null, Language.Chinese));
        yield return ("complaints-by-month", () => ComplaintMonthChart.Of(figures.Complaints.ByMonth, Language.Chinese));
        yield return ("clocks", () => ClockChart.Of(figures.Complaints.Clocks, Language.Chinese));
    }

    private static double Milliseconds(Func<ChartDrawing> draw)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            _ = ChartSvg.Of(draw(), "", Language.Chinese, ChartWidth.Wide);
        }

        // The compiler works on in the background for a while.
        Thread.Sleep(TimeSpan.FromSeconds(1));
        using var own = Process.GetCurrentProcess();
        var before = own.TotalProcessorTime;
        for (var i = 0; i < Drawings; i++)
        {
            _ = ChartSvg.Of(draw(), "", Language.Chinese, ChartWidth.Wide);
        }

        own.Refresh();
        return (own.TotalProcessorTime - before).TotalMilliseconds / Drawings;
    }
}
