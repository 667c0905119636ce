using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>
/// The own company and the competitors item by item around a circle, so that a dent shows at a glance. Each name carries both values; items at which
/// competitors are higher stand out. Where a value is missing the outline is open.
/// </summary>
internal static class RadarChart
{
    private const double Upright = 1e-6;
    private const int Rings = 3;
    private const int MostNamed = 3;

    public static ChartDrawing Of(IReadOnlyList<RadarItem> items, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var chinese = language == Language.Chinese;
        var board = new Board(width);
        var (low, high) = Bounds(items);
        var top = ColorKey.Write(board, chinese ? [("本公司", Tones.Accent), ("竞争对手", Tones.Contrast)] : [("Own company", Tones.Accent), ("Competitors", Tones.Contrast)]);
        var rings = string.Join(chinese ? "、" : ", ", Enumerable.Range(0, Rings + 1).Select(ring => $"{low + ((high - low) * ring / Rings):0.#}%"));
        var note = TextFit.Lines(chinese ? $"由圆心到外圈：{rings}" : $"From the centre outwards: {rings}", board.Width, board.Small, 2);
        board.Page.Text(note, 0, top + 2, Alignment.UpperLeft, Tones.Muted, size: board.Small);
        top += 6 + (TextFit.Count(note) * board.Small * Board.LineHeight);

        var radius = board.IsNarrow ? 78.0 : 112;
        var labels = RadarLabels.Of(board, items, radius, language);
        var middle = (X: board.Width / 2.0, Y: top + labels.Above);
        Web(board, middle, radius, items.Count);
        Series(board, items, item => item.Competitors, middle, radius, (low, high), Tones.Contrast, 1.8);
        Series(board, items, item => item.Own, middle, radius, (low, high), Tones.Accent, 2.4);
        labels.Write(middle);
        return board.Done(middle.Y + labels.Below, Description(items, language));
    }

    /// <summary>Direction of a spoke: the first upwards, then clockwise; x to the right, y down, length 1.</summary>
    public static (double X, double Y) Spoke(int i, int count)
    {
        var angle = 2 * Math.PI * i / count;
        return (Math.Sin(angle), -Math.Cos(angle));
    }

    /// <summary>Whether a spoke points straight up or down, so that its name stands above or below it.</summary>
    public static bool IsUpright((double X, double Y) spoke) => Math.Abs(spoke.X) < Upright;

    private static (double Low, double High) Bounds(IReadOnlyList<RadarItem> items)
    {
        var (low, high) = Scales.Around([.. items.SelectMany(item => new[] { item.Own, item.Competitors }).OfType<decimal>().Select(value => (double)value)], 5);
        // Rings at whole fives.
        const double step = 5 * Rings;
        var most = Math.Ceiling(high / 5) * 5;
        return (Math.Max(0, most - (Math.Ceiling((most - low) / step) * step)), most);
    }

    private static void Web(Board board, (double X, double Y) middle, double radius, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (spoke, next) = (Spoke(i, count), Spoke(i + 1, count));
            board.Page.Line(middle.X, middle.Y, middle.X + (spoke.X * radius), middle.Y + (spoke.Y * radius), Tones.Line, 0.8);
            for (var ring = 1; ring <= Rings; ring++)
            {
                var r = radius * ring / Rings;
                board.Page.Line(middle.X + (spoke.X * r), middle.Y + (spoke.Y * r), middle.X + (next.X * r), middle.Y + (next.Y * r), Tones.Line, 0.8);
            }
        }
    }

    private static void Series(Board board, IReadOnlyList<RadarItem> items, Func<RadarItem, decimal?> valueOf, (double X, double Y) middle, double radius, (double Low, double High) bounds, Color color, double thickness)
    {
        var points = items.Select((item, i) => valueOf(item) is { } value ? At(i, (double)value) : ((double X, double Y)?)null).ToArray();
        if (points.Length > 2 && points.All(point => point is not null))
        {
            board.Page.Polygon([.. points.Select(point => point!.Value)], color.WithAlpha(0.1), color, thickness);
        }
        else
        {
            for (var i = 0; i < points.Length; i++)
            {
                if (points[i] is { } from && points[(i + 1) % points.Length] is { } to)
                {
                    board.Page.Line(from.X, from.Y, to.X, to.Y, color, thickness);
                }
            }
        }

        foreach (var point in points.OfType<(double X, double Y)>())
        {
            board.Page.Dot(point.X, point.Y, color, 5);
        }

        (double X, double Y) At(int i, double value)
        {
            var (spoke, r) = (Spoke(i, items.Count), radius * (value - bounds.Low) / (bounds.High - bounds.Low));
            return (middle.X + (spoke.X * r), middle.Y + (spoke.Y * r));
        }
    }

    private static string Description(IReadOnlyList<RadarItem> items, Language language)
    {
        var chinese = language == Language.Chinese;
        var compared = items.Where(item => item is { Own: not null, Competitors: not null }).ToArray();
        var lower = compared.Where(item => item.Own < item.Competitors).OrderBy(item => item.Own - item.Competitors).ToArray();
        var names = string.Join(chinese ? "、" : ", ", lower.Take(MostNamed).Select(item => $"{item.Name.In(language)} ({Display.Short(item.Own!.Value)}% / {Display.Short(item.Competitors!.Value)}%)"));
        return (chinese, lower.Length) switch
        {
            (true, 0) => $"本公司与竞争对手在 {compared.Length} 个项目上的比较：没有低于竞争对手的项目。",
            (true, _) => $"本公司与竞争对手在 {compared.Length} 个项目上的比较：低于竞争对手的有 {lower.Length} 项，差距最大的是{names}。",
            (false, 0) => $"Own company and competitors compared (items: {compared.Length}): none is lower than the competitors.",
            _ => $"Own company and competitors compared (items: {compared.Length}), {lower.Length} lower than the competitors, most of all {names}.",
        };
    }
}
