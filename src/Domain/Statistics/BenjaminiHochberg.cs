namespace CSat.Domain.Statistics;

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
