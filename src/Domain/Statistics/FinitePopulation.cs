namespace CSat.Domain.Statistics;

/// <summary>The correction for a closed, counted list of which a good part answered.</summary>
public static class FinitePopulation
{
    /// <summary>The base to use in place of n: (N-1)n/(N-n); infinite for a census (n = N), whose interval has no width.</summary>
    /// <param name="population">N, at least <paramref name="n"/>.</param>
    /// <param name="n">Answers, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is not in 1 to N.</exception>
    public static double AdjustedBase(long population, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, population);
        return population == n ? double.PositiveInfinity : (population - 1) * (double)n / (population - n);
    }
}
