using CSat.Domain.Regimes;

namespace CSat.Domain.Scoring;

/// <summary>Scores of forms whose items have points of their own (R11.16, R11.17).</summary>
public static class CompositeScore
{
    private const decimal Best = 100;

    /// <summary>
    /// The composite score of one form, 综合分数 (R11.16, R11.17): the item points on a scale of 100. With items that make 100 points together and are all answered
    /// it is their plain sum; an item not answered is in no part of it.
    /// </summary>
    /// <param name="items">The items of the form.</param>
    /// <returns>0 to 100, unrounded; null when nothing was answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Points outside 0 to the maximum, or a maximum that is not above 0.</exception>
    [Judges("R11.16")]
    public static decimal? Of(IReadOnlyList<ItemPoints> items)
    {
        foreach (var item in items)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(item.Maximum, nameof(items));
            ArgumentOutOfRangeException.ThrowIfNegative(item.Points ?? 0, nameof(items));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(item.Points ?? 0, item.Maximum, nameof(items));
        }

        var best = items.Sum(item => item.Points is null ? 0 : item.Maximum);
        return best == 0 ? null : items.Sum(item => item.Points ?? 0) * 100m / best;
    }

    /// <summary>
    /// The composite scores of forms, each one total of 0 to 100 and of the same weight, however many of its items were answered: their degree is the mean of the
    /// composite scores of all valid forms, 总均分 (R11.17, R11.28, R11.30), with the interval, the difference and the trend of a degree.
    /// </summary>
    /// <param name="scores">A score, and how many forms have it; forms without a score (null) are in no part of it.</param>
    [Judges("R11.17", "R11.28", "R11.30")]
    public static FormSums Totals(IEnumerable<(decimal? Score, long Forms)> scores) =>
        FormSums.Sum(scores.Select(scored => scored.Score is { } score ? Total(score, scored.Forms) : FormSums.Zero));

    private static FormSums Total(decimal score, long forms) =>
        new(new RatingTally(forms, score * forms, Best * forms, 0), forms, score * score * forms, score * Best * forms, Best * Best * forms, 0, 0, forms);
}

/// <summary>The points that one form gives one item.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Points">The points given, 0 to the maximum; null when not answered.</param>
/// <param name="Maximum">The item's maximum points, above 0.</param>
public sealed record ItemPoints(string Item, decimal? Points, decimal Maximum);

/// <summary>Weights of the two parts of an overall value (R08.21, R08.22).</summary>
/// <param name="SelfPercent">Weight of the self-rated part.</param>
/// <param name="SurveyedPercent">Weight of the surveyed part; the two sum to 100.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record BlendRule(decimal SelfPercent, decimal SurveyedPercent, IReadOnlyList<string> Rules);

/// <summary>Overall degree and rate (R08.21, R08.22): self-rated × weight + surveyed × (100 % − weight).</summary>
public static class OverallBlend
{
    /// <summary>The overall value in percent, unrounded; null when one of the two parts has no data, because the formula needs both.</summary>
    /// <param name="self">Self-rated degree or rate in percent.</param>
    /// <param name="surveyed">Surveyed degree or rate in percent.</param>
    /// <param name="selfWeightPercent">Weight of the self-rated part, 0 to 100 (R08: 40).</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is outside 0 to 100.</exception>
    [Judges("survey.blend")]
    public static decimal? Of(decimal? self, decimal? surveyed, decimal selfWeightPercent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(selfWeightPercent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(selfWeightPercent, 100m);
        return ((self * selfWeightPercent) + (surveyed * (100m - selfWeightPercent))) / 100m;
    }
}
