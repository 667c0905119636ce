namespace CSat.Domain.Surveys;

/// <summary>The total of a survey whose modules have forms of their own (R16.9).</summary>
public static class ModuleScore
{
    /// <summary>Σ form score × weight ÷ 100 (R16.9). The weights are the organisation's, because the source's table is lost (Q16).</summary>
    /// <param name="scores">The score of each module's form, 0 to 100; null where a module has no data.</param>
    /// <param name="weights">The weight of each module in percent, 0 or more, in the same order; they sum to 100.</param>
    /// <returns>0 to 100, unrounded; null when a score is missing, because a total over fewer modules is another measure.</returns>
    /// <exception cref="ArgumentException">The weights do not sum to 100, or there are not as many as scores.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score outside 0 to 100, or a negative weight.</exception>
    public static decimal? Total(IReadOnlyList<decimal?> scores, IReadOnlyList<decimal> weights)
    {
        if (scores.Count != weights.Count || weights.Sum() != 100m)
        {
            throw new ArgumentException("There must be one weight a module, and they must sum to 100.", nameof(weights));
        }

        decimal? total = 0;
        foreach (var (score, weight) in scores.Zip(weights))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            ArgumentOutOfRangeException.ThrowIfNegative(score ?? 0, nameof(scores));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(score ?? 0, 100m, nameof(scores));
            total += score * weight;
        }

        return total / 100m;
    }
}
