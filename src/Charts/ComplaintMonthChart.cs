using System.Globalization;
using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>
/// Complaints by the month received, each column with its count; those the customer disputed are its darker foot, and a last month that is not over is pale.
/// Many months fold into panels below each other, so that every count can be written. A history of very many stays one panel with an axis, where only the
/// highest count is.
/// </summary>
internal static class ComplaintMonthChart
{
    private const double HalfColumn = 0.38;
    private const double CountGap = 4;
    private const double CountRoom = 18;
    private const double PanelGap = 12;
    private const int MostPanels = 6;

    public static ChartDrawing Of(ComplaintsByMonth byMonth, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var months = byMonth.Months;
        var board = new Board(width);
        var bottom = ColorKey.Write(board, Legend(byMonth, language)) + 4;
        var slot = 4 + Math.Max(
            months.Select(month => TextWidth.Of(Display.Count(month.Tally.Complaints), board.Small)).DefaultIfEmpty(0).Max(),
            TextWidth.Of("12", board.Small));
        var highest = Math.Max(1, months.Select(month => month.Tally.Complaints).DefaultIfEmpty(0).Max());
        if (InPanel(months.Count, (int)(board.Width / slot)) is not { } inPanel)
        {
            return board.Done(Dense(board, byMonth, highest, bottom, language), Description(byMonth, language));
        }

        var height = months.Count > inPanel ? 64.0 : 150;
        for (var first = 0; first < months.Count; first += inPanel)
        {
            var area = board.Area(0, bottom + CountRoom, board.Width, bottom + CountRoom + height, (-0.5, Math.Max(inPanel, 6) - 0.5), (0, highest));
            for (var i = first; i < Math.Min(months.Count, first + inPanel); i++)
            {
                var isPartial = byMonth.IsPartial(i);
                Column(area, i - first, HalfColumn, months[i].Tally, isPartial);
                area.Text(Display.Count(months[i].Tally.Complaints), i - first, months[i].Tally.Complaints, Alignment.LowerCenter, size: board.Small, dy: -CountGap);
                area.Text($"{Number(months[i].Month)}", i - first, 0, Alignment.UpperCenter, Tones.Muted, size: board.Small, dy: 8);
                area.Hint(i - first - 0.5, i - first + 0.5, 0, highest, Hint(months[i], isPartial, language));
            }

            area.Floor();
            bottom = Years(board, area, [.. months.Skip(first).Take(inPanel).Select(month => month.Month)], area.Bottom + 8 + (board.Small * Board.LineHeight));
            bottom += first + inPanel < months.Count ? PanelGap : 0;
        }

        return board.Done(bottom, Description(byMonth, language));
    }

    /// <summary>Months in a panel: all where they fit, otherwise a whole number of half-years; null where that would be too many panels.</summary>
    /// <param name="months">All months.</param>
    /// <param name="most">Months there is room for.</param>
    private static int? InPanel(int months, int most)
    {
        const int halfYear = 6;
        if (months <= most)
        {
            return Math.Max(1, months);
        }

        var fullest = most / halfYear * halfYear;
        var panels = fullest == 0 ? int.MaxValue : (int)Math.Ceiling(months / (double)fullest);
        return panels > MostPanels ? null : (int)Math.Ceiling(months / (double)panels / halfYear) * halfYear;
    }

    private static double Dense(Board board, ComplaintsByMonth byMonth, long highest, double top, Language language)
    {
        var months = byMonth.Months;
        var (max, interval) = Scales.Counts(highest);
        var area = board.Area(TextWidth.Of($"{max:#,##0}", board.Small) + 10, top + 8, board.Width, top + 168, (-0.5, months.Count - 0.5), (0, (double)max));
        area.Across(Scales.Marks(0, (double)max, (double)interval), mark => $"{mark:#,##0}");
        for (var i = 0; i < months.Count; i++)
        {
            var isPartial = byMonth.IsPartial(i);
            Column(area, i, 0.5, months[i].Tally, isPartial);
            area.Hint(i - 0.5, i + 0.5, 0, (double)max, Hint(months[i], isPartial, language));
        }

        area.Floor();
        var peak = Enumerable.Range(0, months.Count).MaxBy(i => months[i].Tally.Complaints);
        var text = $"{months[peak].Month}: {Display.Count(months[peak].Tally.Complaints)}";
        var half = TextWidth.Of(text, board.Small) / 2;
        board.Page.Text(text, Math.Clamp(area.X(peak), area.Left + half, board.Width - half), area.Y(highest) - CountGap, Alignment.LowerCenter, size: board.Small);
        return Years(board, area, [.. months.Select(month => month.Month)], area.Bottom + 8);
    }

