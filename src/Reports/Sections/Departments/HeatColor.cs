using System.Globalization;

namespace CSat.Reports.Sections.Departments;

/// <summary>Colours of the heat map: orange for low, white in the middle, blue for high, with ink that can be read on each.</summary>
internal static class HeatColor
{
    private const double Lowest = 50;
    private const double Highest = 100;
    private const double DarkFrom = 0.72;

    private static readonly (double At, int R, int G, int B)[] Stops = [(0, 207, 111, 20), (0.35, 244, 214, 184), (0.55, 245, 246, 246), (0.75, 159, 195, 210), (1, 15, 92, 122)];

    /// <summary>The inline style of a cell; empty without a value.</summary>
    public static string Style(decimal? percent)
    {
        if (percent is not { } value)
        {
            return "";
        }

        var t = Math.Clamp(((double)value - Lowest) / (Highest - Lowest), 0, 1);
        var upper = Array.FindIndex(Stops, 1, stop => t <= stop.At);
        var (from, to) = (Stops[upper - 1], Stops[upper]);
        var share = (t - from.At) / (to.At - from.At);
        int Mix(int a, int b) => (int)Math.Round(a + ((b - a) * share), MidpointRounding.AwayFromZero);
        var ink = t >= DarkFrom + 0.12 ? "#fff" : "#1d2b36";
        return string.Create(CultureInfo.InvariantCulture, $"background:rgb({Mix(from.R, to.R)},{Mix(from.G, to.G)},{Mix(from.B, to.B)});color:{ink}");
    }
}
