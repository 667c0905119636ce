using CSat.Analytics.Complaints;
using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Reports.Charts.Drawing;
using ScottPlot;

namespace CSat.Reports.Charts;

/// <summary>Pareto lying on its side, so that long names keep their room: bars by count, with share and running share.</summary>
internal static class ParetoChart
{
    /// <summary>Bars drawn; the rest is summed in one.</summary>
    public const int MostBars = 12;

    private const double BarHeight = 14;
    private const double CountWidth = 172;

    public static ChartDrawing Of(ComplaintPareto pareto, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var bars = Bars(pareto, language);
        var board = new Board(width);
        var names = new NamedRows(board, [.. bars.Select(bar => bar.Name)], 0, BarHeight, beside: CountWidth);
        var area = names.Area(board.IsNarrow ? board.Width : board.Width - CountWidth, (0, bars.Select(bar => bar.Count).DefaultIfEmpty(1).Max()));
        var texts = new string[bars.Length];
        var running = 0L;
        for (var i = 0; i < bars.Length; i++)
        {
            running += bars[i].Count;
            texts[i] = $"{Display.Count(bars[i].Count)} ({Display.Short(bars[i].Count * 100m / pareto.Total)}%), {(language == Language.Chinese ? "累计" : "running")} {Display.Short(running * 100m / pareto.Total)}%";
            area.Box(0, bars[i].Count, names.Middle(i) - (BarHeight / 2), names.Middle(i) + (BarHeight / 2), bars[i].IsRest ? Tones.Neutral : Tones.Accent);
            board.Page.Text(texts[i], board.Width, names.NameMiddle(i), Alignment.MiddleRight, size: board.Small);
        }

        names.Write(i => texts[i]);
        return board.Done(names.Bottom, language == Language.Chinese ? $"投诉共 {Display.Count(pareto.Total)} 件，最多的是{bars[0].Name} {texts[0]}。" : $"{Display.Count(pareto.Total)} complaints, most for {bars[0].Name}: {texts[0]}.");
    }

    private static (string Name, long Count, bool IsRest)[] Bars(ComplaintPareto pareto, Language language)
    {
        var groups = pareto.Groups;
        var drawn = groups.Count > MostBars + 1 ? MostBars : groups.Count;
        var bars = groups.Take(drawn).Select(group => (group.Name.In(language), group.Tally.Complaints, false));
        return groups.Count == drawn
            ? [.. bars]
            : [.. bars, (language == Language.Chinese ? $"其余 {groups.Count - drawn} 项" : $"{groups.Count - drawn} others", groups.Skip(drawn).Sum(group => group.Tally.Complaints), true)];
    }
}
