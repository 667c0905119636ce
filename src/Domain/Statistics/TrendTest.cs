namespace CSat.Domain.Statistics;

/// <summary>Cochran-Armitage test for a linear trend of proportions over equally spaced periods.</summary>
public static class TrendTest
{
    /// <summary>Fewer periods are no series.</summary>
    public const int FewestPeriods = 3;

    /// <summary>Tests proportions (0 to 1) with their bases, in the order of time.</summary>
    /// <returns>Null for fewer than <see cref="FewestPeriods"/> periods, or where every answer is the same.</returns>
    public static TrendTestResult? Of(IReadOnlyList<(double Proportion, double Base)> periods)
    {
        if (periods.Count < FewestPeriods)
        {
            return null;
        }

        var total = periods.Sum(period => period.Base);
        var pooled = periods.Sum(period => period.Proportion * period.Base) / total;
        var middle = periods.Select((period, at) => at * period.Base).Sum() / total;
        var spread = periods.Select((period, at) => period.Base * (at - middle) * (at - middle)).Sum();
        var together = periods.Select((period, at) => period.Base * (at - middle) * (period.Proportion - pooled)).Sum();
        var variance = pooled * (1 - pooled) * spread;
        if (variance <= 0)
        {
            return null;
        }

        var z = together / Math.Sqrt(variance);
        return new(together / spread, z, Normal.TwoSidedP(z));
    }
}

/// <summary>Result of <see cref="TrendTest"/>.</summary>
/// <param name="Slope">Change of the proportion a period, by the bases' weights.</param>
/// <param name="Z">Standardised statistic; negative for a fall.</param>
/// <param name="PValue">Two-sided, 0 to 1.</param>
public sealed record TrendTestResult(double Slope, double Z, double PValue);
