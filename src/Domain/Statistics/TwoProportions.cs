namespace CSat.Domain.Statistics;

/// <summary>Compares two proportions of independent ratings, one a form: pooled two-proportion z, and Newcombe's hybrid score interval of the difference.</summary>
public static class TwoProportions
{
    /// <summary>Later minus earlier; the bases need not be whole, and are infinite for a census.</summary>
    public static Difference OfProportions(double earlier, double earlierBase, double later, double laterBase)
    {
        var pooled = double.IsInfinity(earlierBase) || double.IsInfinity(laterBase)
            ? (double.IsInfinity(earlierBase) ? earlier : later)
            : ((earlier * earlierBase) + (later * laterBase)) / (earlierBase + laterBase);
        var error = Math.Sqrt(Math.Max(0, pooled * (1 - pooled)) * ((1 / earlierBase) + (1 / laterBase)));
        var difference = later - earlier;
        var z = error == 0 ? 0 : difference / error;
        var (lowerA, upperA) = Wilson.OfProportion(earlier, earlierBase);
        var (lowerB, upperB) = Wilson.OfProportion(later, laterBase);
        return new(
            difference,
            error,
            double.PositiveInfinity,
            z,
            error == 0 && difference != 0 ? 0 : Normal.TwoSidedP(z),
            new(difference - Hypot(later - lowerB, upperA - earlier), difference + Hypot(upperB - later, earlier - lowerA)));
    }

    private static double Hypot(double a, double b) => Math.Sqrt((a * a) + (b * b));
}

/// <summary>Many tests at once: keeps the share of false alarms among the alarms below a level.</summary>
public static class BenjaminiHochberg
{
    /// <summary>Which of the tests are significant.</summary>
    /// <param name="pValues">One p a test, 0 to 1.</param>
    /// <param name="level">The share of false alarms that is bearable, for example 0.05.</param>
    /// <returns>One flag a test, in the order given.</returns>
    public static IReadOnlyList<bool> Significant(IReadOnlyList<double> pValues, double level) =>
        [.. Adjust(pValues).Select(adjusted => adjusted <= level)];

    /// <summary>Adjusted p values, in the order given.</summary>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> pValues)
    {
        var order = Enumerable.Range(0, pValues.Count).OrderByDescending(i => pValues[i]).ToArray();
        var adjusted = new double[pValues.Count];
        var smallest = 1.0;
        for (var k = 0; k < order.Length; k++)
        {
            var rank = pValues.Count - k;
            smallest = Math.Min(smallest, pValues[order[k]] * pValues.Count / rank);
            adjusted[order[k]] = smallest;
        }

        return adjusted;
    }
}
