namespace CSat.Reports.Charts;

/// <summary>Keeps the names at the ends of lines apart.</summary>
internal static class EndLabels
{
    // Sums of distances are not exact.
    private const double Tolerance = 0.01;

    /// <summary>How far each label moves from its line's end, in pixels, downwards positive, so that none covers another and all stay in order.</summary>
    /// <param name="ends">Vertical places of the line ends in pixels from the top.</param>
    /// <param name="gap">Least distance of two labels in pixels.</param>
    public static double[] Offsets(IReadOnlyList<double> ends, double gap)
    {
        var order = Enumerable.Range(0, ends.Count).OrderBy(i => ends[i]).ToArray();
        var places = order.Select(i => ends[i]).ToArray();
        for (var i = 1; i < places.Length; i++)
        {
            places[i] = Math.Max(places[i], places[i - 1] + gap);
        }

        // Pushing downwards only would drift away from the lines: the whole is moved back by half of what was pushed.
        var drift = places.Length == 0 ? 0 : places.Select((place, i) => place - ends[order[i]]).Max() / 2;
        var offsets = new double[ends.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var pushed = places[i] - ends[order[i]];
            offsets[order[i]] = Math.Round(IsCrowded(places, i, gap) ? pushed - drift : pushed, 1, MidpointRounding.AwayFromZero);
        }

        return offsets;
    }

    private static bool IsCrowded(double[] places, int i, double gap) =>
        (i > 0 && places[i] - places[i - 1] <= gap + Tolerance) || (i + 1 < places.Length && places[i + 1] - places[i] <= gap + Tolerance);
}
