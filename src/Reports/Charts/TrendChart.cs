using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Findings;
using CSat.Domain.Text;
using CSat.Reports.Charts.Drawing;
using ScottPlot;

namespace CSat.Reports.Charts;

/// <summary>Degree or rate by round: surveyed with its interval, self-rated, overall, competitors, target.</summary>
internal static class TrendChart
{
    private const double Top = 8;
    private const double PlotHeight = 190;
    private const double LabelGap = 14;

    public static ChartDrawing Of(SatisfactionTrend trend, TrendMeasure measure, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var rows = trend.Rows;
        var degree = measure == TrendMeasure.Degree;
        Line[] lines =
        [
            .. new Line[]
            {
                new(new("目标", "Target"), [.. rows.Select(row => (double?)(degree ? row.DegreeTarget : row.RateTarget))], Tones.Ink, Tones.Ink, 1),
                new(new("竞争对手", "Competitors"), [.. rows.Select(row => (double?)row.Competitors.Value(measure))], Tones.Contrast, Tones.ContrastInk, 1.6),
                new(new("自评", "Self-rated"), [.. rows.Select(row => (double?)row.Self.Value(measure))], Tones.Neutral, Tones.Muted, 1.4),
                new(new("整体", "Overall"), [.. rows.Select(row => (double?)(degree ? row.OverallDegree : row.OverallRate))], Tones.AccentSoft, Tones.AccentMiddle, 1.6),
                new(new("调查", "Surveyed"), [.. rows.Select(row => (double?)row.Surveyed.Value(measure))], Tones.Accent, Tones.Accent, 2.6),
            }.Where(line => line.Values.Any(value => value is not null)),
        ];
        var board = new Board(width);
        var bands = rows.Select(row => (degree ? row.Surveyed.DegreeInterval : row.Surveyed.RateInterval) is { } known ? (known.Lower * 100, known.Upper * 100) : ((double, double)?)null).ToArray();
        var (low, high) = Scales.Around([.. lines.SelectMany(line => line.Values).OfType<double>(), .. bands.OfType<(double Low, double High)>().SelectMany(band => new[] { band.Low, band.High })], 0.5);
        var names = lines.Select(line => $"{line.Name.In(language)} {Display.Short((decimal)line.Last)}%").ToArray();
        var right = board.Width - 20 - names.Select(name => TextWidth.Of(name, board.Text, bold: true)).DefaultIfEmpty(0).Max();
        var area = board.Area(44, Top, right, Top + PlotHeight, (-0.4, rows.Count - 0.6), (low, high));
        area.Across(Scales.Percents(low, high), mark => $"{mark:0}%");
        area.Band(bands, Tones.Accent.WithAlpha(0.10));
        var offsets = EndLabels.Offsets([.. lines.Select(line => area.Y(line.Last))], LabelGap);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Color == Tones.Ink)
            {
                area.Steps(lines[i].Values, Tones.Ink, 1, Dash.Dashed);
            }
            else
            {
                area.Path(lines[i].Values, lines[i].Color, lines[i].Thickness, lines[i].Thickness > 2 ? 7 : 0);
            }

            board.Page.Text(names[i], right, area.Y(lines[i].Last) + offsets[i], Alignment.MiddleLeft, lines[i].Ink, lines[i].Thickness > 2, dx: 8);
        }

        area.Floor();
        var every = Math.Max(1, (int)Math.Ceiling((rows.Select(row => TextWidth.Of(row.Round.Label, board.Small)).DefaultIfEmpty(0).Max() + 6) / (area.X(1) - area.X(0))));
        for (var i = 0; i < rows.Count; i++)
        {
            if ((rows.Count - 1 - i) % every == 0)
            {
                area.Text(rows[i].Round.Label, i, low, Alignment.UpperCenter, size: board.Small, dy: 8);
                area.Text(rows[i].Surveyed.Value(measure) is { } known ? Display.Short(known) : "–", i, low, Alignment.UpperCenter, Tones.Accent, bold: true, size: board.Small, dy: 24);
            }

            area.Hint(i - 0.5, i + 0.5, low, high, $"{rows[i].Round.Label}: {string.Join(", ", lines.Where(line => line.Values[i] is not null).Select(line => $"{line.Name.In(language)} {Display.Short((decimal)line.Values[i]!.Value)}%"))}, n = {Display.Count(rows[i].Surveyed.Ratings)}");
        }

        var name = Display.Measure(measure).In(language);
        return board.Done(Top + PlotHeight + 36, language == Language.Chinese ? $"{rows.Count} 轮的{name}：{string.Join("，", names)}。" : $"The {name} of {rows.Count} rounds: {string.Join(", ", names)}.");
    }

    private sealed record Line(LocalizedText Name, IReadOnlyList<double?> Values, Color Color, Color Ink, double Thickness)
    {
        public double Last => Values.Last(value => value is not null)!.Value;
    }
}
