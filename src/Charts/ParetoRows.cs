using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>A Pareto of many classes or long names: rows with bars, and beside them the running share as a line that runs down.</summary>
internal static class ParetoRows
{
    private const double BarHeight = 14;
    private const double Head = 22;
    private const double LabelGap = 5;
    private const double PanelGap = 12;

    /// <summary>Draws, and returns the height it took in pixels.</summary>
    public static double Draw(Board board, IReadOnlyList<ParetoClass> classes, Language language)
    {
        var chinese = language == Language.Chinese;
        var shareWidth = TextWidth.Of("100.0%", board.Text, bold: true) + 6;
        var panel = board.IsNarrow ? 84.0 : 130;
        var counts = classes.Select(one => Display.Count(one.Count)).ToArray();
        var countWidth = counts.Select(count => TextWidth.Of(count, board.Text, bold: true)).DefaultIfEmpty(0).Max() + LabelGap;
        var lineLeft = board.Width - shareWidth - panel - PanelGap;
        var names = new NamedRows(board, [.. classes.Select(one => one.Name)], Head, BarHeight, beside: board.Width - lineLeft + PanelGap);
        var bottom = Math.Max(names.Bottom, Head + 1);
        var bars = names.Area(lineLeft - PanelGap - countWidth, (0, Math.Max(1, classes.Select(one => one.Count).DefaultIfEmpty(0).Max())));
        var line = board.Area(lineLeft, Head, lineLeft + panel, bottom, (0, 100), (bottom, Head));

        board.Page.Text(chinese ? "件数" : "Complaints", names.Left, 0, Alignment.UpperLeft, Tones.Muted, size: board.Small);
        board.Page.Text(chinese ? "累计" : "Running", board.Width, 0, Alignment.UpperRight, Tones.ContrastInk, size: board.Small);
        line.Box(0, 100, Head - 4, bottom, Tones.Soft);
        line.Line(ParetoChart.Vital, Head - 4, ParetoChart.Vital, bottom, Tones.Muted, 1, Dash.Dotted);
        line.Text($"{ParetoChart.Vital}%", ParetoChart.Vital, 0, Alignment.UpperCenter, Tones.Muted, size: board.Small);
        for (var i = 0; i < classes.Count; i++)
        {
            var (one, middle) = (classes[i], names.Middle(i));
            bars.Box(0, one.Count, middle - (BarHeight / 2), middle + (BarHeight / 2), one.Color);
            bars.Text(counts[i], one.Count, middle, Alignment.MiddleLeft, bold: true, dx: LabelGap);
            var isTurn = one.IsVital && (i == classes.Count - 1 || !classes[i + 1].IsVital);
            board.Page.Text($"{Display.Short(one.Running)}%", board.Width, middle, Alignment.MiddleRight, Tones.ContrastInk, isTurn);
        }

        line.Chain([.. classes.Select((one, i) => ((double)one.Running, names.Middle(i)))], Tones.Contrast, 1.8, 5.5);
        names.Write(i => classes[i].Hint(language));
        return bottom;
    }
}
