using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Statistics;
using CSat.Domain.Text;
using CSat.Reports.Charts.Drawing;
using ScottPlot;

namespace CSat.Reports.Charts;

/// <summary>
/// Lateness by time limit: the counts in time, late, open and unknown as one bar, and beside it the late of those decided, in percent with Wilson's 95 %
/// interval. The highest share stands out.
/// </summary>
internal static class ClockChart
{
    private const double BarHeight = 20;
    private const double ColumnGap = 10;
    private const double SegmentGap = 1;

    private static readonly (LocalizedText Name, Color Color, Func<ClockTally, long> Count)[] Outcomes =
    [
        (new("按时", "In time"), Tones.Accent, tally => tally.InTime),
        (new("超时", "Late"), Tones.Contrast, tally => tally.Late),
        (new("进行中", "Open"), Tones.AccentPale, tally => tally.Open),
        (new("未开始或未知", "Not started or unknown"), Tones.Line, tally => tally.NotStarted + tally.Unknown),
    ];

    public static ChartDrawing Of(ClockStandings clocks, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var board = new Board(width);
        var rows = clocks.Clocks;
        var head = language == Language.Chinese ? "超时率，95% 区间，超时/已判定" : "Late, 95% interval, late/decided";
        var shares = rows.Select(row => Share(row.Tally, language)).ToArray();
        var intervals = rows.Select(row => Interval(row.Tally)).ToArray();
        var bases = rows.Select(row => $"{Display.Count(row.Tally.Late)}/{Display.Count(row.Tally.Decided)}").ToArray();
        var (shareWidth, intervalWidth, baseWidth) = (Widest(shares, board.Text, bold: true), Widest(intervals, board.Small), Widest(bases, board.Small));
        var beside = Math.Max(shareWidth + intervalWidth + baseWidth + (3 * ColumnGap), board.IsNarrow ? 0 : TextWidth.Of(head, board.Small) + ColumnGap);
        var legend = Outcomes.Where(outcome => rows.Any(row => outcome.Count(row.Tally) > 0)).Select(outcome => (outcome.Name.In(language), outcome.Color));
        var top = ColorKey.Write(board, legend, right: board.IsNarrow ? null : board.Width - beside) + 6;
        board.Page.Text(head, board.Width, board.IsNarrow ? top : 6, board.IsNarrow ? Alignment.UpperRight : Alignment.MiddleRight, Tones.Muted, size: board.Small);
        var names = new NamedRows(board, [.. rows.Select(row => row.Name.In(language))], board.IsNarrow ? top + 20 : top, BarHeight, beside: beside);
        var highest = rows.Max(row => row.Tally.LatePercent);
        for (var i = 0; i < rows.Count; i++)
        {
            var middle = names.NameMiddle(i);
            Bar(board, names.Area(board.IsNarrow ? board.Width : board.Width - beside, (0, Math.Max(1, All(rows[i].Tally)))), names.Middle(i), rows[i].Tally);
            board.Page.Text(bases[i], board.Width, middle, Alignment.MiddleRight, Tones.Muted, size: board.Small);
            board.Page.Text(intervals[i], board.Width - baseWidth - ColumnGap, middle, Alignment.MiddleRight, Tones.Muted, size: board.Small);
            var isHighest = rows[i].Tally.LatePercent is > 0 && rows[i].Tally.LatePercent == highest;
            board.Page.Text(shares[i], board.Width - baseWidth - intervalWidth - (2 * ColumnGap), middle, Alignment.MiddleRight, isHighest ? Tones.ContrastInk : Tones.Ink, bold: true);
        }

        names.Write(i => Hint(rows[i].Tally, language));
        return board.Done(names.Bottom, Description(rows, language));
    }

    private static void Bar(Board board, Area area, double middle, ClockTally tally)
    {
        const double air = 4;
        var done = 0L;
        foreach (var (_, color, counted) in Outcomes)
        {
            var count = counted(tally);
            if (count == 0)
            {
                continue;
            }

            var (left, right) = (area.X(done), area.X(done + count));
            board.Page.Box(left, Math.Max(left + SegmentGap, right - SegmentGap), middle - (BarHeight / 2), middle + (BarHeight / 2), color);
            var label = Display.Count(count);
            if (TextWidth.Of(label, board.Small, bold: true) + air < right - left)
            {
                board.Page.Text(label, (left + right) / 2, middle, Alignment.MiddleCenter, Tones.InkOn(color), bold: color == Tones.Contrast, size: board.Small);
            }

            done += count;
        }
    }

    private static long All(ClockTally tally) => Outcomes.Sum(outcome => outcome.Count(tally));

    private static double Widest(string[] texts, double size, bool bold = false) => texts.Select(text => TextWidth.Of(text, size, bold)).DefaultIfEmpty(0).Max();

    private static string Share(ClockTally tally, Language language) => tally.LatePercent is { } late ? $"{Display.Short(late)}%" : Display.NoData.In(language);

    private static string Interval(ClockTally tally) =>
        Wilson.Of(tally.Late, tally.Decided) is { } interval ? $"{Display.Short((decimal)interval.Lower * 100)}–{Display.Short((decimal)interval.Upper * 100)}" : "";

    private static string Hint(ClockTally tally, Language language)
    {
        var counts = string.Join(language == Language.Chinese ? "，" : ", ", Outcomes.Select(outcome => $"{outcome.Name.In(language)} {Display.Count(outcome.Count(tally))}"));
        var share = Share(tally, language);
        return tally.Decided == 0
            ? $"{counts}; {share}"
            : language == Language.Chinese ? $"{counts}；超时率 {share}，95% 区间 {Interval(tally)}" : $"{counts}; late {share}, 95% interval {Interval(tally)}";
    }

    private static string Description(IReadOnlyList<ClockStanding> rows, Language language)
    {
        var chinese = language == Language.Chinese;
        if (rows.Where(row => row.Tally.Decided > 0).MaxBy(row => row.Tally.LatePercent) is not { } worst)
        {
            return chinese ? $"{rows.Count} 个时限，均无可判定的投诉。" : $"No complaint can be judged by the time limits ({rows.Count}).";
        }

        var (name, late) = (worst.Name.In(language), worst.Tally);
        if (late.Late == 0)
        {
            return chinese ? $"{rows.Count} 个时限均无超时。" : $"None of the time limits ({rows.Count}) was missed.";
        }

        return chinese
            ? $"{rows.Count} 个时限中超时率最高的是{name}：{Display.Count(late.Decided)} 件中 {Display.Count(late.Late)} 件超时，{Share(late, language)}（95% 区间 {Interval(late)}）。"
            : $"Most often missed of the time limits ({rows.Count}): {name}, {Display.Count(late.Late)} of {Display.Count(late.Decided)} late, {Share(late, language)} (95% interval {Interval(late)}).";
    }
}
