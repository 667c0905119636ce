namespace CSat.Domain.Statistics;

/// <summary>
/// Wilson's 95 % interval of a rate: midpoint (p + z²/2n)/(1 + z²/n), half-width z/(1 + z²/n) · sqrt(p(1-p)/n + z²/4n²).
/// </summary>
public static class Wilson
{
    /// <summary>The interval of a count.</summary>
    /// <param name="successes">0 to <paramref name="n"/>.</param>
    /// <param name="n">The base.</param>
    /// <returns>Bounds as proportions; null when the base is 0.</returns>
    public static Interval? Of(double successes, double n) => n <= 0 ? null : OfProportion(successes / n, n);

    /// <summary>The interval of a proportion over a base that need not be whole.</summary>
    /// <param name="p">0 to 1.</param>
    /// <param name="n">The base, above 0; infinite for a census.</param>
    /// <exception cref="ArgumentOutOfRangeException">The proportion or the base is out of range.</exception>
    public static Interval OfProportion(double p, double n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        if (double.IsPositiveInfinity(n))
        {
            return new(p, p);
        }

        const double z = Normal.Z95;
        var spread = 1 + (z * z / n);
        var middle = (p + (z * z / (2 * n))) / spread;
        var half = z / spread * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        return new(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}

/// <summary>
/// A confidence interval, in the unit of what it belongs to: a proportion (0 to 1) or a difference of proportions (-1 to 1) where nothing else is said.
/// </summary>
/// <param name="Lower">Lower bound.</param>
/// <param name="Upper">Upper bound.</param>
public readonly record struct Interval(double Lower, double Upper);
