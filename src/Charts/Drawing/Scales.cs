namespace CSat.Charts.Drawing;

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

    /// <summary>An axis around values of any size: round bounds, the distance of its marks (1, 2 or 5 times a power of ten), and the decimals the marks need.</summary>
    public static (double Low, double High, double Step, int Decimals) Round(double low, double high)
    {
        const int marks = 5;
        const double rounding = 1e-9;
        var range = high > low ? high - low : Math.Max(Math.Abs(high), 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / marks)));
        var step = new[] { power, power * 2, power * 5 }.FirstOrDefault(distance => distance * marks >= range, power * 10);
        var (first, last) = (Math.Floor((low / step) + rounding) * step, Math.Ceiling((high / step) - rounding) * step);
        return (first, last > first ? last : first + step, step, Math.Max(0, -(int)Math.Floor(Math.Log10(step) + rounding)));
    }

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
