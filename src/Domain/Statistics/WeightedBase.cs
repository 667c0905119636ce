namespace CSat.Domain.Statistics;

/// <summary>What a weighted sample is worth: the effective base (sum w)² / sum w² and its efficiency, effective ÷ actual.</summary>
public static class WeightedBase
{
    /// <summary>Below this efficiency a figure carries a warning: the weights cost more than half of the answers.</summary>
    public const double WarnBelow = 0.40;

    /// <summary>The effective base of weights.</summary>
    /// <param name="weights">One weight an answer, finite, 0 or more.</param>
    /// <returns>Null when there is no answer or every weight is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    public static EffectiveBase? Of(IReadOnlyCollection<double> weights)
    {
        double sum = 0, squares = 0;
        foreach (var weight in weights)
        {
            if (weight < 0 || !double.IsFinite(weight))
            {
                throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight must be finite and not negative.");
            }

            sum += weight;
            squares += weight * weight;
        }

        if (squares == 0)
        {
            return null;
        }

        var effective = sum * sum / squares;
        var efficiency = effective / weights.Count;
        return new(effective, weights.Count, efficiency, efficiency < WarnBelow);
    }
}
