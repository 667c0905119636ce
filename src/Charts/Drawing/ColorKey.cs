using ScottPlot;

namespace CSat.Charts.Drawing;

/// <summary>Coloured squares with their names, in rows from the upper left corner of a board.</summary>
internal static class ColorKey
{
    private const double Square = 10;
    private const double NameGap = 5;
    private const double EntryGap = 16;
    private const double RowHeight = 18;

    /// <summary>Writes the legend.</summary>
    /// <param name="board">The board.</param>
    /// <param name="entries">Names and colours.</param>
    /// <param name="left">Where it begins, in pixels.</param>
    /// <param name="right">Where it must end; the whole width unless given.</param>
    /// <returns>Pixels from the top that it takes.</returns>
    public static double Write(Board board, IEnumerable<(string Name, Color Color)> entries, double left = 0, double? right = null)
    {
        var (x, y) = (left, 0.0);
        var end = right ?? board.Width;
        foreach (var (name, color) in entries)
        {
            var text = TextFit.Line(name, end - left - Square - NameGap, board.Text);
            var width = Square + NameGap + TextWidth.Of(text, board.Text);
            if (x > left && x + width > end)
            {
                (x, y) = (left, y + RowHeight);
            }

            board.Page.Box(x, x + Square, y + 1, y + 1 + Square, color);
            board.Page.Text(text, x + Square + NameGap, y + 1 + (Square / 2), Alignment.MiddleLeft);
            x += width + EntryGap;
        }

        return y + RowHeight;
    }
}
