using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>The colours of a heat map: orange below the turning point, blue above, pale at it; the ends lie at the outermost values.</summary>
internal sealed class HeatScale
{
    private const double LeastReach = 5;
    private const double Steepness = 0.8;
    private const int Steps = 32;
    private const double Length = 180;
    private const double Height = 9;

    private static readonly Color Middle = Color.FromHex("#f4f6f7");

    private readonly double _turn;
    private readonly double _low;
    private readonly double _high;

    /// <summary>Makes the scale.</summary>
    /// <param name="turn">Where the colour turns, in percent.</param>
    /// <param name="values">What will be shown, in percent.</param>
    public HeatScale(decimal turn, IReadOnlyCollection<decimal> values)
    {
        _turn = (double)turn;
        _low = Math.Max(0, Math.Floor(Math.Min(_turn - LeastReach, (double)values.DefaultIfEmpty(turn).Min())));
        _high = Math.Min(100, Math.Ceiling(Math.Max(_turn + LeastReach, (double)values.DefaultIfEmpty(turn).Max())));
    }

    /// <summary>The ground of a cell.</summary>
    public Color Of(decimal percent)
    {
        var value = (double)percent;
        var reach = value < _turn ? _turn - _low : _high - _turn;
        var share = reach <= 0 ? 0 : Math.Clamp(Math.Abs(value - _turn) / reach, 0, 1);
        return Tones.Mix(Middle, value < _turn ? Tones.Contrast : Tones.Accent, Math.Pow(share, Steepness));
    }

    /// <summary>Draws the scale with its marks, so that a colour can be read back, and returns where it ends.</summary>
    /// <param name="board">The board.</param>
    /// <param name="left">Left edge in pixels.</param>
    /// <param name="top">Upper edge in pixels.</param>
    /// <param name="isTarget">Whether the turning point is a target; otherwise it is the median.</param>
    /// <param name="language">The report's language.</param>
    public double Write(Board board, double left, double top, bool isTarget, Language language)
    {
        left += TextWidth.Of("100", board.Small);
        var area = board.Area(left, top, left + Length, top + Height, (_low, _high), (0, 1));
        var step = (_high - _low) / Steps;
        for (var i = 0; i < Steps; i++)
        {
            var from = _low + (i * step);
            // Each step reaches under the next, or a seam would shine through.
            area.Box(from, i == Steps - 1 ? _high : from + (step * 1.5), 0, 1, Of((decimal)(from + (step / 2))));
        }

        var turn = (isTarget, language) switch { (true, Language.Chinese) => "目标", (true, _) => "target", (false, Language.Chinese) => "中位数", _ => "median" };
        area.Line(_turn, -0.35, _turn, 1, Tones.Ink, 1);
        area.Text($"{Display.Short((decimal)_turn)} {turn}", _turn, 0, Alignment.UpperCenter, Tones.Ink, size: board.Small, dy: 7);
        area.Text($"{_low:0}", _low, 0.5, Alignment.MiddleRight, Tones.Muted, size: board.Small, dx: -5);
        area.Text($"{_high:0}", _high, 0.5, Alignment.MiddleLeft, Tones.Muted, size: board.Small, dx: 5);
        return top + Height + 7 + board.Small + 2;
    }
}
