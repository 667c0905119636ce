using ScottPlot;
using ScottPlot.DataSources;
using ScottPlot.Plottables;

namespace CSat.Charts.Drawing;

/// <summary>
/// A part of a board with coordinates of its own. Nothing is clipped: texts and shapes may stand beside the area. dx and dy are pixels, right and down.
/// </summary>
internal sealed class Area(Board board, double left, double top, double right, double bottom, (double Low, double High) x, (double Low, double High) y)
{
    private const double LabelGap = 8;

    /// <summary>Left edge in pixels of the board.</summary>
    public double Left => left;

    /// <summary>Upper edge in pixels of the board.</summary>
    public double Top => top;

    /// <summary>Right edge in pixels of the board.</summary>
    public double Right => right;

    /// <summary>Lower edge in pixels of the board.</summary>
    public double Bottom => bottom;

    /// <summary>Where a value stands, in pixels from the board's left edge.</summary>
    public double X(double value) => left + ((value - x.Low) / (x.High - x.Low) * (right - left));

    /// <summary>Where a value stands, in pixels from the board's upper edge.</summary>
    public double Y(double value) => bottom - ((value - y.Low) / (y.High - y.Low) * (bottom - top));

    /// <summary>A filled rectangle.</summary>
    public void Box(double x1, double x2, double y1, double y2, Color color) =>
        board.Shape(new Rectangle { X1 = Math.Min(X(x1), X(x2)), X2 = Math.Max(X(x1), X(x2)), Y1 = Math.Min(Y(y1), Y(y2)), Y2 = Math.Max(Y(y1), Y(y2)), FillColor = color, LineWidth = 0 });

    /// <summary>The ground of a place that has no value to show; hatched where there is one that may not be shown.</summary>
    public void Empty(double x1, double x2, double y1, double y2, bool hatched)
    {
        const double step = 8;
        Box(x1, x2, y1, y2, Tones.Soft);
        if (!hatched)
        {
            return;
        }

        var (l, r, t, b) = (Math.Min(X(x1), X(x2)), Math.Max(X(x1), X(x2)), Math.Min(Y(y1), Y(y2)), Math.Max(Y(y1), Y(y2)));
        var slant = (b - t) / 2;
        var strokes = new List<CoordinateLine>();
        for (var foot = l + (step / 2); foot + slant <= r; foot += step)
        {
            strokes.Add(new(foot, b, foot + slant, t));
        }

        board.Stroke(strokes, Tones.Line, 1, Dash.Solid);
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, Color color, double thickness = 1, Dash dash = Dash.Solid)
    {
        CoordinateLine[] line = [new(X(x1), Y(y1), X(x2), Y(y2))];
        board.Stroke(line, color, thickness, dash);
        board.Keep(line);
    }

    /// <summary>A dot, or a ring around one.</summary>
    /// <param name="x1">Where.</param>
    /// <param name="y1">Where.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="size">Diameter in pixels.</param>
    /// <param name="ring">Only the outline.</param>
    public void Dot(double x1, double y1, Color color, double size = 8, bool ring = false)
    {
        var marker = board.Shape(new Marker { X = X(x1), Y = Y(y1), Shape = ring ? MarkerShape.OpenCircle : MarkerShape.FilledCircle, Size = (float)size, Color = color });
        if (ring)
        {
            marker.MarkerStyle.LineWidth = 1.8f;
            marker.MarkerStyle.LineColor = color;
        }
    }

    /// <summary>A line through values at x = 0, 1, 2 ... that breaks wherever one is missing.</summary>
    /// <param name="values">The values.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="thickness">In pixels.</param>
    /// <param name="dots">Diameter of the dot at each value in pixels; a value alone between gaps always has one.</param>
    /// <param name="breaks">Places that the line does not reach from the one before, though both have values.</param>
    public void Path(IReadOnlyList<double?> values, Color color, double thickness, double dots = 0, IReadOnlySet<int>? breaks = null)
    {
        foreach (var run in Runs(values).SelectMany(run => Pieces(run, breaks)))
        {
            Chain([.. run.Select(i => ((double)i, values[i]!.Value))], color, thickness, run.Length == 1 ? Math.Max(dots, 4) : dots);
        }
    }

    /// <summary>A line through points.</summary>
    public void Chain(IReadOnlyList<(double X, double Y)> points, Color color, double thickness, double dots = 0)
    {
        Coordinates[] pixels = [.. points.Select(point => new Coordinates(X(point.X), Y(point.Y)))];
        board.Shape(new Scatter(new ScatterSourceCoordinatesArray(pixels)) { Color = color, LineWidth = (float)thickness, MarkerSize = (float)dots });
        board.Keep(pixels.Skip(1).Zip(pixels, (to, from) => new CoordinateLine(from, to)));
    }

    /// <summary>A value that holds from x - 0.5 to x + 0.5, for x = 0, 1, 2 ..., but not beyond the area: a target or a limit. Steps are joined by upright lines.</summary>
    public void Steps(IReadOnlyList<double?> values, Color color, double thickness = 1, Dash dash = Dash.Solid)
    {
        foreach (var run in Runs(values))
        {
            var lines = new List<CoordinateLine>();
            var from = run[0];
            foreach (var i in run)
            {
                if (i == run[^1] || values[i + 1] != values[i])
                {
                    lines.Add(new(Math.Max(left, X(from - 0.5)), Y(values[i]!.Value), Math.Min(right, X(i + 0.5)), Y(values[i]!.Value)));
                    if (i != run[^1])
                    {
                        lines.Add(new(X(i + 0.5), Y(values[i]!.Value), X(i + 0.5), Y(values[i + 1]!.Value)));
                    }

                    from = i + 1;
                }
            }

            board.Stroke(lines, color, thickness, dash);
            board.Keep(lines);
        }
    }

