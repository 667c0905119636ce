using CSat.Analytics.Shared;
using CSat.Analytics.Figures;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>
/// Degree of each item by round as a field of colours that turn at the target, with the change since the round before. What may not be shown is hatched.
/// </summary>
internal static class HeatMapChart
{
    /// <summary>Most items of one chart, so that it fits on a page.</summary>
    public const int MostItems = 24;

    private const int MostRounds = 12;
    private const int MostRoundsNarrow = 6;
    private const double DepartmentWidth = 96;
    private const double NameWidth = 140;
    private const double Gap = 10;
    private const double CellHeight = 26;
    private const double TallCellHeight = 32;

    /// <summary>The rounds that a chart of this width has columns for: the latest.</summary>
    public static IReadOnlyList<SurveyRound> Shown(IReadOnlyList<SurveyRound> rounds, ChartWidth width) =>
        [.. rounds.TakeLast(width == ChartWidth.Narrow ? MostRoundsNarrow : MostRounds)];

    /// <summary>Draws some items.</summary>
    /// <param name="items">Each with its department, at most <see cref="MostItems"/>.</param>
    /// <param name="rounds">The rounds with surveyed ratings, in their order.</param>
    /// <param name="target">Where the colour turns, in percent; without one it turns at the median of what is shown.</param>
    /// <param name="language">The report's language.</param>
    /// <param name="width">Which drawing.</param>
    public static ChartDrawing Of(
        IReadOnlyList<(DepartmentResult Department, DepartmentItem Item)> items, IReadOnlyList<SurveyRound> rounds, decimal? target, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var board = new Board(width);
        var columns = Shown(rounds, width);
        var known = items.SelectMany(pair => columns.Select(round => Reading(pair.Item, round)?.Degree)).OfType<decimal>().Order().ToArray();
        var scale = new HeatScale(target ?? (known.Length == 0 ? 50 : known[known.Length / 2]), known);
        var changeWidth = Math.Ceiling(TextWidth.Of("▼ 00.0", board.Text, bold: true));
        var changeHead = language == Language.Chinese ? "较上轮" : "vs. last";
        var left = board.IsNarrow ? 0 : DepartmentWidth + NameWidth + (2 * Gap);
        var right = board.IsNarrow ? board.Width : board.Width - Math.Max(changeWidth, TextWidth.Of(changeHead, board.Small)) - Gap;
        var isTall = !board.IsNarrow && items.Any(pair => IsLong(pair.Item.Item, NameWidth, board.Text, language) || IsLong(pair.Department.Department, DepartmentWidth, board.Small, language));
        var cell = (right - left) / Math.Max(1, columns.Count);
        var heads = columns.Select(round => TextFit.Lines(round.Label, cell - 2, board.Small, 2)).ToArray();
        var y = 4 + (heads.Select(TextFit.Count).DefaultIfEmpty(1).Max() * board.Small * Board.LineHeight);
        for (var c = 0; c < columns.Count; c++)
        {
            board.Page.Text(heads[c], left + ((c + 0.5) * cell), y - 5, Alignment.LowerCenter, Tones.Muted, size: board.Small);
        }

        board.Page.Text(changeHead, board.Width, board.IsNarrow ? y + 2 : y - 5, board.IsNarrow ? Alignment.UpperRight : Alignment.LowerRight, Tones.Muted, size: board.Small);
        DepartmentResult? before = null;
        foreach (var (department, item) in items)
        {
            y = Row(board, (left, y, cell, isTall ? TallCellHeight : CellHeight), (department, item, department != before), columns, scale, language);
            before = department;
        }

        y = scale.Write(board, left, y + 10, target is not null, language);
        if (Codes(items, columns, cell, board, language) is { Length: > 0 } codes)
        {
            board.Page.Text(codes, left, y + 4, Alignment.UpperLeft, Tones.Muted, size: board.Small);
            y += 4 + (board.Small * Board.LineHeight);
        }

        return board.Done(y, Description(items, columns, target, language));
    }

