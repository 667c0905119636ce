using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>
/// Lateness by time limit: the counts in time, in time but reopened since, late, open and unknown as one bar, and beside it the share late in percent with
/// Wilson's 95 % interval; only its bounds where a part cannot be judged. The highest known share stands out.
/// </summary>
internal static class ClockChart
{
    private const double BarHeight = 20;
    private const double ColumnGap = 10;
    private const double SegmentGap = 1;

    private static readonly (LocalizedText Name, Color Color, Func<ClockTally, long> Count)[] Outcomes =
    [
        (new("按时", "In time"), Tones.Accent, tally => tally.InTime),
        (new("按时但后又重开", "In time, reopened since"), Tones.ContrastSoft, tally => tally.InTimeReopened),
        (new("超时", "Late"), Tones.Contrast, tally => tally.Late),
        (new("进行中", "Open"), Tones.AccentPale, tally => tally.Open),
        (new("未开始或未知", "Not started or unknown"), Tones.Line, tally => tally.NotStarted + tally.Unknown),
    ];

    public static ChartDrawing Of(ClockStandings clocks, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var board = new Board(width);
        var rows = clocks.Clocks;
        var head = language == Language.Chinese ? "超时率，95% 区间，超时/到期" : "Late, 95% interval, late/over";
        var shares = rows.Select(row => Share(row.Tally, language)).ToArray();
        var intervals = rows.Select(row => Interval(row.Tally, language)).ToArray();
        var bases = rows.Select(row => $"{(row.Tally.Unknown > 0 ? "≥ " : "")}{Display.Count(row.Tally.Late)}/{Display.Count(row.Tally.Over)}").ToArray();
        var (shareWidth, intervalWidth, baseWidth) = (Widest(shares, board.Text, bold: true), Widest(intervals, board.Small), Widest(bases, board.Small));
        var beside = Math.Max(shareWidth + intervalWidth + baseWidth + (3 * ColumnGap), board.IsNarrow ? 0 : TextWidth.Of(head, board.Small) + ColumnGap);
        var legend = Outcomes.Where(outcome => rows.Any(row => outcome.Count(row.Tally) > 0)).Select(outcome => (outcome.Name.In(language), outcome.Color));
        var top = ColorKey.Write(board, legend, right: board.IsNarrow ? null : board.Width - beside) + 6;
        board.Page.Text(head, board.Width, board.IsNarrow ? top : 6, board.IsNarrow ? Alignment.UpperRight : Alignment.MiddleRight, Tones.Muted, size: board.Small);
        var names = new NamedRows(board, [.. rows.Select(row => row.Name.In(language))], board.IsNarrow ? top + 20 : top, BarHeight, beside: beside);
        var highest = rows.Max(row => row.Tally.LateShare?.Percent);
        for (var i = 0; i < rows.Count; i++)
        {
            var middle = names.NameMiddle(i);
            Bar(board, names.Area(board.IsNarrow ? board.Width : board.Width - beside, (0, Math.Max(1, All(rows[i].Tally)))), names.Middle(i), rows[i].Tally);
            board.Page.Text(bases[i], board.Width, middle, Alignment.MiddleRight, Tones.Muted, size: board.Small);
            board.Page.Text(intervals[i], board.Width - baseWidth - ColumnGap, middle, Alignment.MiddleRight, Tones.Muted, size: board.Small);
            var isHighest = rows[i].Tally.LateShare?.Percent is { } late and > 0 && late == highest;
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

    private static string Share(ClockTally tally, Language language) => tally.LateShare switch
    {
        null => Display.NoData.In(language),
        { Percent: { } late } => $"{Display.Short(late)}%",
        { } bounds => $"{Display.Short(bounds.Lower)}–{Display.Short(bounds.Upper)}%",
    };

    private static string Interval(ClockTally tally, Language language) =>
        tally.LateInterval is { } interval ? IntervalTexts.Bare(interval, tally.IsApproximate).In(language) : "";

    private static string Hint(ClockTally tally, Language language)
    {
        var counts = string.Join(language == Language.Chinese ? "，" : ", ", Outcomes
            .Where(outcome => outcome.Color != Tones.ContrastSoft || outcome.Count(tally) > 0)
            .Select(outcome => $"{outcome.Name.In(language)} {Display.Count(outcome.Count(tally))}"));
        var (share, interval) = (Share(tally, language), Interval(tally, language));
        return interval.Length == 0
            ? language == Language.Chinese ? $"{counts}；超时率 {share}" : $"{counts}; late {share}"
            : language == Language.Chinese ? $"{counts}；超时率 {share}，95% 区间 {interval}" : $"{counts}; late {share}, 95% interval {interval}";
    }

    private static string Description(IReadOnlyList<ClockStanding> rows, Language language)
    {
        var chinese = language == Language.Chinese;
        if (rows.Where(row => row.Tally.Decided > 0).MaxBy(row => row.Tally.LateShare?.Lower) is not { } worst)
        {
            return chinese ? $"{rows.Count} 个时限，均无可判定的投诉。" : $"No complaint can be judged by the time limits ({rows.Count}).";
        }

        var (name, late) = (worst.Name.In(language), worst.Tally);
        if (late.Late == 0)
        {
            return (chinese, rows.Any(row => row.Tally.Unknown > 0)) switch
            {
                (true, false) => $"{rows.Count} 个时限均无超时。",
                (true, true) => $"{rows.Count} 个时限均无已知的超时，部分投诉无法判定。",
                (false, false) => $"None of the time limits ({rows.Count}) was missed.",
                _ => $"None of the time limits ({rows.Count}) is known to be missed; some complaints cannot be judged.",
            };
        }

        if (late.Unknown > 0)
        {
            return chinese
                ? $"{rows.Count} 个时限中已知超时率最高的是“{name}”：{Display.Count(late.Over)} 件中至少 {Display.Count(late.Late)} 件超时，{Share(late, language)}。"
                : $"Most often late of {Display.Counted(rows.Count, "time limit", "time limits")}, as far as known: \"{name}\", at least {Display.Count(late.Late)} of {Display.Count(late.Over)} late, {Share(late, language)}.";
        }

        return chinese
            ? $"{rows.Count} 个时限中超时率最高的是“{name}”：{Display.Count(late.Decided)} 件中 {Display.Count(late.Late)} 件超时，{Share(late, language)}（95% 区间 {Interval(late, language)}）。"
            : $"Most often late of {Display.Counted(rows.Count, "time limit", "time limits")}: \"{name}\", {Display.Count(late.Late)} of {Display.Count(late.Decided)} late, {Share(late, language)} (95% interval {Interval(late, language)}).";
    }
}
