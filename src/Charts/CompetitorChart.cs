using CSat.Analytics.Shared;
using CSat.Analytics.Figures;
using CSat.Domain.Findings;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>By item, own company and competitors with their 95 % intervals, the greatest lead first; gap and judgement at the end of the line.</summary>
internal static class CompetitorChart
{
    private const double RowHeight = 24;
    private const double Apart = 5.5;
    private const double Air = 1;

    public static ChartDrawing Of(CompetitorComparison comparison, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var chinese = language == Language.Chinese;
        var items = comparison.ByGap.OrderByDescending(item => Math.Abs(item.DegreeGap!.Value)).Take(NamedRows.MostRows).OrderByDescending(item => item.DegreeGap).ToArray();
        var board = new Board(width);
        var words = items.Select(item => Words(item.Gap, language)).ToArray();
        var wordWidth = words.Select(word => TextWidth.Of(word, board.Text, bold: true)).DefaultIfEmpty(0).Max();
        var gapWidth = TextWidth.Of("+00.0", board.Text, bold: true);
        var beside = Math.Ceiling(gapWidth + 8 + wordWidth);
        var head = ColorKey.Write(
            board,
            [(chinese ? "本公司" : "Own company", Tones.Accent), (chinese ? "竞争对手" : "Competitors", Tones.Contrast), (chinese ? "95% 置信区间" : "95% intervals", Tones.Line)],
            right: board.IsNarrow ? null : board.Width - beside);
        board.Page.Text(chinese ? "差距（百分点）" : "Gap in points", board.Width, head, Alignment.UpperRight, Tones.Muted, size: board.Small);
        var names = new NamedRows(board, [.. items.Select(item => item.Item.Name.In(language))], head + 18, RowHeight, beside: beside + 8);
        var (low, high) = Scales.Around([.. items.SelectMany(Bounds)], Air);
        var area = names.Area(board.IsNarrow ? board.Width - 8 : board.Width - beside - 18, (low, high));
        names.Grid(area, Scales.Percents(low, high), mark => $"{mark:0}%");
        for (var i = 0; i < items.Length; i++)
        {
            var (item, middle) = (items[i], names.Middle(i));
            Whisker(area, item.Competitors, middle + Apart, Tones.ContrastSoft, Tones.Contrast);
            Whisker(area, item.Own, middle - Apart, Tones.AccentSoft, Tones.Accent);
            var color = item.Gap?.Direction switch { TrendDirection.Risen => Tones.Accent, TrendDirection.Fallen => Tones.ContrastInk, _ => Tones.Muted };
            var bold = color != Tones.Muted;
            board.Page.Text(Signed(item.DegreeGap!.Value), board.Width - wordWidth - 8, names.NameMiddle(i), Alignment.MiddleRight, color, bold);
            board.Page.Text(words[i], board.Width - wordWidth, names.NameMiddle(i), Alignment.MiddleLeft, color, bold);
        }

        names.Write(i => chinese
            ? $"本公司 {Said(items[i].Own, language)}，竞争对手 {Said(items[i].Competitors, language)}，差距 {Signed(items[i].DegreeGap!.Value)}，{words[i]}"
            : $"own company {Said(items[i].Own, language)}, competitors {Said(items[i].Competitors, language)}, gap {Signed(items[i].DegreeGap!.Value)}, {words[i]}");
        return board.Done(names.Bottom + 22, Description(items, language));
    }

    private static void Whisker(Area area, SatisfactionReading reading, double y, Color line, Color dot)
    {
        if (reading.DegreeInterval is { } interval)
        {
            var (low, high) = (interval.Lower * 100, interval.Upper * 100);
            area.Line(low, y, high, y, line, 3);
            area.Line(low, y - 3, low, y + 3, line, 1.5);
            area.Line(high, y - 3, high, y + 3, line, 1.5);
        }

        area.Dot((double)reading.Degree!.Value, y, dot, 9);
    }

    private static IEnumerable<double> Bounds(ItemComparison item)
    {
        foreach (var reading in new[] { item.Own, item.Competitors })
        {
            yield return (double)reading.Degree!.Value;
            if (reading.DegreeInterval is { } interval)
            {
                yield return interval.Lower * 100;
                yield return interval.Upper * 100;
            }
        }
    }

    private static string Words(TrendChange? gap, Language language) => gap is null ? "–" : Display.Gap(gap.Direction).In(language);

    private static string Signed(decimal gap) => $"{(gap < 0 ? "−" : "+")}{Display.Short(Math.Abs(gap))}";

    private static string Said(SatisfactionReading reading, Language language) => reading.DegreeInterval is not null
        ? $"{Display.Short(reading.Degree!.Value)}% ({IntervalTexts.Bare(reading.Estimate(TrendMeasure.Degree)).In(language)}), n = {Display.Count(reading.Ratings)}"
        : $"{Display.Short(reading.Degree!.Value)}%, n = {Display.Count(reading.Ratings)}";

    private static string Description(ItemComparison[] items, Language language)
    {
        var (ahead, behind) = (items.Count(item => item.Gap?.Direction == TrendDirection.Risen), items.Count(item => item.Gap?.Direction == TrendDirection.Fallen));
        var edges = items.Length == 0 ? "" : language == Language.Chinese
            ? $"；差距从{TextFit.Name(items[0].Item.Name.In(language))} {Signed(items[0].DegreeGap!.Value)} 到{TextFit.Name(items[^1].Item.Name.In(language))} {Signed(items[^1].DegreeGap!.Value)} 个百分点"
            : $"; gaps from {Signed(items[0].DegreeGap!.Value)} points ({TextFit.Name(items[0].Item.Name.In(language))}) to {Signed(items[^1].DegreeGap!.Value)} ({TextFit.Name(items[^1].Item.Name.In(language))})";
        return language == Language.Chinese
            ? $"与竞争对手比较的 {items.Length} 个项目中，{ahead} 项领先，{behind} 项落后，{items.Length - ahead - behind} 项未见显著差异{edges}。"
            : $"Of {items.Length} items compared with competitors, {ahead} ahead, {behind} behind, {items.Length - ahead - behind} without a difference shown{edges}.";
    }
}
