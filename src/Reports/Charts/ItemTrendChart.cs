using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Text;
using CSat.Reports.Charts.Drawing;
using ScottPlot;

namespace CSat.Reports.Charts;

/// <summary>A small run chart for each item, all on one scale (R11.28).</summary>
internal static class ItemTrendChart
{
    private const double CellHeight = 112;
    private const double TitleHeight = 38;
    private const double PlotHeight = 56;
    private const double Air = 14;

    public static ChartDrawing Of(DepartmentBreakdown breakdown, IReadOnlyList<SurveyRound> rounds, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var board = new Board(width);
        var columns = board.IsNarrow ? 2 : 4;
        var cell = (double)board.Width / columns;
        var items = breakdown.Departments.SelectMany(department => department.Items).Where(item => rounds.Any(round => Value(item, round) is not null)).ToArray();
        var (low, high) = Scales.Around([.. items.SelectMany(item => rounds.Select(round => Value(item, round))).OfType<double>()], 2);
        for (var i = 0; i < items.Length; i++)
        {
            var (left, top) = (i % columns * cell, i / columns * CellHeight);
            var values = rounds.Select(round => Value(items[i], round)).ToArray();
            var (first, last) = (Array.FindIndex(values, value => value is not null), Array.FindLastIndex(values, value => value is not null));
            var area = board.Area(left + Air, top + TitleHeight, left + cell - Air - 8, top + TitleHeight + PlotHeight, (0, Math.Max(1, rounds.Count - 1)), (low, high));
            var color = values[last] < values[first] ? Tones.Contrast : Tones.Accent;
            board.Page.Text(TextFit.Lines(items[i].Item.Name.In(language), cell - Air, board.Text, 2), left, top, Alignment.UpperLeft);
            area.Floor();
            area.Path(values, color, 1.8);
            area.Dot(last, values[last]!.Value, color, 6);
            if (first != last)
            {
                area.Text(Display.Short((decimal)values[first]!.Value), first, values[first]!.Value, Alignment.LowerCenter, Tones.Muted, size: board.Small, dy: -6);
            }

            area.Text(Display.Short((decimal)values[last]!.Value), last, values[last]!.Value, Alignment.LowerCenter, color, bold: true, size: board.Small, dy: -6);
            board.Hint(left, top, left + cell, top + CellHeight, $"{items[i].Item.Name.In(language)}: {string.Join(", ", rounds.Select((round, at) => values[at] is { } known ? $"{round.Label} {Display.Short((decimal)known)}" : $"{round.Label} –"))}");
        }

        return board.Done(Math.Max(1, (items.Length + columns - 1) / columns) * CellHeight, language == Language.Chinese ? $"{items.Length} 个项目的满意度推移图。" : $"Run charts of the satisfaction degree of {items.Length} items.");
    }

    /// <summary>Whether any item has two rounds that may be shown.</summary>
    public static bool HasData(DepartmentBreakdown breakdown) =>
        breakdown.Departments.Any(department => department.Items.Any(item => item.ByRound.Values.Count(reading => reading.IsShown) > 1));

    private static double? Value(DepartmentItem item, SurveyRound round) => item.ByRound.TryGetValue(round.Key, out var reading) ? (double?)reading.Degree : null;
}
