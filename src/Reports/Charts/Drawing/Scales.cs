namespace CSat.Reports.Charts.Drawing;

/// <summary>Where axes end and where their marks stand.</summary>
internal static class Scales
{
    /// <summary>An axis from 0 for counts with air above the highest: its end and its marks, 1, 2 or 5 times a power of ten apart.</summary>
    public static (decimal Max, decimal Interval) Counts(long highest)
    {
        const decimal air = 1.1m;
        const int marks = 5;
        var power = 1m;
        while (true)
        {
            foreach (var interval in new[] { power, power * 2, power * 5 })
            {
                if (highest * air <= interval * marks)
                {
                    return (Math.Max(1, Math.Ceiling(highest * air / interval)) * interval, interval);
                }
            }

            power *= 10;
        }
    }

    /// <summary>The bounds of an axis around some percentages: whole fives, so that the marks are round numbers; 0 to 100 without any.</summary>
    /// <param name="values">Percentages.</param>
    /// <param name="air">Percentage points between the outermost values and the bounds, at least.</param>
    public static (double Low, double High) Around(IReadOnlyCollection<double> values, double air) => values.Count == 0
        ? (0, 100)
        : (Math.Max(0, Math.Floor((values.Min() - air) / 5) * 5), Math.Min(100, Math.Ceiling((values.Max() + air) / 5) * 5));

    /// <summary>Round marks of an axis of percentages: 5, 10 or 20 apart, whichever leaves at most seven.</summary>
    public static IEnumerable<double> Percents(double low, double high)
    {
        var step = (high - low) switch { <= 30 => 5.0, <= 60 => 10, _ => 20 };
        return Marks(Math.Ceiling(low / step) * step, high, step);
    }

    /// <summary>Marks from one value to another.</summary>
    public static IEnumerable<double> Marks(double low, double high, double step)
    {
        const double rounding = 1e-9;
        for (var i = 0; low + (i * step) <= high + rounding; i++)
        {
            yield return low + (i * step);
        }
    }
}
