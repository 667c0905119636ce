using CSat.Analytics.Shared;
using CSat.Analytics.Figures;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>
/// A measure of satisfaction by round: surveyed with its interval, self-rated, overall, competitors, and the target as a step. Names stand at the ends of the lines,
/// values and n in a strip under the axis, so that nothing is written on a line. A round without a survey breaks the lines, and so does an upright line between two rounds that are not comparable.
/// </summary>
internal static class TrendChart
{
    private const double Top = 22;
    private const double PlotHeight = 186;
    private const double StripRow = 16;
    private const double EndGap = 10;
    private const double Air = 0.5;
    private const int ManyRounds = 16;

    /// <summary>Draws the trend of a measure.</summary>
    public static ChartDrawing Of(SatisfactionTrend trend, TrendMeasure measure, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var chinese = language == Language.Chinese;
        var slots = RoundSlots.Of(trend.Rows, row => row.Round);
        var breaks = Breaks(trend, slots);
        var lines = TrendLine.Of(slots, measure, breaks);
        var target = TrendLine.Target(slots, measure);
        var bands = slots.Select(row => Bounds(row, measure)).ToArray();
        var board = new Board(width);
        IReadOnlyList<TrendLine> named = target is null ? lines : [.. lines, target];
        var names = named.Select(line => EndName(line, slots, language)).ToArray();
        var heads = board.IsNarrow ? ["", "n"] : chinese ? new[] { "调查 %", "n" } : ["Surveyed %", "n"];
        var left = heads.Append("100%").Max(head => TextWidth.Of(head, board.Small)) + 10;
        var right = board.Width - EndGap - 2 - names.Select((name, i) => TextWidth.Of(name, board.Text, named[i].Thickness > 2)).DefaultIfEmpty(0).Max();
        var (low, high) = Scales.Around([.. named.SelectMany(line => line.Values).OfType<double>(), .. bands.OfType<(double Low, double High)>().SelectMany(band => new[] { band.Low, band.High })], Air);
        var area = board.Area(left, Top, right, Top + PlotHeight, Places(slots.Count, right - left), (low, high));

        Ground(board, area, slots, bands, (low, high), chinese);
        foreach (var at in breaks)
        {
            area.Line(at - 0.5, low, at - 0.5, high, Tones.Neutral, 1, Dash.Dashed);
        }

        foreach (var line in lines)
        {
            area.Path(line.Values, line.Color, line.Thickness, slots.Count > ManyRounds ? line.Dots / 2 : line.Dots, line.Breaks);
        }

        if (target is not null)
        {
            area.Steps(target.Values, target.Color, target.Thickness, Dash.Dashed);
            NameSteps(area, target, chinese);
        }

        var offsets = EndLabels.Offsets([.. named.Select(line => area.Y(line.Last))], board.Text * Board.LineHeight, Top, area.Bottom - 6);
        for (var i = 0; i < named.Count; i++)
        {
            board.Page.Text(names[i], right, area.Y(named[i].Last) + offsets[i], Alignment.MiddleLeft, named[i].Ink, named[i].Thickness > 2, dx: EndGap);
        }

        area.Floor();
        Strip(board, area, slots, measure, heads, language);
        for (var i = 0; i < slots.Count; i++)
        {
            area.Hint(i - 0.5, i + 0.5, low, high, Hint(slots[i], named.Select(line => (line.Name.In(language), line.Values[i])), measure, language));
        }

        return board.Done(area.Bottom + 10 + (3 * StripRow), Description(slots, named, measure, language));
    }

    private static HashSet<int> Breaks(SatisfactionTrend trend, IReadOnlyList<TrendRow?> slots) =>
        [.. trend.Breaks.Select(one => Enumerable.Range(0, slots.Count).First(i => slots[i]?.Round.Key == one.To.Round.Key))];

    /// <summary>The first and the last place stand a little inside the area, however many there are.</summary>
    private static (double Low, double High) Places(int count, double width)
    {
        const double before = 24;
        const double after = 8;
        var unit = (width - before - after) / Math.Max(1, count - 1);
        return count < 2 ? (-0.5, 0.5) : (-before / unit, count - 1 + (after / unit));
    }

