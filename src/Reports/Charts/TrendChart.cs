using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>Degree or rate by round: surveyed with its interval, self-rated, overall, competitors, target.</summary>
internal static class TrendChart
{
    private const int Height = 236;
    private const decimal Step = 5;
    private const int Top = 18;
    private const int Bottom = 34;
    private const double LabelGap = 14;
    private const int MostWideLabels = 10;

    public static ChartSpec Of(SatisfactionTrend trend, TrendMeasure measure, Language language)
    {
        var rows = trend.Rows;
        var (low, high) = Range(rows, measure);
        var degree = measure == TrendMeasure.Degree;
        Line[] lines =
        [
            .. new Line[]
            {
                new(new("目标", "Target"), [.. rows.Select(row => degree ? row.DegreeTarget : row.RateTarget)], ChartStyle.Ink, Dashed: true),
                new(new("竞争对手", "Competitors"), [.. rows.Select(row => row.Competitors.Value(measure))], ChartStyle.Contrast),
                new(new("自评", "Self-rated"), [.. rows.Select(row => row.Self.Value(measure))], ChartStyle.Neutral),
                new(new("整体", "Overall"), [.. rows.Select(row => degree ? row.OverallDegree : row.OverallRate)], ChartStyle.AccentSoft),
                new(new("调查", "Surveyed"), [.. rows.Select(row => row.Surveyed.Value(measure))], ChartStyle.Accent, Leading: true),
            }.Where(line => line.Values.Any(value => value is not null)),
        ];
        var scale = (Height - Top - Bottom) / (double)Math.Max(1, high - low);
        var offsets = EndLabels.Offsets([.. lines.Select(line => (double)(high - line.Last) * scale)], LabelGap);
        var name = Display.Measure(measure).In(language);
        return new(
            Height,
            ChartStyle.Option(new
            {
                grid = new { left = 46, right = language == Language.Chinese ? 100 : 124, top = Top, bottom = Bottom },
                tooltip = ChartStyle.Tooltip("axis"),
                xAxis = ChartStyle.Names(rows.Select(row => row.Round.Label)),
                yAxis = ChartStyle.Values(low, high, "{value}%"),
                series = Band(rows, measure).Concat(lines.Select(line => Series(line, language))).Append(Names(lines, offsets, language)),
            }),
            language == Language.Chinese ? $"{name}按轮次的折线图" : $"Line chart of the {name} by round");
    }

    private static object Series(Line line, Language language)
    {
        var data = line.Values.Select(ChartStyle.Rounded).ToArray();
        var last = line.LastIndex;
        return new
        {
            type = "line",
            name = line.Name.In(language),
            data = data.Select((value, i) => new { value, label = line.Leading && i != last ? ValueLabel(data.Length, value) : ChartStyle.NoLabel() }),
            connectNulls = true,
            color = line.Color,
            symbol = line.Dashed ? "none" : "circle",
            symbolSize = line.Leading ? 7 : 5,
            showAllSymbol = true,
            z = line.Leading ? 5 : 3,
            lineStyle = new { width = line.Leading ? 2.6 : 1.6, type = line.Dashed ? "dashed" : "solid", color = line.Color },
            emphasis = new { disabled = true },
        };
    }

    /// <summary>The lines' names at their ends, as labels of unseen points, because those can be moved apart.</summary>
    private static object Names(IReadOnlyList<Line> lines, double[] offsets, Language language) => new
    {
        type = "scatter",
        name = "names",
        silent = true,
        symbolSize = 1,
        itemStyle = new { color = "transparent" },
        tooltip = new { show = false },
        z = 6,
        data = lines.Select((line, i) => new
        {
            value = new object[] { line.LastIndex, ChartStyle.Rounded(line.Last)! },
            label = new
            {
                show = true,
                position = "right",
                distance = 9,
                offset = new[] { 0, offsets[i] },
                formatter = $"{line.Name.In(language)} {Display.Percent(line.Last)}",
                color = line.Color == ChartStyle.AccentSoft ? "#4f8ba3" : line.Color == ChartStyle.Neutral ? ChartStyle.Muted : line.Color,
                fontFamily = ChartStyle.Font,
                fontSize = ChartStyle.TextSize,
                fontWeight = line.Leading ? "bold" : "normal",
                textBorderWidth = 0,
            },
        }),
    };

    // Many rounds leave room for one decimal only.
    private static object ValueLabel(int rounds, decimal? value) => new
    {
        show = value is not null,
        position = "bottom",
        distance = 7,
        color = ChartStyle.Accent,
        backgroundColor = "rgba(255,255,255,0.8)",
        padding = new[] { 0, 2 },
        fontFamily = ChartStyle.Font,
        fontSize = rounds > MostWideLabels ? ChartStyle.TextSize - 2 : ChartStyle.TextSize,
        fontWeight = "bold",
        textBorderWidth = 0,
        formatter = value is { } known ? Display.Short(known) : "",
    };

    private static IEnumerable<object> Band(IReadOnlyList<TrendRow> rows, TrendMeasure measure)
    {
        var bounds = rows.Select(row => measure == TrendMeasure.Degree ? row.Surveyed.DegreeInterval : row.Surveyed.RateInterval).ToArray();
        if (bounds.All(bound => bound is null))
        {
            return [];
        }

        return
        [
            BandPart(bounds.Select(bound => Percent(bound?.Lower)), 0),
            BandPart(bounds.Select(bound => Percent(bound is { } known ? known.Upper - known.Lower : null)), 0.12),
        ];
    }

    private static object BandPart(IEnumerable<decimal?> data, double opacity) => new
    {
        type = "line",
        name = "95%",
        stack = "interval",
        data,
        symbol = "none",
        silent = true,
        lineStyle = new { opacity = 0 },
        areaStyle = new { color = ChartStyle.Accent, opacity },
        tooltip = new { show = false },
        emphasis = new { disabled = true },
        z = 1,
    };

    private static (decimal Low, decimal High) Range(IReadOnlyList<TrendRow> rows, TrendMeasure measure)
    {
        var degree = measure == TrendMeasure.Degree;
        var values = rows.SelectMany(row => new[]
        {
            row.Surveyed.Value(measure), row.Self.Value(measure), row.Competitors.Value(measure), degree ? row.DegreeTarget : row.RateTarget,
            Percent(Bound(row, degree)?.Lower), Percent(Bound(row, degree)?.Upper),
        }).OfType<decimal>().ToArray();
        return values.Length == 0
            ? (0, 100)
            : (Math.Max(0, (Math.Floor(values.Min() / Step) * Step)), Math.Min(100, Math.Ceiling(values.Max() / Step) * Step));
    }

    private static Interval? Bound(TrendRow row, bool degree) => degree ? row.Surveyed.DegreeInterval : row.Surveyed.RateInterval;

    private static decimal? Percent(double? proportion) => proportion is { } known ? decimal.Round((decimal)known * 100, 2, MidpointRounding.AwayFromZero) : null;

    private sealed record Line(LocalizedText Name, IReadOnlyList<decimal?> Values, string Color, bool Dashed = false, bool Leading = false)
    {
        public int LastIndex => Values.Count - 1 - Values.Reverse().TakeWhile(value => value is null).Count();

        public decimal Last => Values[LastIndex]!.Value;
    }
}