    /// <summary>The room between two lines over x = 0, 1, 2 ...: an interval. Breaks wherever a bound is missing.</summary>
    public void Band(IReadOnlyList<(double Low, double High)?> bounds, Color color)
    {
        foreach (var run in Runs([.. bounds.Select(bound => bound?.Low)]))
        {
            Polygon([.. run.Select(i => ((double)i, bounds[i]!.Value.High)), .. run.Reverse().Select(i => ((double)i, bounds[i]!.Value.Low))], color);
        }
    }

    /// <summary>A filled polygon, with an outline where a thickness is given.</summary>
    public void Polygon(IReadOnlyList<(double X, double Y)> points, Color fill, Color outline = default, double thickness = 0) => board.Shape(
        new Polygon([.. points.Select(point => new Coordinates(X(point.X), Y(point.Y)))]) { FillColor = fill, LineColor = outline, LineWidth = (float)thickness, MarkerSize = 0 });

    /// <summary>Text at a value; line feeds begin new lines. Texts of the data must have been made to fit by <see cref="TextFit"/>.</summary>
    /// <param name="text">The words, not escaped.</param>
    /// <param name="x1">Where.</param>
    /// <param name="y1">Where.</param>
    /// <param name="alignment">Which point of the text stands there.</param>
    /// <param name="color">Ink unless given.</param>
    /// <param name="bold">Whether it is set bold.</param>
    /// <param name="size">In pixels; <see cref="Board.Text"/> unless given.</param>
    /// <param name="dx">Pixels to the right.</param>
    /// <param name="dy">Pixels down.</param>
    public void Text(string text, double x1, double y1, Alignment alignment, Color? color = null, bool bold = false, double? size = null, double dx = 0, double dy = 0) =>
        board.Write(text, X(x1) + dx, Y(y1) + dy, alignment, color ?? Tones.Ink, bold, size ?? board.Text);

    /// <summary>Text at the first of some places where it touches no text and no line of data drawn so far; false, and no text, where there is none.</summary>
    /// <param name="text">One line, not escaped.</param>
    /// <param name="x1">Where.</param>
    /// <param name="y1">Where.</param>
    /// <param name="places">Which point of the text stands there, and pixels to the right and down, the best first.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="bold">Whether it is set bold.</param>
    public bool TextWhereFree(string text, double x1, double y1, IEnumerable<(Alignment Alignment, double Dx, double Dy)> places, Color color, bool bold = false)
    {
        const double air = 1.5;
        var (width, height) = (TextWidth.Of(text, board.Small, bold), board.Small * TextWidth.CapHeight);
        foreach (var (alignment, dx, dy) in places)
        {
            var left1 = X(x1) + dx - (width * alignment.HorizontalFraction());
            var top1 = Y(y1) + dy - (height * (1 - alignment.VerticalFraction()));
            if (board.IsFree(left1 - air, top1 - air, left1 + width + air, top1 + height + air))
            {
                Text(text, x1, y1, alignment, color, bold, board.Small, dx, dy);
                return true;
            }
        }

        return false;
    }

    /// <summary>What is said when a rectangle is pointed at.</summary>
    public void Hint(double x1, double x2, double y1, double y2, string text) => board.Hint(X(x1), Y(y1), X(x2), Y(y2), text);

    /// <summary>Level lines across the area with their marks on its left.</summary>
    public void Across(IEnumerable<double> at, Func<double, string> mark)
    {
        foreach (var value in at)
        {
            board.Stroke([new(left, Y(value), right, Y(value))], Tones.Line, 0.6, Dash.Solid);
            board.Write(mark(value), left - LabelGap, Y(value), Alignment.MiddleRight, Tones.Muted, false, board.Small);
        }
    }

    /// <summary>Upright lines through the area with their marks below.</summary>
    public void Upright(IEnumerable<double> at, Func<double, string> mark)
    {
        foreach (var value in at)
        {
            board.Stroke([new(X(value), top, X(value), bottom)], Tones.Line, 0.6, Dash.Solid);
            var half = TextWidth.Of(mark(value), board.Small) / 2;
            board.Write(mark(value), Math.Clamp(X(value), half, board.Width - half), bottom + LabelGap, Alignment.UpperCenter, Tones.Muted, false, board.Small);
        }
    }

    /// <summary>The base line of an area of columns or lines.</summary>
    public void Floor() => board.Stroke([new(left, bottom, right, bottom)], Tones.Neutral, 1, Dash.Solid);

    private static IEnumerable<int[]> Pieces(int[] run, IReadOnlySet<int>? breaks)
    {
        var from = 0;
        for (var at = 1; at <= run.Length; at++)
        {
            if (at == run.Length || breaks?.Contains(run[at]) == true)
            {
                yield return run[from..at];
                from = at;
            }
        }
    }

    private static IEnumerable<int[]> Runs(IReadOnlyList<double?> values)
    {
        var run = new List<int>();
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && values[i] is not null)
            {
                run.Add(i);
            }
            else if (run.Count > 0)
            {
                yield return [.. run];
                run.Clear();
            }
        }
    }
}
