using CSat.Analytics.Shared;
using CSat.Analytics.Figures;
using CSat.Domain.Scoring;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>How often each item was rated at the dissatisfied levels, the most frequent first, with the share of the item's ratings.</summary>
internal static class DissatisfiedChart
{
    private const double BarHeight = 16;
    private const double CountWidth = 96;

    private static readonly Color[] Colors = [Tones.ContrastSoft, Tones.Contrast, Tones.ContrastDark];

    public static ChartDrawing Of(DissatisfiedPart part, IReadOnlyList<Level> levels, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var board = new Board(width);
        var top = ColorKey.Write(board, levels.Select((level, i) => (level.Name.In(language), ColorOf(i)))) + 6;
        var items = part.Shown.Take(NamedRows.MostRows).ToArray();
        var names = new NamedRows(board, [.. items.Select(item => item.Item.Name.In(language))], top, BarHeight, beside: CountWidth);
        var most = items.Select(item => item.Frequency).DefaultIfEmpty(1).Max();
        var area = names.Area(board.IsNarrow ? board.Width : board.Width - CountWidth, (0, most));
        for (var row = 0; row < items.Length; row++)
        {
            var (item, middle, done) = (items[row], names.Middle(row), 0L);
            for (var i = 0; i < levels.Count; i++)
            {
                var count = item.ByLevel.GetValueOrDefault(levels[i].Code);
                if (count == 0)
                {
                    continue;
                }

                area.Box(done, done + count, middle - (BarHeight / 2), middle + (BarHeight / 2), ColorOf(i));
                var label = Display.Count(count);
                if (TextWidth.Of(label, board.Small) + 6 < area.X(done + count) - area.X(done))
                {
                    area.Text(label, done + (count / 2.0), middle, Alignment.MiddleCenter, Tones.InkOn(ColorOf(i)), size: board.Small);
                }

                done += count;
            }

            var total = Total(item, language);
            if (board.IsNarrow)
            {
                board.Page.Text(total, board.Width, names.NameMiddle(row), Alignment.MiddleRight);
            }
            else
            {
                area.Text(total, item.Frequency, middle, Alignment.MiddleLeft, dx: 6);
            }
        }

        names.Write(i => $"{string.Join(", ", levels.Select(level => $"{level.Name.In(language)} {Display.Count(items[i].ByLevel.GetValueOrDefault(level.Code))}"))}, {Total(items[i], language)}");
        return board.Done(names.Bottom, Description(part, DissatisfiedRatings.NamesOf(levels), language));
    }

    private static Color ColorOf(int level) => Colors[Math.Min(level, Colors.Length - 1)];

    private static string Total(DissatisfiedEntry item, Language language) => language == Language.Chinese
        ? $"{Display.Count(item.Frequency)} 项（{Display.Short(item.SharePercent)}%）"
        : $"{Display.Count(item.Frequency)} ({Display.Short(item.SharePercent)}%)";

    private static string Description(DissatisfiedPart part, LocalizedText levels, Language language)
    {
        var share = part.SharePercent is { } known ? Display.Short(known) : "0.0";
        var first = part.Shown.FirstOrDefault() is not { } most ? "" : $"{TextFit.Name(most.Item.Name.In(language))} {Total(most, language)}";
        return language == Language.Chinese
            ? $"{levels.Zh}的评价共 {Display.Count(part.Frequency)} 项，占 {share}%{(first.Length > 0 ? "，最多的是" : "")}{first}。"
            : $"{Display.Count(part.Frequency)} ratings {levels.En}, {share}% of all{(first.Length > 0 ? ", most for " : "")}{first}.";
    }
}