    /// <summary>Writes the row of an item and returns where the next begins.</summary>
    private static double Row(
        Board board, (double Left, double Top, double Cell, double Height) place, (DepartmentResult Department, DepartmentItem Item, bool IsFirst) row, IReadOnlyList<SurveyRound> columns, HeatScale scale, Language language)
    {
        var (left, top, cell, height) = place;
        var changeWidth = TextWidth.Of("▼ 00.0", board.Text, bold: true) + Gap;
        var name = TextFit.Lines(row.Item.Item.Name.In(language), board.IsNarrow ? board.Width - changeWidth : NameWidth, board.Text, board.IsNarrow ? 1 : 2);
        var department = row.IsFirst ? TextFit.Lines(row.Department.Department.Name.In(language), board.IsNarrow ? board.Width - changeWidth : DepartmentWidth, board.Small, board.IsNarrow ? 1 : 2) : "";
        var (cells, changeAt) = (top, top + (height / 2));
        if (board.IsNarrow)
        {
            var line = board.Text * Board.LineHeight;
            board.Page.Text(department, 0, top + 2, Alignment.UpperLeft, Tones.Muted, size: board.Small);
            changeAt = top + (row.IsFirst ? line : 0) + 2 + (board.Text * TextWidth.CapHeight / 2);
            cells = changeAt + line - 4;
            board.Page.Text(name, 0, changeAt, Alignment.MiddleLeft);
        }
        else
        {
            board.Page.Text(department, 0, changeAt, Alignment.MiddleLeft, Tones.Muted, size: board.Small);
            board.Page.Text(name, left - Gap, changeAt, Alignment.MiddleRight);
        }

        for (var c = 0; c < columns.Count; c++)
        {
            var reading = Reading(row.Item, columns[c]);
            var (x, middle) = (left + (c * cell), cells + (height / 2));
            if (reading?.Degree is { } degree)
            {
                board.Page.Box(x + 0.75, x + cell - 0.75, cells + 0.75, cells + height - 0.75, scale.Of(degree));
                board.Page.Text(Display.Short(degree), x + (cell / 2), middle, Alignment.MiddleCenter, Tones.InkOn(scale.Of(degree)), size: cell < 34 ? board.Small : board.Text);
            }
            else
            {
                var size = reading?.Base ?? BaseSize.NoData;
                board.Page.Empty(x + 0.75, x + cell - 0.75, cells + 0.75, cells + height - 0.75, size is BaseSize.Suppressed or BaseSize.Withheld);
                var words = size switch { BaseSize.Suppressed => Few(columns[^1], language, cell, board), BaseSize.Withheld => Hidden(language, cell, board), _ => "–" };
                var half = (TextWidth.Of(words, board.Small) / 2) + 2;
                board.Page.Box(x + (cell / 2) - half, x + (cell / 2) + half, middle - (board.Small / 2), middle + (board.Small / 2), Tones.Soft);
                board.Page.Text(words, x + (cell / 2), middle, Alignment.MiddleCenter, Tones.Muted, size: board.Small);
            }
        }

        var (change, color, clear) = Change(row.Item, columns);
        board.Page.Text(change, board.Width, changeAt, Alignment.MiddleRight, color, clear);
        board.Hint(0, top, board.Width, cells + height, Hint(row.Department, row.Item, columns, language));
        return cells + height + (board.IsNarrow ? 8 : 0);
    }

    private static bool IsLong(NamedThing thing, double width, double size, Language language) => TextWidth.Of(TextFit.Clean(thing.Name.In(language)), size) > width;

    private static SatisfactionReading? Reading(DepartmentItem item, SurveyRound round) => item.ByRound.GetValueOrDefault(round.Key);

    /// <summary>What the short codes of narrow cells stand for; empty where none is used.</summary>
    private static string Codes(IReadOnlyList<(DepartmentResult Department, DepartmentItem Item)> items, IReadOnlyList<SurveyRound> columns, double cell, Board board, Language language)
    {
        var bases = items.SelectMany(pair => columns.Select(round => Reading(pair.Item, round)?.Base)).ToHashSet();
        string?[] codes =
        [
            bases.Contains(BaseSize.Suppressed) && Few(columns[^1], language, cell, board) is var few && few == ShortFew(language) ? Explained(few, Display.Suppressed, language) : null,
            bases.Contains(BaseSize.Withheld) && Hidden(language, cell, board) is var hidden && hidden == ShortHidden(language) ? Explained(hidden, Display.Withheld, language) : null,
        ];
        return string.Join(language == Language.Chinese ? "；" : "; ", codes.OfType<string>());
    }

    private static string Explained(string code, LocalizedText meaning, Language language) => language == Language.Chinese ? $"{code}：{meaning.Zh}" : $"{code}: {meaning.En}";

    private static string ShortFew(Language language) => language == Language.Chinese ? "少" : "few";

    private static string ShortHidden(Language language) => language == Language.Chinese ? "隐" : "×";

