namespace CSat.Domain.Statistics;

/// <summary>Trend over rounds: regression on the ordinal of the planned round, each weighted by 1 ÷ its variance. A round that is missing leaves a gap.</summary>
public static class WeightedTrend
{
    /// <summary>Fewer rounds are no series.</summary>
    public const int FewestRounds = 4;

    /// <summary>Fewer forms have no spread, so their round takes no part.</summary>
    public const int FewestForms = 2;

    /// <summary>Tests points that are known with their variances.</summary>
    /// <param name="points">Ordinal of the planned round, value, and variance above 0 in the square of its unit.</param>
    /// <returns>Null for fewer than <see cref="FewestRounds"/> points.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A variance is not above 0.</exception>
    public static TrendSlope? Of(IReadOnlyList<(int Ordinal, double Value, double Variance)> points)
    {
        if (points.Count < FewestRounds)
        {
            return null;
        }

        foreach (var point in points)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(point.Variance, nameof(points));
        }

        var weight = points.Sum(point => 1 / point.Variance);
        var (middle, mean) = (points.Sum(point => point.Ordinal / point.Variance) / weight, points.Sum(point => point.Value / point.Variance) / weight);
        var spread = points.Sum(point => (point.Ordinal - middle) * (point.Ordinal - middle) / point.Variance);
        var slope = points.Sum(point => (point.Ordinal - middle) * (point.Value - mean) / point.Variance) / spread;
        var error = 1 / Math.Sqrt(spread);
        return new(slope, error, slope / error, Normal.TwoSidedP(slope / error));
    }
}

/// <summary>Result of <see cref="WeightedTrend"/>.</summary>
/// <param name="Slope">Change of the value a round, in its unit.</param>
/// <param name="StandardError">Of the slope.</param>
/// <param name="Z">Slope ÷ standard error; negative for a fall.</param>
/// <param name="PValue">Two-sided, 0 to 1.</param>
public sealed record TrendSlope(double Slope, double StandardError, double Z, double PValue)
{
    /// <summary>95 % interval of the slope.</summary>
    public Interval Interval => new(Slope - (Normal.Z95 * StandardError), Slope + (Normal.Z95 * StandardError));
}
