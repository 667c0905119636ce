using CSat.Analytics.Shared;
using CSat.Analytics.Figures;
using CSat.Domain.Scoring;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>Answer levels of each part as shares of a whole bar, satisfied levels blue, neutral ones grey, dissatisfied ones orange; under it the count and share of every level.</summary>
internal static class LevelChart
{
    private const double BarHeight = 18;
    private const double PartAir = 14;
    private const int MostColumns = 6;
    private const int MostColumnsNarrow = 3;
    private const double NameGap = 14;
    private const double Square = 10;

    private static readonly Color[] Blues = [Tones.Accent, Tones.AccentMiddle, Tones.AccentSoft, Tones.AccentPale, Color.FromHex("#e0ecf1")];
    private static readonly Color[] Greys = [Tones.Line, Tones.Neutral];
    private static readonly Color[] Oranges = [Tones.ContrastSoft, Tones.Contrast, Tones.ContrastDark];

    /// <summary>Draws the parts that have ratings.</summary>
    public static ChartDrawing Of(LevelDistribution levels, Language language, ChartWidth width = ChartWidth.Wide)
    {
        (LocalizedText Name, LevelPart Part)[] parts =
        [
            (new("调查（客户）", "Surveyed (customers)"), levels.Surveyed),
            (new("自评", "Self-rated"), levels.Self),
            (new("竞争对手", "Competitors"), levels.Competitors),
        ];
        parts = [.. parts.Where(part => part.Part.Ratings > 0)];
        var all = parts.SelectMany(part => part.Part.Shares).Select(share => share.Level).DistinctBy(level => level.Code).OrderByDescending(level => level.Satisfied).ThenBy(level => level.Dissatisfied).ToArray();
        var board = new Board(width);
        var left = board.IsNarrow ? 0 : Math.Ceiling(parts.Select(part => TextWidth.Of(part.Name.In(language), board.Text, bold: true)).DefaultIfEmpty(0).Max()) + NameGap;
        var columns = Math.Clamp(all.Length, 1, board.IsNarrow ? MostColumnsNarrow : MostColumns);
        var column = (board.Width - left) / columns;
        var y = Heads(board, all, left, column, columns, language);
        foreach (var (name, part) in parts)
        {
            var n = $"n = {Display.Count(part.Ratings)}";
            var top = y;
            if (board.IsNarrow)
            {
                board.Page.Text(name.In(language), 0, y, Alignment.UpperLeft, bold: true);
                board.Page.Text(n, board.Width, y, Alignment.UpperRight, Tones.Muted, size: board.Small);
                y += (board.Text * TextWidth.CapHeight) + 6;
            }
            else
            {
                board.Page.Text(name.In(language), left - NameGap, y + (BarHeight / 2), Alignment.MiddleRight, bold: true);
                board.Page.Text(n, left - NameGap, y + BarHeight + 7, Alignment.UpperRight, Tones.Muted, size: board.Small);
            }

            if (!part.IsShown)
            {
                var few = Display.Absent(part.Base).In(language);
                board.Page.Empty(left, board.Width, y, y + BarHeight, hatched: true);
                board.Page.Text(few, left + 6, y + BarHeight + 7, Alignment.UpperLeft, Tones.Muted, size: board.Small);
                y += BarHeight + 7 + (board.Small * Board.LineHeight);
                board.Hint(0, top, board.Width, y, $"{name.In(language)}: {few}");
                y += PartAir;
                continue;
            }

            var shares = part.Shares;
            Bar(board.Area(left, y, board.Width, y + BarHeight, (0, 100), (0, 1)), all, shares);
            y += BarHeight + 7;
            for (var i = 0; i < all.Length; i++)
            {
                var share = shares.FirstOrDefault(candidate => candidate.Level.Code == all[i].Code);
                board.Page.Text(Counted(share), left + (i % columns * column), y + (i / columns * board.Small * Board.LineHeight), Alignment.UpperLeft, size: board.Small);
            }

            y += Rows(all.Length, columns) * board.Small * Board.LineHeight;
            board.Hint(0, top, board.Width, y, $"{name.In(language)}: {string.Join(", ", shares.Select(share => $"{share.Level.Name.In(language)} {Counted(share)}"))}");
            y += PartAir;
        }

        return board.Done(y - PartAir, Description(parts, language));
    }

    private static double Heads(Board board, Level[] all, double left, double column, int columns, Language language)
    {
        var names = all.Select(level => TextFit.Lines(level.Name.In(language), column - Square - 10, board.Small, 2)).ToArray();
        var y = 0.0;
        for (var i = 0; i < all.Length; i += columns)
        {
            var row = Enumerable.Range(i, Math.Min(columns, all.Length - i)).ToArray();
            foreach (var at in row)
            {
                var x = left + (at % columns * column);
                board.Page.Box(x, x + Square, y, y + Square, ColorOf(all[at], all));
                board.Page.Text(names[at], x + Square + 5, y + 1, Alignment.UpperLeft, size: board.Small);
            }

            y += (row.Max(at => TextFit.Count(names[at])) * board.Small * Board.LineHeight) + 5;
        }

        return y + 4;
    }

    private static void Bar(Area area, Level[] all, IReadOnlyList<LevelShare> shares)
    {
        var done = 0.0;
        foreach (var level in all)
        {
            var share = (double)(shares.FirstOrDefault(candidate => candidate.Level.Code == level.Code)?.Share ?? 0);
            if (share > 0)
            {
                area.Box(done, done + share, 0, 1, ColorOf(level, all));
            }

            done += share;
        }
    }

    private static int Rows(int levels, int columns) => (levels + columns - 1) / columns;

    private static string Counted(LevelShare? share) => $"{Display.Count(share?.Ratings ?? 0)} ({Display.Short(share?.Share ?? 0)}%)";

    private static Color ColorOf(Level level, Level[] all)
    {
        var colors = level.Satisfied ? Blues : level.Dissatisfied == true ? Oranges : Greys;
        var at = all.Where(other => (other.Satisfied, other.Dissatisfied) == (level.Satisfied, level.Dissatisfied)).TakeWhile(other => other != level).Count();
        return colors[Math.Min(at, colors.Length - 1)];
    }

    private static string Description((LocalizedText Name, LevelPart Part)[] parts, Language language)
    {
        var chinese = language == Language.Chinese;
        var said = parts.Select(part =>
        {
            var satisfied = part.Part.IsShown ? Display.Short(part.Part.Shares.Where(share => share.Level.Satisfied).Sum(share => share.Share ?? 0)) + "%" : Display.Absent(part.Part.Base).In(language);
            return $"{part.Name.In(language)} {satisfied} (n = {Display.Count(part.Part.Ratings)})";
        }).ToArray();
        return chinese ? $"评价为满意各等级的占比：{string.Join("，", said)}。" : $"Share of ratings at satisfied levels: {string.Join(", ", said)}.";
    }
}