    private static string Few(SurveyRound round, Language language, double cell, Board board)
    {
        var words = language == Language.Chinese ? "样本少" : $"n < {round.Presentation.SuppressBelow}";
        return TextWidth.Of(words, board.Small) + 2 > cell ? ShortFew(language) : words;
    }

    private static string Hidden(Language language, double cell, Board board)
    {
        var words = Display.Withheld.In(language);
        return TextWidth.Of(words, board.Small) + 2 <= cell ? words : ShortHidden(language);
    }

    /// <summary>From the round before to the latest, as Domain judged it among all items.</summary>
    private static (string Text, Color Color, bool Clear) Change(DepartmentItem item, IReadOnlyList<SurveyRound> columns)
    {
        if (item.Moved?.Change is not { } change || change.To != columns[^1].Label || Reading(item, columns[^1])?.Degree is null
            || columns.FirstOrDefault(round => round.Label == change.From) is not { } before || Reading(item, before)?.Degree is null)
        {
            return ("–", Tones.Muted, false);
        }

        var text = Display.Short(Math.Abs(change.PercentagePoints));
        var sign = text == "0.0" ? "" : change.PercentagePoints < 0 ? "▼ " : "▲ ";
        return (sign + text, change.Direction switch { TrendDirection.Fallen => Tones.ContrastInk, TrendDirection.Risen => Tones.Accent, _ => Tones.Muted }, change.Direction is TrendDirection.Fallen or TrendDirection.Risen);
    }

    private static string Hint(DepartmentResult department, DepartmentItem item, IReadOnlyList<SurveyRound> columns, Language language)
    {
        var values = columns.Select(round => Reading(item, round) switch
        {
            { Degree: { } degree } reading => $"{round.Label} {Display.Short(degree)}% (n = {Display.Count(reading.Ratings)})",
            { Base: BaseSize.Suppressed or BaseSize.Withheld } reading => $"{round.Label} {Display.Absent(reading.Base).In(language)}",
            _ => $"{round.Label} –",
        });
        return $"{department.Department.Name.In(language)}, {item.Item.Name.In(language)}: {string.Join(", ", values)}";
    }

    private static string Description(IReadOnlyList<(DepartmentResult Department, DepartmentItem Item)> items, IReadOnlyList<SurveyRound> columns, decimal? target, Language language)
    {
        var chinese = language == Language.Chinese;
        var scope = $"{Display.Counted(items.Count, "item", "items")} over {Display.Counted(columns.Count, "round", "rounds")}";
        var latest = columns.Count == 0 ? [] : items.Select(pair => (pair.Item, Reading(pair.Item, columns[^1])?.Degree)).Where(pair => pair.Degree is not null).OrderBy(pair => pair.Degree).ToArray();
        if (latest.Length == 0)
        {
            return chinese ? $"{items.Count} 个项目 {columns.Count} 轮的满意度热图。" : $"Heat map of {scope}.";
        }

        var (lowest, highest) = (latest[0], latest[^1]);
        var below = target is { } aim ? (chinese ? $"，{latest.Count(pair => pair.Degree < aim)} 项低于目标 {Display.Short(aim)}%" : $", {latest.Count(pair => pair.Degree < aim)} below the target of {Display.Short(aim)}%") : "";
        if (latest.Length == 1)
        {
            var (name, degree) = (TextFit.Name(lowest.Item.Item.Name.In(language)), Display.Short(lowest.Degree!.Value));
            return chinese ? $"{items.Count} 个项目 {columns.Count} 轮的满意度：{columns[^1].Label} {name} {degree}%{below}。" : $"Satisfaction degree of {scope}: in {columns[^1].Label} {name} {degree}%{below}.";
        }

        return chinese
            ? $"{items.Count} 个项目 {columns.Count} 轮的满意度：{columns[^1].Label} 最低{TextFit.Name(lowest.Item.Item.Name.In(language))} {Display.Short(lowest.Degree!.Value)}%，最高{TextFit.Name(highest.Item.Item.Name.In(language))} {Display.Short(highest.Degree!.Value)}%{below}。"
            : $"Satisfaction degree of {scope}: in {columns[^1].Label} lowest {TextFit.Name(lowest.Item.Item.Name.In(language))} {Display.Short(lowest.Degree!.Value)}%, highest {TextFit.Name(highest.Item.Item.Name.In(language))} {Display.Short(highest.Degree!.Value)}%{below}.";
    }
}
