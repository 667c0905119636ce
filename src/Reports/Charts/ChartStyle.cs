using System.Text.Json;
using System.Text.Json.Nodes;

namespace CSat.Reports.Charts;

/// <summary>The one palette and the parts that charts share. Blue against orange can be told apart with any colour vision.</summary>
internal static class ChartStyle
{
    public const string Font = "Noto Sans SC";
    public const string Ink = "#1d2b36";
    public const string Muted = "#5f6f7b";
    public const string Line = "#d9e0e5";
    public const string Accent = "#0f5c7a";
    public const string AccentSoft = "#8fb8c9";
    public const string Contrast = "#cf6f14";
    public const string ContrastSoft = "#f0bd8a";
    public const string Neutral = "#9aa7b0";
    public const int TextSize = 11;
    public const int RowHeight = 26;
    public const int LineHeight = 13;

    private const int NarrowWidth = 7;
    private const int WideFrom = 0x2E80;

    public static object Text(string color = Ink, string weight = "normal") =>
        new { color, fontFamily = Font, fontSize = TextSize, fontWeight = weight, textBorderWidth = 0 };

    /// <summary>A label written by us; stroked text would end as Type 3 fonts in the PDF, so borders are off.</summary>
    public static object Label(string position, string? formatter = null, string color = Ink, string weight = "normal", int[]? offset = null) =>
        new { show = true, position, formatter, color, fontFamily = Font, fontSize = TextSize, fontWeight = weight, textBorderWidth = 0, distance = 6, offset };

    public static object NoLabel() => new { show = false };

    public static object Tooltip(string trigger) =>
        new { trigger, confine = true, appendToBody = false, textStyle = Text(), axisPointer = new { type = "shadow", label = new { textBorderWidth = 0 } } };

    /// <summary>An axis of names. Given a width, every name is shown, and longer ones wrap there; none is cut.</summary>
    public static object Names(IEnumerable<string> names, bool inverse = false, int? width = null)
    {
        var texts = names.ToArray();
        var wraps = width is { } room && texts.Any(text => Lines(text, room) > 1);
        return new
        {
            type = "category",
            data = texts,
            inverse,
            axisLine = new { lineStyle = new { color = Line } },
            axisTick = new { show = false },
            axisLabel = new
            {
                color = Ink,
                fontFamily = Font,
                fontSize = TextSize,
                lineHeight = LineHeight,
                textBorderWidth = 0,
                width = wraps ? width : null,
                overflow = wraps ? "break" : "none",
                interval = width is null ? (object)"auto" : 0,
                hideOverlap = width is null,
            },
        };
    }

    public static object Values(decimal? min = null, decimal? max = null, string formatter = "{value}", bool show = true, decimal? interval = null) => new
    {
        type = "value",
        min,
        max,
        show,
        axisLabel = new { show, color = Muted, fontFamily = Font, fontSize = TextSize - 1, formatter, textBorderWidth = 0, hideOverlap = true },
        splitLine = new { lineStyle = new { color = Line, type = "solid", width = 0.6 } },
        interval = interval ?? Interval(max - (min ?? 0)),
        minInterval = 1,
    };

    public static object TargetLine(decimal value, string axis, string label) => new
    {
        silent = true,
        symbol = "none",
        animation = false,
        lineStyle = new { color = Ink, type = "dashed", width = 1 },
        label = new { show = true, formatter = label, color = Ink, fontFamily = Font, fontSize = TextSize, textBorderWidth = 0, position = axis == "x" ? "start" : "insideEndTop" },
        data = new[] { axis == "x" ? (object)new { xAxis = value } : new { yAxis = value } },
    };

    /// <summary>An axis from 0 for counts with air above the highest: its end and its marks, 1, 2 or 5 times a power of ten apart.</summary>
    public static (decimal Max, decimal Interval) Counts(long highest)
    {
        const decimal air = 1.1m;
        const int marks = 5;
        var power = 1m;
        while (true)
        {
            foreach (var interval in new[] { power, power * 2, power * 5 })
            {
                if (highest * air <= interval * marks)
                {
                    return (Math.Max(1, Math.Ceiling(highest * air / interval)) * interval, interval);
                }
            }

            power *= 10;
        }
    }

    /// <summary>Lines that a text takes in a column, estimated generously: words break where they can, Chinese anywhere.</summary>
    public static int Lines(string text, int width) => (text.EnumerateRunes().Sum(rune => rune.Value >= WideFrom ? TextSize : NarrowWidth) + width - 1) / width;

    /// <summary>The bounds of an axis around some percentages: whole fives, so that the marks are round numbers.</summary>
    public static (decimal Low, decimal High) Around(IReadOnlyCollection<decimal> values, decimal air) => values.Count == 0
        ? (0, 100)
        : (Math.Max(0, Math.Floor((values.Min() - air) / 5) * 5), Math.Min(100, Math.Ceiling((values.Max() + air) / 5) * 5));

    public static decimal? Rounded(decimal? value) => value is { } known ? decimal.Round(known, 2, MidpointRounding.AwayFromZero) : null;

    public static JsonNode Option(object option) => JsonSerializer.SerializeToNode(option, Json)!;

    private static decimal? Interval(decimal? range) => range switch
    {
        null or > 100 => null,
        <= 30 => 5,
        <= 60 => 10,
        _ => 20,
    };

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
}
