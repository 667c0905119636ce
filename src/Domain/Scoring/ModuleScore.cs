using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Scoring;

/// <summary>A module of a survey with a form of its own (R16.9).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Weight">Its share of the total in percent; null where the source leaves it to the organisation (R16.13).</param>
/// <param name="Target">What its score of 0 to 100 must keep; null where the source leaves it to the organisation (R16.13).</param>
/// <param name="Form">Code of its form; null when it has none of its own.</param>
/// <param name="Content">What its items are about.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Kinds">Codes of the survey kinds that have it (R16.7); empty for all.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record ModuleRule(
    string Code,
    LocalizedText Name,
    decimal? Weight,
    Threshold? Target,
    string? Form,
    LocalizedText? Content,
    IReadOnlyList<string> By,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Rules);

/// <summary>The total of a survey whose modules have forms of their own (R16.9).</summary>
public static class ModuleScore
{
    /// <summary>Σ form score × weight ÷ 100 (R16.9). The weights are the organisation's, because the source's table is lost (Q16).</summary>
    /// <param name="scores">The score of each module's form, 0 to 100; null where a module has no data.</param>
    /// <param name="weights">The weight of each module in percent, 0 or more, in the same order; they sum to 100.</param>
    /// <returns>0 to 100, unrounded; null when a score is missing, because a total over fewer modules is another measure.</returns>
    /// <exception cref="ArgumentException">The weights do not sum to 100, or there are not as many as scores.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score outside 0 to 100, or a negative weight.</exception>
    [Judges("survey.modules")]
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
