using ScottPlot;

namespace CSat.Charts.Drawing;

/// <summary>
/// Rows with a name each, for charts that lie on their side: the name stands left of its bar, on narrow boards above it. Names are user data of any length:
/// they wrap, then end in an ellipsis and stay whole in the hint. Rows grow with their names.
/// </summary>
internal sealed class NamedRows
{
    /// <summary>Most rows of a chart; the table beside it has the rest.</summary>
    public const int MostRows = 25;

    private const int MostLines = 3;
    private const double MostHeight = 860;
    private const double NameGap = 10;
    private const double RowAir = 8;

    private readonly Board _board;
    private readonly IReadOnlyList<string> _names;
    private readonly string[] _lines;
    private readonly double[] _tops;
    private readonly double _bar;

    /// <summary>Lays the rows out.</summary>
    /// <param name="board">The board.</param>
    /// <param name="names">Whole names in the order of the rows.</param>
    /// <param name="top">Where the first row begins, in pixels.</param>
    /// <param name="bar">Height of what is drawn in a row, in pixels.</param>
    /// <param name="mostWidth">Widest column of names of a wide board, in pixels.</param>
    /// <param name="beside">On narrow boards, pixels at the right of the name's line that are kept free.</param>
    public NamedRows(Board board, IReadOnlyList<string> names, double top, double bar, double mostWidth = 190, double beside = 0)
    {
        (_board, _names, _bar) = (board, names, bar);
        var widest = names.Select(name => TextWidth.Of(TextFit.Clean(name), board.Text)).DefaultIfEmpty(0).Max();
        var column = board.IsNarrow ? board.Width - beside : Math.Min(mostWidth, Math.Ceiling(widest) + 1);
        Left = board.IsNarrow ? 0 : column + NameGap;
        _lines = [];
        _tops = new double[names.Count];
        // Many long names get fewer lines, because a figure must fit on a page; a screen has no end.
        for (var most = MostLines; most > 0 && (most == MostLines || (Bottom > MostHeight && !board.IsNarrow)); most--)
        {
            _lines = [.. names.Select(name => TextFit.Lines(name, column, board.Text, most))];
            Bottom = top;
            for (var i = 0; i < names.Count; i++)
            {
                _tops[i] = Bottom;
                Bottom += (board.IsNarrow ? NameHeight(i) + bar : Math.Max(bar, NameHeight(i))) + RowAir;
            }
        }
    }

    /// <summary>Where bars begin, in pixels from the left.</summary>
    public double Left { get; }

    /// <summary>Where the last row ends, in pixels from the top.</summary>
    public double Bottom { get; }

    /// <summary>Middle of a row's bar, in pixels from the top.</summary>
    public double Middle(int row) => _board.IsNarrow ? _tops[row] + NameHeight(row) + (_bar / 2) : _tops[row] + ((End(row) - _tops[row] - RowAir) / 2);

    /// <summary>Where what stands beside the name goes, in pixels from the top: the middle of the bar, on narrow boards of the name's first line.</summary>
    public double NameMiddle(int row) => _board.IsNarrow ? _tops[row] + (_board.Text * TextWidth.CapHeight / 2) : Middle(row);

    /// <summary>Writes the names, and gives each row a hint that begins with its whole name.</summary>
    /// <param name="hint">What the hint says after the name.</param>
    public void Write(Func<int, string> hint)
    {
        for (var i = 0; i < _names.Count; i++)
        {
            if (_board.IsNarrow)
            {
                _board.Page.Text(_lines[i], 0, _tops[i], Alignment.UpperLeft);
            }
            else
            {
                _board.Page.Text(_lines[i], Left - NameGap, Middle(i), Alignment.MiddleRight);
            }

            _board.Hint(0, _tops[i], _board.Width, End(i) - RowAir, $"{_names[i]}: {hint(i)}");
        }
    }

    /// <summary>An area for the rows: x as given, y in pixels of the board.</summary>
    /// <param name="right">Right edge in pixels.</param>
    /// <param name="x">Values at the left and the right edge.</param>
    public Area Area(double right, (double Low, double High) x) => _board.Area(Left, _tops.Length == 0 ? Bottom : _tops[0], right, Bottom, x, (Bottom, _tops.Length == 0 ? Bottom - 1 : _tops[0]));

    /// <summary>Upright lines with their marks below; on narrow boards they leave the names out.</summary>
    /// <param name="area">The area of the rows.</param>
    /// <param name="at">Values of the lines.</param>
    /// <param name="mark">What is written below a line.</param>
    public void Grid(Area area, IEnumerable<double> at, Func<double, string> mark)
    {
        const double markGap = 8;
        foreach (var value in at)
        {
            var (x, half) = (area.X(value), TextWidth.Of(mark(value), _board.Small) / 2);
            _board.Stroke(Upright(x), Tones.Line, 0.6, Dash.Solid);
            _board.Page.Text(mark(value), Math.Clamp(x, half, _board.Width - half), Bottom + markGap, Alignment.UpperCenter, Tones.Muted, size: _board.Small);
        }
    }

    /// <summary>A dashed line that all rows are judged against, with its name above.</summary>
    /// <param name="area">The area of the rows.</param>
    /// <param name="value">Where it stands.</param>
    /// <param name="name">What it is called.</param>
    public void Target(Area area, double value, string name)
    {
        var (x, half) = (area.X(value), TextWidth.Of(name, _board.Small) / 2);
        _board.Stroke(Upright(x), Tones.Ink, 1, Dash.Dashed);
        _board.Page.Text(name, Math.Clamp(x, half, _board.Width - half), area.Top - 6, Alignment.LowerCenter, size: _board.Small);
    }

    private CoordinateLine[] Upright(double x)
    {
        const double reach = 4;
        return _board.IsNarrow
            ? [.. Enumerable.Range(0, _tops.Length).Select(row => new CoordinateLine(x, Middle(row) - (_bar / 2) - reach, x, Middle(row) + (_bar / 2) + reach))]
            : [new(x, _tops.FirstOrDefault(Bottom) - reach, x, Bottom)];
    }

    private double NameHeight(int row)
    {
        var lines = TextFit.Count(_lines[row]);
        return (_board.Text * TextWidth.CapHeight) + ((lines - 1) * _board.Text * Board.LineHeight) + (_board.IsNarrow ? 6 : 0);
    }

    private double End(int row) => row == _tops.Length - 1 ? Bottom : _tops[row + 1];
}
