namespace CSat.Domain.Statistics;

/// <summary>What a weighted sample is worth: the effective base (sum w)² / sum w² and its efficiency, effective ÷ actual.</summary>
public static class WeightedBase
{
    /// <summary>Below this efficiency a figure carries a warning: the weights cost more than half of the answers.</summary>
    public const double WarnBelow = 0.40;

    /// <summary>The effective base of weights.</summary>
    /// <param name="answers">Answers that have a weight.</param>
    /// <param name="sum">Σw; every weight is finite and 0 or more.</param>
    /// <param name="squares">Σw².</param>
    /// <returns>Null when there is no answer or every weight is 0.</returns>
    public static EffectiveBase? Of(long answers, double sum, double squares)
    {
        if (answers == 0 || squares == 0)
        {
            return null;
        }

        var effective = sum * sum / squares;
        var efficiency = effective / answers;
        return new(effective, answers, efficiency, efficiency < WarnBelow);
    }
}

/// <summary>Result of <see cref="WeightedBase"/>.</summary>
/// <param name="Effective">The number of unweighted answers that would say as much, unrounded; never more than <paramref name="Actual"/>.</param>
/// <param name="Actual">The answers.</param>
/// <param name="Efficiency">Effective ÷ actual, above 0 to 1.</param>
/// <param name="Warn">Whether the efficiency is below <see cref="WeightedBase.WarnBelow"/>; 40 % itself is not.</param>
public sealed record EffectiveBase(double Effective, long Actual, double Efficiency, bool Warn);

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
