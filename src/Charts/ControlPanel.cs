using System.Globalization;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>
/// One panel of a control chart: stepped limits with the room between them, the mean, the values, and the signals filled, ringed and named above the panel.
/// Limits and mean are named at their ends, on narrow boards in a line above.
/// </summary>
internal sealed class ControlPanel
{
    private const double NameGap = 8;
    private const double LaneHeight = 15;
    private const double LineGap = 14;
    private const double LowPanel = 80;

    private readonly Board _board;
    private readonly ControlSeries _series;
    private readonly Area _area;
    private readonly (string Text, double Value, Color Color)[] _ends;

    /// <summary>Draws the panel.</summary>
    /// <param name="board">The board.</param>
    /// <param name="series">What it shows.</param>
    /// <param name="top">Where it begins, in pixels.</param>
    /// <param name="height">Height of the plotted area in pixels.</param>
    /// <param name="margin">Room right of the area in pixels, so that several panels share their periods; see <see cref="EndWidth"/>.</param>
    public ControlPanel(Board board, ControlSeries series, double top, double height, double margin)
    {
        (_board, _series, _ends) = (board, series, Ends(series));
        var head = Head(top);
        var scale = Scale(series);
        _area = board.Area(46, head, board.Width - margin, head + height, (-0.6, Math.Max(1, series.Periods.Count) - 0.4), (scale.Low, scale.High));
        Limits();
        _area.Across(height < LowPanel ? [scale.Low, scale.High] : Scales.Marks(scale.Low, scale.High, scale.Step), value => Mark(value, scale.Decimals));
        _area.Steps([.. series.Limits.Select(limit => limit?.High)], Tones.Neutral);
        _area.Steps([.. series.Limits.Select(limit => limit is { } known && known.Low > scale.Low ? known.Low : (double?)null)], Tones.Neutral);
        if (series.Mean is { } mean)
        {
            _area.Line(-0.6, mean, series.Periods.Count - 0.5, mean, Tones.Ink);
        }

        _area.Path(series.Values, Tones.Accent, 1.8, 5);
        Signals();
        if (!board.IsNarrow)
        {
            NameEnds();
        }
    }

    /// <summary>Lower edge of the plotted area in pixels.</summary>
    public double Bottom => _area.Bottom;

    /// <summary>Room that the names at the ends of the lines need, in pixels.</summary>
    public static double EndWidth(Board board, ControlSeries series) =>
        board.IsNarrow ? 8 : NameGap + Ends(series).Select(end => TextWidth.Of(end.Text, board.Text)).DefaultIfEmpty(0).Max();

    /// <summary>Writes the names of the periods below, as many as there is room for, the last one always.</summary>
    /// <returns>Where they end, in pixels.</returns>
    public double WritePeriods()
    {
        var names = _series.Periods.Select(name => TextFit.Line(name, 80, _board.Small)).ToArray();
        var widest = names.Select(name => TextWidth.Of(name, _board.Small)).DefaultIfEmpty(0).Max();
        var every = Math.Max(1, (int)Math.Ceiling((widest + 4) / (_area.X(1) - _area.X(0))));
        for (var i = names.Length - 1; i >= 0; i -= every)
        {
            var half = TextWidth.Of(names[i], _board.Small) / 2;
            _board.Page.Text(names[i], Math.Clamp(_area.X(i), half, _board.Width - half), Bottom + NameGap, Alignment.UpperCenter, Tones.Muted, size: _board.Small);
        }

        return Bottom + NameGap + (_board.Small * Board.LineHeight);
    }

    /// <summary>Gives each period a hint over a stretch of the board.</summary>
    public void Hints(double top, double bottom, Func<int, string> hint)
    {
        for (var i = 0; i < _series.Periods.Count; i++)
        {
            _board.Hint(_area.X(i - 0.5), top, _area.X(i + 0.5), bottom, $"{_series.Periods[i]}: {hint(i)}");
        }
    }

    private static (double Low, double High, double Step, int Decimals) Scale(ControlSeries series)
    {
        double[] all =
        [
            .. series.Values.OfType<double>(), .. series.Limits.SelectMany(limit => limit is { } known ? new[] { known.Low, known.High } : []),
            .. series.Mean is { } mean ? new[] { mean } : [],
        ];
        return all.Length == 0 ? Scales.Round(0, 1) : Scales.Round(series.IsAboveZero ? 0 : all.Min(), all.Max());
    }

    private static string Mark(double value, int decimals) => value.ToString($"N{decimals}", CultureInfo.InvariantCulture).Replace('-', '−');