    private static void Ground(Board board, Area area, IReadOnlyList<TrendRow?> slots, (double Low, double High)?[] bands, (double Low, double High) range, bool chinese)
    {
        var missed = chinese ? "未调查" : "no survey";
        var roomy = area.X(1) - area.X(0) > TextWidth.Of(missed, board.Small) + 4;
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i] is null)
            {
                area.Box(i - 0.4, i + 0.4, range.Low, range.High, Tones.Soft);
                if (roomy)
                {
                    area.Text(missed, i, range.High, Alignment.UpperCenter, Tones.Muted, size: board.Small, dy: 7);
                }
            }
        }

        area.Across(Scales.Percents(range.Low, range.High), mark => $"{mark:0}%");
        area.Band(bands, Tones.Accent.WithAlpha(0.10));
        List<(string, Color)> key = [];
        if (bands.Any(band => band is not null))
        {
            key.Add((chinese ? "调查值的 95% 置信区间" : "95% interval of the surveyed value", Tones.Accent.WithAlpha(0.18)));
        }

        if (!roomy && slots.Contains(null))
        {
            key.Add((missed, Tones.Line));
        }

        ColorKey.Write(board, key, area.Left);
    }

    private static void NameSteps(Area area, TrendLine target, bool chinese)
    {
        for (var i = 0; i < target.Values.Count; i++)
        {
            // The step that lasts to the end has its name there.
            if (target.Values[i] is { } value && (i == 0 || target.Values[i - 1] != value) && target.Values.Skip(i).Any(later => later != value))
            {
                area.TextWhereFree(
                    $"{(chinese ? "目标" : "Target")} {Display.Short((decimal)value)}%",
                    Math.Max(i - 0.5, (area.Left - area.X(0)) / (area.X(1) - area.X(0))), value,
                    [(Alignment.UpperLeft, 4, 5), (Alignment.LowerLeft, 4, -5), (Alignment.UpperLeft, 40, 5), (Alignment.LowerLeft, 40, -5)],
                    Tones.Ink);
            }
        }
    }

    private static void Strip(Board board, Area area, IReadOnlyList<TrendRow?> slots, TrendMeasure measure, string[] heads, Language language)
    {
        var few = language == Language.Chinese ? "样本少" : "few";
        var cells = slots.Select(row => row is null
            ? ["", "–", ""]
            : new[] { row.Round.Label, row.Surveyed.Value(measure) is { } known ? Display.Short(known) : row.Surveyed.Base is BaseSize.Suppressed or BaseSize.Withheld ? few : "–", Display.Count(row.Surveyed.Ratings) }).ToArray();
        var widest = cells.SelectMany(cell => cell).Max(text => TextWidth.Of(text, board.Small, bold: true));
        var every = slots.Count < 2 ? 1 : (int)Math.Ceiling((Math.Min(widest, MostCell) + 8) / (area.X(1) - area.X(0)));
        for (var row = 0; row < 2; row++)
        {
            board.Page.Text(heads[row], area.Left, area.Bottom + 9 + ((row + 1) * StripRow), Alignment.UpperRight, Tones.Muted, size: board.Small, dx: -8);
        }

        for (var i = slots.Count - 1; i >= 0; i -= every)
        {
            for (var row = 0; row < 3; row++)
            {
                var text = TextFit.Line(cells[i][row], MostCell, board.Small, row == 1);
                board.Page.Text(text, area.X(i), area.Bottom + 9 + (row * StripRow), Alignment.UpperCenter, row switch { 0 => Tones.Ink, 1 => Tones.Accent, _ => Tones.Muted }, row == 1, board.Small);
            }
        }
    }

    private const double MostCell = 72;

    private static (double Low, double High)? Bounds(TrendRow? row, TrendMeasure measure) =>
        row?.Surveyed.Estimate(measure)?.Interval is { } known ? (known.Lower * 100, known.Upper * 100) : null;

    private static string EndName(TrendLine line, IReadOnlyList<TrendRow?> slots, Language language)
    {
        var ended = line.LastIndex == slots.Count - 1 ? "" : language == Language.Chinese ? $"（{slots[line.LastIndex]?.Round.Label}）" : $" ({slots[line.LastIndex]?.Round.Label})";
        return $"{line.Name.In(language)} {Percent(line.Last)}{ended}";
    }

    private static string Hint(TrendRow? row, IEnumerable<(string Name, double? Value)> values, TrendMeasure measure, Language language)
    {
        if (row is null)
        {
            return language == Language.Chinese ? "未调查" : "no survey";
        }

        var bounds = row.Surveyed.Estimate(measure) is { Interval: not null } estimate ? IntervalTexts.Bare(estimate).In(language) : null;
        var interval = bounds is null ? "" : language == Language.Chinese ? $"，95% 区间 {bounds}" : $", 95% interval {bounds}";
        var said = string.Join(language == Language.Chinese ? "，" : ", ", values.Where(value => value.Value is not null).Select(value => $"{value.Name} {Percent(value.Value!.Value)}"));
        return language == Language.Chinese
            ? $"{row.Round.Label}：{said}{interval}，n = {Display.Count(row.Surveyed.Ratings)}，问卷 {Display.Count(row.Surveyed.Forms)} 份"
            : $"{row.Round.Label}: {said}{interval}, n = {Display.Count(row.Surveyed.Ratings)}, {Display.Count(row.Surveyed.Forms)} forms";
    }

    private static string Description(IReadOnlyList<TrendRow?> slots, IReadOnlyList<TrendLine> lines, TrendMeasure measure, Language language)
    {
        var chinese = language == Language.Chinese;
        var known = slots.OfType<TrendRow>().Where(row => row.Surveyed.Value(measure) is not null).ToArray();
        List<string> parts = [];
        if (known.Length > 0)
        {
            var (first, last) = (known[0], known[^1]);
            var (from, to) = (Display.Short(first.Surveyed.Value(measure)!.Value), Display.Short(last.Surveyed.Value(measure)!.Value));
            parts.Add(chinese ? $"调查值由 {first.Round.Label} 的 {from}% 到 {last.Round.Label} 的 {to}%" : $"surveyed from {from}% in {first.Round.Label} to {to}% in {last.Round.Label}");
        }

        parts.AddRange(lines.Where(line => line.Name.En != "Surveyed").Reverse().Select(line => chinese ? EndName(line, slots, language) : char.ToLowerInvariant(line.Name.En[0]) + EndName(line, slots, language)[1..]));
        var name = Display.Measure(measure).In(language);
        return chinese ? $"各轮{name}：{string.Join("，", parts)}。" : $"The {name} by round: {string.Join(", ", parts)}.";
    }

    private static string Percent(double value) => $"{Short(value)}%";

    private static string Short(double value) => Display.Short((decimal)value);
}
