using System.Globalization;
using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>
/// Importance against satisfaction, divided at the mean importance and at the target: what matters much and does badly comes first. Names are spread so
/// that none stands on another, on a dot or on a line.
/// </summary>
internal static class ImportanceChart
{
    private const double PlotHeight = 300;
    private const double Strip = 26;
    private const double DotSize = 10;
    private const double DotGap = (DotSize / 2) + 6.5;
    private const double Reach = 60;
    private const int MostNamed = 3;

    public static ChartDrawing Of(ImportanceMatrix matrix, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var (chinese, items) = (language == Language.Chinese, matrix.Items);
        var split = new Split(items, matrix.Target);
        var board = new Board(width);
        var (left, right, top, bottom) = (40.0, board.Width - 10.0, 20.0, PlotHeight + 20);
        board.Page.Text(chinese ? "满意度" : "Satisfaction degree", 0, 0, Alignment.UpperLeft, Tones.Muted, size: board.Small);
        var across = Scales.Round(items.Select(item => item.Importance).Append(split.Importance).Min(), items.Select(item => item.Importance).Append(split.Importance).Max());
        var up = Scales.Around([.. items.Select(item => (double)item.Degree), split.Degree], 1);
        // The strips at both ends keep the names of the quadrants free of dots.
        var strip = (up.High - up.Low) * Strip / (PlotHeight - (2 * Strip));
        var (low, high) = (up.Low - strip, up.High + strip);
        var side = (across.High - across.Low) * 0.03;
        var area = board.Area(left, top, right, bottom, (across.Low - side, across.High + side), (low, high));
        area.Box(split.Importance, across.High + side, low, split.Degree, Tones.Mix(Tones.White, Tones.Contrast, 0.08));
        area.Box(split.Importance, across.High + side, split.Degree, high, Tones.Mix(Tones.White, Tones.Accent, 0.06));
        var step = across.Step * (board.IsNarrow ? 2 : 1);
        foreach (var mark in Scales.Marks(across.Low, across.High, step))
        {
            area.Text(mark.ToString($"F{across.Decimals}", CultureInfo.InvariantCulture).Replace('-', '−'), mark, low, Alignment.UpperCenter, Tones.Muted, size: board.Small, dy: 8);
        }

        double[] levels = [.. Scales.Percents(up.Low, up.High)];
        area.Across(levels, mark => $"{mark:0}%");
        area.Line(split.Importance, low, split.Importance, high, Tones.Neutral);
        area.Line(across.Low - side, split.Degree, across.High + side, split.Degree, Tones.Ink, 1, Dash.Dashed);

        var place = new LabelPlaces(left, top + Strip, right, bottom - Strip);
        foreach (var item in items)
        {
            place.Block(area.X(item.Importance), area.Y((double)item.Degree), DotSize + 6);
        }

        place.BlockLine(area.X(split.Importance), top, area.X(split.Importance), bottom);
        foreach (var level in levels.Append(split.Degree))
        {
            place.BlockLine(left, area.Y(level), right, area.Y(level));
        }

        Quadrants(board, area, split, place, language);
        var numbered = Items(board, area, items, split, place, language);
        var axis = TextFit.Lines($"{matrix.Measure.In(language)} →", board.Width - left, board.Small, 2);
        board.Page.Text(axis, right, bottom + 26, Alignment.UpperRight, Tones.Muted, size: board.Small);
        var end = bottom + 30 + (TextFit.Count(axis) * board.Small * Board.LineHeight);
        foreach (var line in numbered)
        {
            var lines = TextFit.Lines(line, board.Width, board.Small, 2);
            board.Page.Text(lines, 0, end, Alignment.UpperLeft, size: board.Small);
            end += 4 + (TextFit.Count(lines) * board.Small * Board.LineHeight);
        }

        return board.Done(end, Description(items, split, language));
    }

    private static void Quadrants(Board board, Area area, Split split, LabelPlaces place, Language language)
    {
        var chinese = language == Language.Chinese;
        (string Name, bool IsRight, bool IsTop, Color Color)[] corners =
        [
            (chinese ? "可能过度投入" : "Possible overkill", false, true, Tones.Muted), (chinese ? "保持优势" : "Keep up", true, true, Tones.Accent),
            (chinese ? "次要改进" : "Low priority", false, false, Tones.Muted), (chinese ? "优先改进" : "Improve first", true, false, Tones.ContrastInk),
        ];
        foreach (var (name, isRight, isTop, color) in corners)
        {
            var (x, y) = (isRight ? area.Right - 8 : area.Left + 8, isTop ? area.Top + 8 : area.Bottom - 8);
            board.Page.Text(name, x, y, (isRight, isTop) switch { (true, true) => Alignment.UpperRight, (true, false) => Alignment.LowerRight, (false, true) => Alignment.UpperLeft, _ => Alignment.LowerLeft }, color, bold: true, size: board.Text + 1);
        }

        var (word, value) = (split.IsTarget ? (chinese ? "目标" : "Target") : (chinese ? "平均" : "Mean"), Display.Short((decimal)split.Degree));
        var line = $"{word} {value}%";
        if (place.Find(area.Left + 8, area.Y(split.Degree), TextWidth.Of(line, board.Small), board.Small * TextWidth.CapHeight, 4, Reach) is { } found)
        {
            board.Page.Text(line, found.X, found.Y, Alignment.UpperLeft, size: board.Small);
        }
    }

