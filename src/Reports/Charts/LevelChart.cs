using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Text;
using CSat.Reports.Charts.Drawing;
using ScottPlot;

namespace CSat.Reports.Charts;

/// <summary>Answer levels of each part as shares of a whole bar: satisfied levels blue, the others orange.</summary>
internal static class LevelChart
{
    private const double BarHeight = 20;

    private static readonly Color[] Blues = [Tones.Accent, Tones.AccentMiddle, Tones.AccentSoft, Tones.AccentPale, Color.FromHex("#e0ecf1")];
    private static readonly Color[] Oranges = [Tones.ContrastSoft, Tones.Contrast, Tones.ContrastDark];

    public static ChartDrawing Of(LevelDistribution levels, Language language, ChartWidth width = ChartWidth.Wide)
    {
        (LocalizedText Name, IReadOnlyList<LevelShare> Shares)[] parts =
        [
            (new("调查（客户）", "Surveyed (customers)"), levels.Surveyed),
            (new("自评", "Self-rated"), levels.Self),
            (new("竞争对手", "Competitors"), levels.Competitors),
        ];
        parts = [.. parts.Where(part => part.Shares.Sum(share => share.Ratings) > 0)];
        var all = parts.SelectMany(part => part.Shares).DistinctBy(share => share.Code).OrderByDescending(level => level.Satisfied).ToArray();
        var board = new Board(width);
        var top = ColorKey.Write(board, all.Select(level => (level.Name.In(language), ColorOf(level, all)))) + 6;
        var names = new NamedRows(board, [.. parts.Select(part => part.Name.In(language))], top, BarHeight);
        var area = names.Area(board.Width, (0, 100));
        for (var row = 0; row < parts.Length; row++)
        {
            var (middle, done) = (names.Middle(row), 0.0);
            foreach (var level in all)
            {
                var share = parts[row].Shares.FirstOrDefault(candidate => candidate.Code == level.Code)?.SharePercent ?? 0;
                var color = ColorOf(level, all);
                area.Box(done, done + (double)share, middle - (BarHeight / 2), middle + (BarHeight / 2), color);
                var label = Display.Short(share);
                if (TextWidth.Of(label, board.Small) + 4 < area.X(done + (double)share) - area.X(done))
                {
                    area.Text(label, done + ((double)share / 2), middle, Alignment.MiddleCenter, Tones.InkOn(color), size: board.Small);
                }

                done += (double)share;
            }
        }

        names.Write(i => string.Join(", ", parts[i].Shares.Select(share => $"{share.Name.In(language)} {Display.Count(share.Ratings)} ({Display.Short(share.SharePercent ?? 0)}%)")));
        return board.Done(names.Bottom, language == Language.Chinese ? $"{parts.Length} 个部分的评价等级分布。" : $"Distribution of the answer levels of {parts.Length} parts.");
    }

    private static Color ColorOf(LevelShare level, LevelShare[] all)
    {
        var at = all.Where(other => other.Satisfied == level.Satisfied).TakeWhile(other => other != level).Count();
        return level.Satisfied ? Blues[Math.Min(at, Blues.Length - 1)] : Oranges[Math.Min(at, Oranges.Length - 1)];
    }
}
