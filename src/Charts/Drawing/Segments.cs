using ScottPlot;
using SkiaSharp;

namespace CSat.Charts.Drawing;

/// <summary>
/// Straight strokes drawn as one path. Dashes and hatches are made of them, because Skia's SVG canvas writes no dashed stroke (it complains on the error
/// stream instead) and turns a hatch into a bitmap.
/// </summary>
internal sealed class Segments(IReadOnlyList<CoordinateLine> lines, Color color, double width) : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    /// <summary>A stroke cut into dashes.</summary>
    /// <param name="line">Where it runs, in pixels.</param>
    /// <param name="on">Length of a dash.</param>
    /// <param name="off">Length of a gap.</param>
    public static IEnumerable<CoordinateLine> Dashed(CoordinateLine line, double on, double off)
    {
        var (dx, dy) = (line.X2 - line.X1, line.Y2 - line.Y1);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        for (var at = 0.0; at < length; at += on + off)
        {
            var (start, end) = (at / length, Math.Min(1, (at + on) / length));
            yield return new(line.X1 + (dx * start), line.Y1 + (dy * start), line.X1 + (dx * end), line.Y1 + (dy * end));
        }
    }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        using var path = new SKPath();
        foreach (var line in lines)
        {
            path.MoveTo(Axes.GetPixel(line.Start).ToSKPoint());
            path.LineTo(Axes.GetPixel(line.End).ToSKPoint());
        }

        using var paint = new SKPaint { Color = color.ToSKColor(), StrokeWidth = (float)width, IsStroke = true, IsAntialias = true };
        rp.Canvas.DrawPath(path, paint);
    }
}
