using CSat.Analytics;
using CSat.Analytics.Figures;
using CSat.Charts.Figures;
using CSat.Domain.Text;

namespace CSat.Charts;

/// <summary>Which charts a figure has. Reports and the API draw these and no others.</summary>
public static class FigureCharts
{
    private static readonly Dictionary<Figure, Func<ReviewFigures, IEnumerable<FigureChart>>> ByFigure = new()
    {
        [SatisfactionTrend.Figure] = TrendCharts.Of,
        [LevelDistribution.Figure] = TrendCharts.OfLevels,
        [CompetitorComparison.Figure] = CompetitorCharts.Of,
        [DepartmentBreakdown.Figure] = DepartmentCharts.Of,
        [DepartmentBreakdown.ByRound] = DepartmentCharts.ByRound,
        [CustomersByRound.Figure] = CustomerCharts.Of,
        [ScorecardItems.Figure] = CustomerCharts.OfItems,
        [ItemImportance.Figure] = ImportanceCharts.Of,
        [DissatisfiedRatings.Figure] = DissatisfiedCharts.Of,
        [ComplaintsByMonth.Figure] = ComplaintCharts.ByMonth,
        [ClockStandings.Figure] = ComplaintCharts.OfClocks,
        [ClockMonths.Figure] = ComplaintCharts.OfClockMonths,
        [EarlyWarnings.Figure] = ComplaintCharts.OfWarnings,
        [ComplaintPareto.ByOffering] = figures => ComplaintCharts.Of(figures.Of(ComplaintPareto.ByOffering), new("按产品或服务的投诉帕累托图", "Pareto of complaints by product or service")),
        [ComplaintPareto.ByCategory] = figures => ComplaintCharts.Of(figures.Of(ComplaintPareto.ByCategory), new("按类别的投诉帕累托图", "Pareto of complaints by category")),
    };

    /// <summary>The charts of a figure in the order of a report; none where it has none, or too little data to draw.</summary>
    public static IReadOnlyList<FigureChart> Of(ReviewFigures figures, Figure figure) => ByFigure.TryGetValue(figure, out var charts) ? [.. charts(figures)] : [];

    /// <summary>Whether a figure has charts.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="charts">Those that <see cref="Of"/> gave of it.</param>
    public static ChartState StateOf(Figure figure, IReadOnlyList<FigureChart> charts) =>
        charts.Count > 0 ? ChartState.Drawn : ByFigure.ContainsKey(figure) ? ChartState.NoData : ChartState.NotCharted;

    /// <summary>The words for why there is no chart; null where there is one.</summary>
    public static LocalizedText? AbsenceOf(ChartState state) => state switch
    {
        ChartState.Drawn => null,
        ChartState.NoData => new("数据不足，没有可画的图", "too little data to draw a chart"),
        _ => new("没有图，只有表格和文字", "no chart, only rows and words"),
    };
}

/// <summary>Whether a figure has charts, and why not.</summary>
public enum ChartState
{
    /// <summary>It has at least one.</summary>
    Drawn,

    /// <summary>There is nothing to draw, or too little.</summary>
    NoData,

    /// <summary>It is told in tables and sentences alone, whatever the data.</summary>
    NotCharted,
}
