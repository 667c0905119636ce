using CSat.Analytics;
using CSat.Analytics.Findings;
using CSat.Analytics.Snapshot;
using CSat.Analytics.Tables;
using CSat.Charts;
using CSat.Domain.Text;

namespace CSat.Api.Analytics;

/// <summary>A figure as it was read.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Snapshot">From which snapshot.</param>
/// <param name="Headline">What it says as a title.</param>
/// <param name="Table">Its rows and columns.</param>
/// <param name="Findings">What it says in words; on the first page alone.</param>
/// <param name="Charts">Its charts as they were asked for; null where none were, and on further pages.</param>
public sealed record FigureAnswer(
    FigureQuestion Asked, SnapshotInfo Snapshot, LocalizedText Headline, FigureTable Table, IReadOnlyList<Finding> Findings, DrawnCharts? Charts);

/// <summary>The charts of a figure.</summary>
/// <param name="State">Whether there is one.</param>
/// <param name="All">Each with its SVG.</param>
public sealed record DrawnCharts(ChartState State, IReadOnlyList<(FigureChart Chart, string Svg)> All)
{
    /// <summary>Draws them.</summary>
    public static DrawnCharts Of(ReviewFigures figures, Figure figure, ChartStyle style, CancellationToken cancellation)
    {
        var charts = FigureCharts.Of(figures, figure);
        return new(FigureCharts.StateOf(figure, charts), [.. charts.Select(chart =>
        {
            cancellation.ThrowIfCancellationRequested();
            return (chart, chart.Svg(style.Language, style.Width));
        })]);
    }
}

/// <summary>Where a figure comes from.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Snapshot">From which snapshot.</param>
/// <param name="Methods">How its numbers are made, with the rules cited.</param>
/// <param name="Source">Its queries as they were asked, and the figures that it builds on.</param>
/// <param name="Query">The query whose rows follow; null where none was asked.</param>
/// <param name="Rows">Its rows.</param>
public sealed record FigureExplanation(
    FigureQuestion Asked, SnapshotInfo Snapshot, IReadOnlyList<(Method Method, IReadOnlyList<string> Rules)> Methods, FigureSource Source, FigureFacts? Query, QueryRows Rows);
