using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace CSat.Charts.Drawing;

/// <summary>
/// What a chart is drawn on: the one style of all charts, and the shapes, texts and hints so far, all in pixels from the upper left corner. A chart makes a
/// board, draws in one or more <see cref="Area"/>s of it, and ends with <see cref="Done"/>.
/// </summary>
internal sealed class Board(ChartWidth width)
{
    /// <summary>Width of a wide drawing in pixels: the column of the printed page.</summary>
    public const int WideWidth = 658;

    /// <summary>Width of a narrow drawing in pixels.</summary>
    public const int NarrowWidth = 340;

    /// <summary>Distance of the lines of one text over its size.</summary>
    public const double LineHeight = 1.3;

    private const double DashOn = 5;
    private const double DashOff = 4;
    private const double DotOn = 1.5;
    private const double DotOff = 3;

    private readonly List<IPlottable> _shapes = [];
    private readonly List<ChartText> _texts = [];
    private readonly List<ChartHint> _hints = [];
    private readonly List<CoordinateLine> _lines = [];

    /// <summary>Whether this is the drawing for narrow screens.</summary>
    public bool IsNarrow { get; } = width == ChartWidth.Narrow;

    /// <summary>Width in pixels.</summary>
    public int Width => IsNarrow ? NarrowWidth : WideWidth;

    /// <summary>Size of names and values.</summary>
    public double Text => IsNarrow ? 12 : 11;

    /// <summary>Size of marks of axes, n and notes: the smallest there is.</summary>
    public double Small => IsNarrow ? 11 : 10;

    /// <summary>An area whose coordinates are the board's own pixels, y downwards: for legends, columns of text, and shapes between areas.</summary>
    public Area Page => new(this, 0, 0, 1, 1, (0, 1), (1, 0));

    /// <summary>A part of the board with coordinates of its own.</summary>
    /// <param name="left">Left edge in pixels.</param>
    /// <param name="top">Upper edge in pixels.</param>
    /// <param name="right">Right edge in pixels.</param>
    /// <param name="bottom">Lower edge in pixels.</param>
    /// <param name="x">Values at the left and the right edge.</param>
    /// <param name="y">Values at the lower and the upper edge.</param>
    public Area Area(double left, double top, double right, double bottom, (double Low, double High) x, (double Low, double High) y) =>
        new(this, left, top, right, bottom, x, y);

    /// <summary>Adds a shape of ScottPlot, its coordinates in pixels of the board.</summary>
    public T Shape<T>(T shape)
        where T : IPlottable
    {
        _shapes.Add(shape);
        return shape;
    }

    /// <summary>Remembers a line that no text may stand on, see <see cref="IsFree"/>.</summary>
    public void Keep(IEnumerable<CoordinateLine> lines) => _lines.AddRange(lines);

    /// <summary>Whether a rectangle lies on the board and touches no text and no line of data drawn so far; grid lines do not count.</summary>
    /// <param name="left">Left edge in pixels.</param>
    /// <param name="top">Upper edge in pixels.</param>
    /// <param name="right">Right edge in pixels.</param>
    /// <param name="bottom">Lower edge in pixels.</param>
    public bool IsFree(double left, double top, double right, double bottom) =>
        left >= 0 && right <= Width && top >= 0
        && !_texts.Any(text => left < text.Right && text.Left < right && top < text.Baseline && text.Top < bottom)
        && !_lines.Any(line => Crosses(line, left, top, right, bottom));

    /// <summary>Adds a straight line or a chain of them.</summary>
    public void Stroke(IReadOnlyList<CoordinateLine> lines, Color color, double thickness, Dash dash) => Shape(new Segments(
        dash switch
        {
            Dash.Dashed => [.. lines.SelectMany(line => Segments.Dashed(line, DashOn, DashOff))],
            Dash.Dotted => [.. lines.SelectMany(line => Segments.Dashed(line, DotOn, DotOff))],
            _ => lines,
        },
        color,
        thickness));

    /// <summary>
    /// Adds text at a place; line feeds begin new lines. Vertically the capitals are aligned, not the line box, so that numbers sit level with their marks.
    /// </summary>
    public void Write(string text, double x, double y, Alignment alignment, Color color, bool bold, double size)
    {
        var lines = text.Split('\n');
        var step = size * LineHeight;
        var cap = size * TextWidth.CapHeight;
        var height = cap + (step * (lines.Length - 1));
        var (across, down) = (alignment.HorizontalFraction(), 1 - alignment.VerticalFraction());
        for (var i = 0; i < lines.Length; i++)
        {
            var clean = TextFit.Clean(lines[i]);
            if (clean.Length > 0)
            {
                var taken = TextWidth.Of(clean, size, bold);
                _texts.Add(new(clean, x - (taken * across), taken, y - (height * down) + cap + (step * i), size, across, color.ToHex(), bold));
            }
        }
    }

    /// <summary>Adds a place that says more when pointed at.</summary>
    public void Hint(double left, double top, double right, double bottom, string text) =>
        _hints.Add(new(Math.Min(left, right), Math.Min(top, bottom), Math.Abs(right - left), Math.Abs(bottom - top), TextFit.Clean(text)));

    /// <summary>Draws. The same shapes give the same text, on any thread.</summary>
    /// <param name="height">Height of the chart in pixels.</param>
    /// <param name="description">One sentence in the report's language with the key figures.</param>
    public ChartDrawing Done(double height, string description)
    {
        var tall = (int)Math.Ceiling(height);
        using var plot = new Plot();
        plot.Layout.Fixed(new PixelPadding(0, 0, 0, 0));
        // Pixels run downwards.
        plot.Axes.SetLimits(0, Width, tall, 0);
        plot.PlottableList.AddRange(_shapes);
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, tall), stream))
        {
            Draw(new RenderPack(plot, new PixelRect(0, Width, tall, 0), canvas));
        }

        return new(Width, tall, description, ChartSvg.Shapes(stream.GetBuffer().AsSpan(0, (int)stream.Length)), _texts, _hints);
    }

    /// <summary>Whether a line has a point in a rectangle (Liang and Barsky: what is left of the line when it is cut at each edge).</summary>
    private static bool Crosses(CoordinateLine line, double left, double top, double right, double bottom)
    {
        var (dx, dy) = (line.X2 - line.X1, line.Y2 - line.Y1);
        var (from, to) = (0.0, 1.0);
        foreach (var (step, room) in new[] { (-dx, line.X1 - left), (dx, right - line.X1), (-dy, line.Y1 - top), (dy, bottom - line.Y1) })
        {
            if (step == 0)
            {
                if (room < 0)
                {
                    return false;
                }
            }
            else if (step < 0)
            {
                from = Math.Max(from, room / step);
            }
            else
            {
                to = Math.Min(to, room / step);
            }
        }

        return from <= to;
    }

    /// <summary>
    /// The few steps of ScottPlot's renderer that a board needs. Its Render would draw a new plot twice, and clip each shape to the data area by an id that is
    /// unique in the process and so never the same again; here the data area is the whole drawing.
    /// </summary>
    private static void Draw(RenderPack pack)
    {
        new ReplaceNullAxesWithDefaults().Render(pack);
        new CalculateLayout().Render(pack);
        foreach (var shape in pack.Plot.PlottableList)
        {
            shape.Axes.DataRect = pack.DataRect;
            shape.Render(pack);
        }
    }
}
