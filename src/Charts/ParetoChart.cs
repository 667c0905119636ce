using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts;

/// <summary>
/// Pareto: every class with its count, most first, and the running share against 80 %; the classes that stay within 80 % are dark. Few classes with short
/// names stand as columns; otherwise, and on narrow boards, they lie as rows, where names keep their room.
/// </summary>
public static class ParetoChart
{
    /// <summary>Bars drawn; the rest is summed in one.</summary>
    public const int MostBars = 12;

    /// <summary>The running share up to which the classes are the vital few, in percent.</summary>
    public const int Vital = 80;

    internal static ChartDrawing Of(ComplaintPareto pareto, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var board = new Board(width);
        var classes = Classes(pareto, language);
        var height = ParetoColumns.Fit(board, classes) ? ParetoColumns.Draw(board, classes, language) : ParetoRows.Draw(board, classes, language);
        return board.Done(height, Description(pareto.Total, classes, language));
    }

    private static ParetoClass[] Classes(ComplaintPareto pareto, Language language)
    {
        var groups = pareto.Groups;
        var drawn = groups.Count > MostBars + 1 ? MostBars : groups.Count;
        var bars = groups.Take(drawn).Select(group => (Name: group.Name.In(language), group.Tally.Complaints, IsRest: false)).ToList();
        if (groups.Count > drawn)
        {
            bars.Add((language == Language.Chinese ? $"其余 {groups.Count - drawn} 项" : $"{groups.Count - drawn} others", groups.Skip(drawn).Sum(group => group.Tally.Complaints), true));
        }

        var running = 0L;
        return [.. bars.Select((bar, i) =>
        {
            running += bar.Complaints;
            var share = Percent(running, pareto.Total);
            return new ParetoClass(bar.Name, bar.Complaints, Percent(bar.Complaints, pareto.Total), share, bar.IsRest, !bar.IsRest && (i == 0 || share <= Vital));
        })];
    }

    private static decimal Percent(long part, long whole) => whole == 0 ? 0 : part * 100m / whole;

    private static string Description(long total, ParetoClass[] classes, Language language)
    {
        var vital = classes.Where(one => one.IsVital).ToArray();
        if (vital.Length == 0)
        {
            return language == Language.Chinese ? "投诉 0 件。" : "0 complaints.";
        }

        var (first, share) = (vital[0], Display.Short(vital[^1].Running));
        return language == Language.Chinese
            ? $"投诉共 {Display.Count(total)} 件，最多的 {vital.Length} 类占 {share}%；第一位是{first.Name}，{Display.Count(first.Count)} 件（{Display.Short(first.Share)}%）。"
            : $"{Display.Counted(total, "complaint", "complaints")}: the {(vital.Length == 1 ? "most frequent class makes up" : $"{vital.Length} most frequent classes make up")} {share}%, first {first.Name} with {Display.Count(first.Count)} ({Display.Short(first.Share)}%).";
    }
}
