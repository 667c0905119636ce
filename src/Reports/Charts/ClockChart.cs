using CSat.Analytics.Complaints;
using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Reports.Charts.Drawing;
using ScottPlot;

namespace CSat.Reports.Charts;

/// <summary>In time, late, open and unknown by time limit, as shares of a whole bar.</summary>
internal static class ClockChart
{
    private const double BarHeight = 20;

    public static ChartDrawing Of(ComplaintClocks clocks, Language language, ChartWidth width = ChartWidth.Wide)
    {
        (LocalizedText Name, Color Color, Func<ClockTally, long> Count)[] outcomes =
        [
            (new("按时", "In time"), Tones.Accent, tally => tally.InTime),
            (new("超时", "Late"), Tones.Contrast, tally => tally.Late),
            (new("进行中", "Open"), Tones.AccentPale, tally => tally.Open),
            (new("未开始或未知", "Not started or unknown"), Tones.Line, tally => tally.NotStarted + tally.Unknown),
        ];
        var rows = clocks.Clocks;
        var board = new Board(width);
        var top = ColorKey.Write(board, outcomes.Where(outcome => rows.Any(row => outcome.Count(row.Tally) > 0)).Select(outcome => (outcome.Name.In(language), outcome.Color))) + 6;
        var names = new NamedRows(board, [.. rows.Select(row => row.Name.In(language))], top, BarHeight);
        for (var i = 0; i < rows.Count; i++)
        {
            var (middle, done, all) = (names.Middle(i), 0L, outcomes.Sum(outcome => outcome.Count(rows[i].Tally)));
            var area = names.Area(board.Width, (0, Math.Max(1, all)));
            foreach (var outcome in outcomes)
            {
                var count = outcome.Count(rows[i].Tally);
                area.Box(done, done + count, middle - (BarHeight / 2), middle + (BarHeight / 2), outcome.Color);
                var label = Display.Count(count);
                if (count > 0 && TextWidth.Of(label, board.Small) + 4 < area.X(done + count) - area.X(done))
                {
                    area.Text(label, done + (count / 2.0), middle, Alignment.MiddleCenter, Tones.InkOn(outcome.Color), size: board.Small);
                }

                done += count;
            }
        }

        names.Write(i => string.Join(", ", outcomes.Select(outcome => $"{outcome.Name.In(language)} {Display.Count(outcome.Count(rows[i].Tally))}")));
        return board.Done(names.Bottom, language == Language.Chinese ? $"{rows.Count} 个时限的按时与超时件数。" : $"Counts in time and late of {rows.Count} time limits.");
    }
}
