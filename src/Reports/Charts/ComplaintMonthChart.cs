using CSat.Analytics.Complaints;
using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Reports.Charts.Drawing;
using ScottPlot;

namespace CSat.Reports.Charts;

/// <summary>Complaints by the month received; those the customer disputed as the darker foot of the column.</summary>
internal static class ComplaintMonthChart
{
    private const double PlotHeight = 160;

    public static ChartDrawing Of(ComplaintsByMonth byMonth, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var months = byMonth.Months;
        var (max, interval) = Scales.Counts(months.Select(month => month.Tally.Complaints).DefaultIfEmpty(0).Max());
        var board = new Board(width);
        var top = ColorKey.Write(board, language == Language.Chinese
            ? [("客户有异议", Tones.Contrast), ("其他投诉", Tones.AccentSoft)]
            : [("Disputed by the customer", Tones.Contrast), ("Other complaints", Tones.AccentSoft)]) + 8;
        var area = board.Area(40, top, board.Width - 12, top + PlotHeight, (-0.5, Math.Max(1, months.Count) - 0.5), (0, (double)max));
        area.Across(Scales.Marks(0, (double)max, (double)interval), mark => $"{mark:#,##0}");
        var every = Math.Max(1, (int)Math.Ceiling(TextWidth.Of("2026-10", board.Small) * 1.2 / (area.X(1) - area.X(0))));
        for (var i = 0; i < months.Count; i++)
        {
            var tally = months[i].Tally;
            area.Box(i - 0.36, i + 0.36, 0, tally.Disputed, Tones.Contrast);
            area.Box(i - 0.36, i + 0.36, tally.Disputed, tally.Complaints, Tones.AccentSoft);
            if ((months.Count - 1 - i) % every == 0)
            {
                area.Text(Display.Count(tally.Complaints), i, tally.Complaints, Alignment.LowerCenter, size: board.Small, dy: -4);
                area.Text(months[i].Month, i, 0, Alignment.UpperCenter, Tones.Muted, size: board.Small, dy: 8);
            }

            area.Hint(i - 0.5, i + 0.5, 0, (double)max, $"{months[i].Month}: {Display.Count(tally.Complaints)}");
        }

        area.Floor();
        return board.Done(top + PlotHeight + 22, language == Language.Chinese ? $"{months.Count} 个月的投诉共 {Display.Count(byMonth.Total.Complaints)} 件。" : $"{Display.Count(byMonth.Total.Complaints)} complaints in {months.Count} months.");
    }
}
