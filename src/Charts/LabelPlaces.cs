namespace CSat.Charts;

/// <summary>
/// Finds places for the names of dots inside a rectangle, each as near to its dot as what is already there allows: right, left, above, below, then on
/// widening rings. All in pixels, y downwards.
/// </summary>
internal sealed class LabelPlaces(double left, double top, double right, double bottom)
{
    private const double Air = 3;
    private const double RingStep = 9;
    private const int Directions = 24;

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>Keeps a square free of names.</summary>
    public void Block(double x, double y, double size) => _taken.Add((x - (size / 2), y - (size / 2), x + (size / 2), y + (size / 2)));

    /// <summary>Keeps a level or upright line free of names.</summary>
    public void BlockLine(double x1, double y1, double x2, double y2) => _taken.Add((x1, y1, x2, y2));

    /// <summary>Takes the nearest free place.</summary>
    /// <param name="x">The dot.</param>
    /// <param name="y">The dot.</param>
    /// <param name="width">Of the name.</param>
    /// <param name="height">Of its capitals.</param>
    /// <param name="gap">Distance from the dot's middle.</param>
    /// <param name="reach">Longest distance from the dot.</param>
    /// <returns>Its upper left corner, and whether it is so far from its dot that a line should lead there; null when nothing within reach is free.</returns>
    public (double X, double Y, bool IsFar)? Find(double x, double y, double width, double height, double gap, double reach)
    {
        foreach (var (placeX, placeY, isFar) in Candidates(x, y, width, height, gap, Math.Min(reach, right - left)))
        {
            var (r, b) = (placeX + width, placeY + height);
            if (placeX >= left && r <= right && placeY >= top && b <= bottom
                && _taken.TrueForAll(box => box.Right + Air <= placeX || r + Air <= box.Left || box.Bottom + Air <= placeY || b + Air <= box.Top))
            {
                _taken.Add((placeX, placeY, r, b));
                return (placeX, placeY, isFar);
            }
        }

        return null;
    }

    private static IEnumerable<(double X, double Y, bool IsFar)> Candidates(double x, double y, double width, double height, double gap, double reach)
    {
        yield return (x + gap, y - (height / 2), false);
        yield return (x - gap - width, y - (height / 2), false);
        yield return (x - (width / 2), y - gap - height, false);
        yield return (x - (width / 2), y + gap, false);
        foreach (var (dx, dy) in new[] { (1, -1), (1, 1), (-1, -1), (-1, 1) })
        {
            yield return (dx > 0 ? x + (gap / 2) : x - (gap / 2) - width, dy > 0 ? y + gap : y - gap - height, false);
        }

        for (var ring = gap + RingStep; ring < reach; ring += RingStep)
        {
            for (var i = 0; i < Directions; i++)
            {
                var angle = 2 * Math.PI * i / Directions;
                var (cx, cy) = (x + (Math.Cos(angle) * (ring + (width / 2))), y + (Math.Sin(angle) * ring));
                yield return (cx - (width / 2), cy - (height / 2), true);
            }
        }
    }
}