    /// <summary>Draws the dots with their names; names without room near their dots become numbers there and lines below the chart, which are returned.</summary>
    private static List<string> Items(Board board, Area area, IReadOnlyList<ImportanceItem> items, Split split, LabelPlaces place, Language language)
    {
        var numbered = new List<string>();
        // What comes first is named first, and so nearest to its dot.
        var names = items.OrderByDescending(split.IsUrgent).ThenByDescending(item => item.Importance).Select(item =>
        {
            var (isUrgent, x, y) = (split.IsUrgent(item), area.X(item.Importance), area.Y((double)item.Degree));
            var height = board.Text * TextWidth.CapHeight;
            var name = TextFit.Line(item.Name.In(language), board.IsNarrow ? 130 : 190, board.Text, isUrgent);
            var found = place.Find(x, y, TextWidth.Of(name, board.Text, isUrgent), height, DotGap, Reach);
            if (found is null)
            {
                name = $"{numbered.Count + 1}";
                numbered.Add($"{name} {item.Name.In(language)}");
                found = place.Find(x, y, TextWidth.Of(name, board.Text, isUrgent), height, DotGap, board.Width);
            }

            return (Item: item, Name: name, Place: found, IsUrgent: isUrgent, X: x, Y: y);
        }).ToArray();
        foreach (var (_, name, found, isUrgent, x, y) in names)
        {
            if (found is { IsFar: true } far)
            {
                var width = TextWidth.Of(name, board.Text, isUrgent);
                board.Page.Line(x, y, Math.Clamp(x, far.X, far.X + width), y < far.Y ? far.Y - 2 : far.Y + (board.Text * TextWidth.CapHeight) + 2, Tones.Neutral, 0.8);
            }
        }

        foreach (var (item, name, found, isUrgent, x, y) in names)
        {
            area.Dot(item.Importance, (double)item.Degree, isUrgent ? Tones.Contrast : Tones.Accent, DotSize);
            if (found is { } at)
            {
                board.Page.Text(name, at.X, at.Y, Alignment.UpperLeft, isUrgent ? Tones.ContrastInk : Tones.Ink, isUrgent);
            }

            board.Hint(x - 8, y - 8, x + 8, y + 8, language == Language.Chinese
                ? $"{item.Name.In(language)}：满意度 {Display.Short(item.Degree)}%，重要性 {Number(item.Importance)}"
                : $"{item.Name.In(language)}: satisfaction degree {Display.Short(item.Degree)}%, importance {Number(item.Importance)}");
        }

        return numbered;
    }

    private static string Number(double value) => Math.Round(value, 3, MidpointRounding.AwayFromZero).ToString("0.0##", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Description(IReadOnlyList<ImportanceItem> items, Split split, Language language)
    {
        var chinese = language == Language.Chinese;
        var urgent = items.Where(split.IsUrgent).OrderBy(item => item.Degree).ToArray();
        var names = string.Join(chinese ? "、" : ", ", urgent.Take(MostNamed).Select(item => $"{item.Name.In(language)} ({Display.Short(item.Degree)}%)"));
        return (chinese, urgent.Length) switch
        {
            (true, 0) => $"{items.Count} 个项目的重要性与满意度：没有重要而满意度低的项目。",
            (true, _) => $"{items.Count} 个项目的重要性与满意度：优先改进 {urgent.Length} 项，满意度最低的是{names}。",
            (false, 0) => $"Importance and satisfaction (items: {items.Count}): none matters much and does badly.",
            _ => $"Importance and satisfaction (items: {items.Count}), {urgent.Length} to improve first, the lowest {names}.",
        };
    }

    /// <summary>Where the items are divided.</summary>
    private sealed class Split(IReadOnlyList<ImportanceItem> items, decimal? target)
    {
        public double Importance { get; } = items.Select(item => item.Importance).DefaultIfEmpty(0).Average();

        public double Degree { get; } = (double)(target ?? items.Select(item => item.Degree).DefaultIfEmpty(0).Average());

        public bool IsTarget => target is not null;

        public bool IsUrgent(ImportanceItem item) => item.Importance > Importance && (double)item.Degree < Degree;
    }
}