    private static (string Text, double Value, Color Color)[] Ends(ControlSeries series)
    {
        var ends = new List<(string, double, Color)>();
        if (series.Limits.LastOrDefault(limit => limit is not null) is { } last)
        {
            ends.Add(($"{series.Words.Upper} {series.Write(last.High)}", last.High, Tones.Muted));
            if (!series.IsAboveZero || last.Low > 0)
            {
                ends.Add(($"{series.Words.Lower} {series.Write(last.Low)}", last.Low, Tones.Muted));
            }
        }

        if (series.Mean is { } mean)
        {
            ends.Add(($"{series.Words.Mean} {series.Write(mean)}", mean, Tones.Ink));
        }

        return [.. ends];
    }

    /// <summary>Writes the title, on narrow boards the names of the lines, and the names of the signals in lanes, so that none stands on another.</summary>
    /// <returns>Where the plotted area begins, in pixels.</returns>
    private double Head(double top)
    {
        var y = Paragraph(_series.Title, top, Tones.Muted);
        if (_board.IsNarrow)
        {
            y = Paragraph(string.Join(" · ", _ends.Select(end => end.Text)), y, Tones.Ink);
        }

        var lanes = new List<double>();
        var places = new List<(string Name, double Left, int Lane)>();
        var (from, to) = (46.0, _board.Width - 8.0);
        var step = (to - EndWidth(_board, _series) - from) / Math.Max(1, _series.Periods.Count);
        foreach (var mark in _series.Marks.OrderBy(mark => mark.From + mark.To))
        {
            var name = TextFit.Line(mark.Name, to, _board.Text, bold: true);
            var width = TextWidth.Of(name, _board.Text, bold: true);
            var left = Math.Clamp(from + (step * ((mark.From + mark.To + 1) / 2.0)) - (width / 2), 0, to - width);
            var lane = lanes.FindIndex(end => end + 10 <= left);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(0);
            }

            lanes[lane] = left + width;
            places.Add((name, left, lane));
        }

        foreach (var (name, left, lane) in places)
        {
            _board.Page.Text(name, left, y + (LaneHeight * lane) + 1, Alignment.UpperLeft, Tones.ContrastInk, bold: true);
        }

        return y + (LaneHeight * lanes.Count) + 8;
    }

    private double Paragraph(string text, double top, Color color)
    {
        if (text.Length == 0)
        {
            return top;
        }

        var lines = TextFit.Lines(text, _board.Width, _board.Small, 3);
        _board.Page.Text(lines, 0, top + 1, Alignment.UpperLeft, color, size: _board.Small);
        return top + 4 + (TextFit.Count(lines) * _board.Small * Board.LineHeight);
    }

    private void Limits()
    {
        for (var i = 0; i < _series.Limits.Count; i++)
        {
            if (_series.Limits[i] is null)
            {
                continue;
            }

            var start = i;
            while (i + 1 < _series.Limits.Count && _series.Limits[i + 1] is not null)
            {
                i++;
            }

            var known = Enumerable.Range(start, i - start + 1).Select(at => (At: at, Limit: _series.Limits[at]!.Value)).ToArray();
            _area.Polygon(
                [
                    .. known.SelectMany(one => new[] { (one.At - 0.5, one.Limit.High), (one.At + 0.5, one.Limit.High) }),
                    .. known.Reverse().SelectMany(one => new[] { (one.At + 0.5, one.Limit.Low), (one.At - 0.5, one.Limit.Low) }),
                ],
                Tones.Soft);
        }
    }

    private void Signals()
    {
        foreach (var mark in _series.Marks)
        {
            for (var i = mark.From; i <= mark.To; i++)
            {
                if (_series.Values[i] is { } value)
                {
                    _area.Dot(i, value, Tones.Contrast);
                }
            }
        }

        foreach (var i in _series.Marks.SelectMany(mark => mark.Ringed).Distinct())
        {
            _area.Dot(i, _series.Values[i]!.Value, Tones.Contrast, 14, ring: true);
        }
    }

    private void NameEnds()
    {
        var offsets = EndLabels.Offsets([.. _ends.Select(end => _area.Y(end.Value))], LineGap);
        for (var i = 0; i < _ends.Length; i++)
        {
            _area.Text(_ends[i].Text, _series.Periods.Count - 0.4, _ends[i].Value, Alignment.MiddleLeft, _ends[i].Color, dx: NameGap, dy: offsets[i]);
        }
    }
}
