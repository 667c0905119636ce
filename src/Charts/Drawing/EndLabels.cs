namespace CSat.Charts.Drawing;

/// <summary>Keeps the names at the ends of lines apart.</summary>
internal static class EndLabels
{
    /// <summary>
    /// How far each label moves from its line's end, in pixels, downwards positive: as little as possible (least squares) so that none covers another and
    /// all stay in order. Labels that touch form a group around their middle; groups that then touch are joined.
    /// </summary>
    /// <param name="ends">Vertical places of the line ends in pixels from the top.</param>
    /// <param name="gap">Least distance of two labels in pixels.</param>
    /// <param name="highest">No label stands higher, in pixels from the top.</param>
    /// <param name="lowest">No label stands lower, as long as all have room.</param>
    public static double[] Offsets(IReadOnlyList<double> ends, double gap, double highest = double.NegativeInfinity, double lowest = double.PositiveInfinity)
    {
        var order = Enumerable.Range(0, ends.Count).OrderBy(i => ends[i]).ToArray();
        var groups = new List<(double Top, int Count)>();
        foreach (var i in order)
        {
            groups.Add((ends[i], 1));
            while (groups.Count > 1 && groups[^1].Top - Bottom(groups[^2], gap) < gap)
            {
                var (upper, lower) = (groups[^2], groups[^1]);
                var count = upper.Count + lower.Count;
                var top = ((upper.Top * upper.Count) + ((lower.Top - (upper.Count * gap)) * lower.Count)) / count;
                groups.RemoveRange(groups.Count - 2, 2);
                groups.Add((top, count));
            }
        }

        var places = groups.SelectMany(group => Enumerable.Range(0, group.Count).Select(row => group.Top + (row * gap))).ToArray();
        for (var at = places.Length - 1; at >= 0; at--)
        {
            places[at] = Math.Min(places[at], lowest - ((places.Length - 1 - at) * gap));
        }

        for (var at = 0; at < places.Length; at++)
        {
            places[at] = Math.Max(places[at], highest + (at * gap));
        }

        var offsets = new double[ends.Count];
        for (var at = 0; at < order.Length; at++)
        {
            offsets[order[at]] = Math.Round(places[at] - ends[order[at]], 1, MidpointRounding.AwayFromZero);
        }

        return offsets;
    }

    private static double Bottom((double Top, int Count) group, double gap) => group.Top + ((group.Count - 1) * gap);
}