    private static void Column(Area area, int at, double half, ComplaintTally tally, bool isPartial)
    {
        area.Box(at - half, at + half, 0, tally.Disputed, isPartial ? Tones.ContrastSoft : Tones.Contrast);
        area.Box(at - half, at + half, tally.Disputed, tally.Complaints, isPartial ? Tones.AccentPale : Tones.AccentMiddle);
    }

    private static int Number(string month) => int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture);

    /// <summary>Writes the year below each January that has room, and below the first month unless a January follows closely.</summary>
    /// <returns>Where the line ends, in pixels.</returns>
    private static double Years(Board board, Area area, string[] months, double top)
    {
        const double air = 6;
        var width = TextWidth.Of("2026", board.Small);
        var free = double.NegativeInfinity;
        for (var i = 0; i < months.Length; i++)
        {
            var left = Math.Clamp(area.X(i) - (width / 2), 0, board.Width - width);
            var january = i + 13 - Number(months[i]);
            var isFirst = i == 0 && (january >= months.Length || area.X(january) - area.X(i) > width + air);
            if ((isFirst || Number(months[i]) == 1) && left >= free)
            {
                board.Page.Text(months[i][..4], left, top, Alignment.UpperLeft, Tones.Ink, size: board.Small);
                free = left + width + air;
            }
        }

        return top + (board.Small * Board.LineHeight);
    }

    private static IEnumerable<(string Name, Color Color)> Legend(ComplaintsByMonth byMonth, Language language)
    {
        var chinese = language == Language.Chinese;
        yield return (chinese ? "客户有异议" : "Disputed by the customer", Tones.Contrast);
        yield return (chinese ? "其他投诉" : "Other complaints", Tones.AccentMiddle);
        if (byMonth.LastIsPartial || byMonth.FirstIsPartial)
        {
            yield return (chinese ? "不完整的月份" : "Not a whole month", Tones.AccentPale);
        }
    }

    private static string Hint(ComplaintMonth month, bool isPartial, Language language)
    {
        var (all, disputed) = (Display.Count(month.Tally.Complaints), Display.Count(month.Tally.Disputed));
        return language == Language.Chinese
            ? $"{month.Month}：投诉 {all} 件，其中客户有异议 {disputed} 件{(isPartial ? "；本月不完整" : "")}"
            : $"{month.Month}: {Display.Counted(month.Tally.Complaints, "complaint", "complaints")}, {disputed} of them disputed by the customer{(isPartial ? "; not a whole month" : "")}";
    }

    private static string Description(ComplaintsByMonth byMonth, Language language)
    {
        var (total, chinese, months) = (byMonth.Total, language == Language.Chinese, Display.Counted(byMonth.Months.Count, "month", "months"));
        if (byMonth.Judge() is not { } judged)
        {
            return chinese ? $"{byMonth.Months.Count} 个月共受理投诉 {Display.Count(total.Complaints)} 件。" : $"{Display.Counted(total.Complaints, "complaint", "complaints")} in {months}.";
        }

        return chinese
            ? $"{byMonth.Months.Count} 个月共受理投诉 {Display.Count(total.Complaints)} 件，其中客户有异议 {Display.Count(total.Disputed)} 件；最多的是 {judged.Peak.Period}，{Display.Count(judged.Peak.Complaints)} 件，最近一个整月 {judged.Last.Period} 为 {Display.Count(judged.Last.Complaints)} 件。"
            : $"{Display.Counted(total.Complaints, "complaint", "complaints")} in {months}, {Display.Count(total.Disputed)} disputed by the customer; the most, {Display.Count(judged.Peak.Complaints)}, in {judged.Peak.Period}, and {Display.Count(judged.Last.Complaints)} in {judged.Last.Period}, the last whole month.";
    }
}
