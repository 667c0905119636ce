using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>Degree or rate by round: surveyed with its interval, self-rated, overall, competitors, target.</summary>
internal static class TrendChart
{
    private const int Height = 290;
    private const decimal Step = 10;

    public static ChartSpec Of(SatisfactionTrend trend, TrendMeasure measure, Language language)
    {
        var rows = trend.Rows;
        var (low, high) = Range(rows, measure);
        var degree = measure == TrendMeasure.Degree;
        var series = new List<object>();
        series.AddRange(Band(rows, measure));
        Add(series, new("目标", "Target"), rows.Select(row => degree ? row.DegreeTarget : row.RateTarget), ChartStyle.Ink, language, dashed: true, symbols: false);
        Add(series, new("竞争对手", "Competitors"), rows.Select(row => row.Competitors.Value(measure)), ChartStyle.Contrast, language);
        Add(series, new("自评", "Self-rated"), rows.Select(row => row.Self.Value(measure)), ChartStyle.Neutral, language);
        Add(series, new("整体", "Overall"), rows.Select(row => degree ? row.OverallDegree : row.OverallRate), ChartStyle.AccentSoft, language);
        Add(series, new("调查", "Surveyed"), rows.Select(row => row.Surveyed.Value(measure)), ChartStyle.Accent, language, valueLabels: true);
        var name = Display.Measure(measure).In(language);
        return new(
            Height,
            ChartStyle.Option(new
            {
                grid = new { left = 8, right = 96, top = 18, bottom = 8, containLabel = true },
                tooltip = ChartStyle.Tooltip("axis"),
                xAxis = ChartStyle.Names(rows.Select(row => row.Round.Label)),
                yAxis = ChartStyle.Values(low, high, "{value}%"),
                series,
            }),
            language == Language.Chinese ? $"{name}按轮次的折线图" : $"Line chart of the {name} by round");
    }

    private static void Add(
        List<object> series, LocalizedText name, IEnumerable<decimal?> values, string color, Language language, bool dashed = false, bool symbols = true, bool valueLabels = false)
    {
        var data = values.Select(ChartStyle.Rounded).ToArray();
        if (data.All(value => value is null))
        {
            return;
        }

        // A line that ends early is named where it ends, which is what ECharts' end label does with trailing gaps cut off.
        var shown = data[..(Array.FindLastIndex(data, value => value is not null) + 1)];
        series.Add(new
        {
            type = "line",
            name = name.In(language),
            data = shown,
            connectNulls = true,
            color,
            symbol = symbols ? "circle" : "none",
            symbolSize = valueLabels ? 7 : 5,
            showAllSymbol = true,
            z = valueLabels ? 5 : 3,
            lineStyle = new { width = valueLabels ? 2.6 : 1.6, type = dashed ? "dashed" : "solid", color },
            label = valueLabels
                ? new { show = true, position = "top", color, fontFamily = ChartStyle.Font, fontSize = ChartStyle.TextSize, fontWeight = "bold", textBorderWidth = 0, formatter = "{c}" }
                : ChartStyle.NoLabel(),
            endLabel = new
            {
                show = true,
                formatter = $"{{a}} {Display.Percent(shown[^1]!.Value)}",
                color = color == ChartStyle.AccentSoft ? "#4f8ba3" : color == ChartStyle.Neutral ? ChartStyle.Muted : color,
                fontFamily = ChartStyle.Font,
                fontSize = ChartStyle.TextSize,
                fontWeight = valueLabels ? "bold" : "normal",
                textBorderWidth = 0,
                distance = 8,
            },
            labelLayout = new { moveOverlap = "shiftY" },
            emphasis = new { disabled = true },
        });
    }

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
}
