using System.Numerics;

namespace CSat.Domain.Statistics;

/// <summary>
/// Derived importance: each item's Shapley share of R², that is, what it adds to the R² of a linear regression, averaged over every order in which the items
/// can enter. Exact, over all subsets. Items that say the same share what they explain; an item without variation, or one that others add up to, does no harm.
/// </summary>
public static class ShapleyImportance
{
    /// <summary>More items would need more than 65,536 regressions.</summary>
    public const int MostPredictors = 16;

    // The part of an item's variance that others leave over; below it the item adds nothing of its own but rounding.
    private const double Singular = 1e-9;

    /// <summary>The shares of the items in the R² of an outcome, beside the stated importance.</summary>
    /// <param name="predictors">1 to <see cref="MostPredictors"/> items, over the same whole forms.</param>
    /// <param name="outcome">The overall score of each form; finite.</param>
    /// <returns>Null where it cannot be told: fewer forms than items + 2, or an outcome that never varies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No item or too many.</exception>
    /// <exception cref="ArgumentException">An item has not one score a form.</exception>
    public static ImportanceResult? Of(IReadOnlyList<Predictor> predictors, IReadOnlyList<double> outcome)
    {
        ArgumentOutOfRangeException.ThrowIfZero(predictors.Count, nameof(predictors));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(predictors.Count, MostPredictors, nameof(predictors));
        if (predictors.FirstOrDefault(predictor => predictor.Scores.Count != outcome.Count) is { } odd)
        {
            throw new ArgumentException($"{odd.Code} has {odd.Scores.Count} scores for {outcome.Count} forms.", nameof(predictors));
        }

        var target = Standardised(outcome);
        if (outcome.Count < predictors.Count + 2 || target.All(value => value == 0))
        {
            return null;
        }

        var explained = ExplainedBySubset([.. predictors.Select(predictor => Standardised(predictor.Scores))], target);
        var all = explained[^1];
        var shares = Shares(explained, predictors.Count);
        return new(all, outcome.Count, [.. predictors.Select((one, i) => new Importance(one.Code, shares[i], all > 0 ? shares[i] / all : null, one.Stated))]);
    }

    private static double[] Shares(double[] explained, int count)
    {
        var chance = new double[count];
        chance[0] = 1.0 / count;
        for (var size = 1; size < count; size++)
        {
            chance[size] = chance[size - 1] * size / (count - size);
        }

        var shares = new double[count];
        for (var subset = 0; subset < explained.Length; subset++)
        {
            for (var item = 0; item < count; item++)
            {
                if ((subset & (1 << item)) == 0)
                {
                    shares[item] += chance[BitOperations.PopCount((uint)subset)] * (explained[subset | (1 << item)] - explained[subset]);
                }
            }
        }

        return shares;
    }

    private static double[] ExplainedBySubset(double[][] items, double[] target)
    {
        var count = items.Length;
        var with = new double[count, count];
        var withTarget = new double[count];
        for (var i = 0; i < count; i++)
        {
            withTarget[i] = Product(items[i], target);
            for (var j = 0; j <= i; j++)
            {
                with[i, j] = Product(items[i], items[j]);
            }
        }

        var explained = new double[1 << count];
        var factor = new double[count, count];
        var loads = new double[count];
        for (var subset = 1; subset < explained.Length; subset++)
        {
            explained[subset] = Explained(subset, with, withTarget, factor, loads);
        }

        return explained;
    }

    // Cholesky of the subset's correlations; an item that the earlier ones already span is passed over, which leaves R² as it is.
    private static double Explained(int subset, double[,] with, double[] withTarget, double[,] factor, double[] loads)
    {
        Span<int> used = stackalloc int[MostPredictors];
        var (count, explained) = (0, 0.0);
        for (var item = 0; item < loads.Length; item++)
        {
            if ((subset & (1 << item)) == 0)
            {
                continue;
            }

            var (left, load) = (with[item, item], withTarget[item]);
            for (var a = 0; a < count; a++)
            {
                var value = with[item, used[a]];
                for (var b = 0; b < a; b++)
                {
                    value -= factor[item, used[b]] * factor[used[a], used[b]];
                }

                value /= factor[used[a], used[a]];
                factor[item, used[a]] = value;
                left -= value * value;
                load -= value * loads[used[a]];
            }

            if (left > Singular)
            {
                factor[item, item] = Math.Sqrt(left);
                loads[item] = load / factor[item, item];
                explained += loads[item] * loads[item];
                used[count++] = item;
            }
        }

        return Math.Min(1, explained);
    }

    // Mean 0 and length 1, so that products are correlations; all 0 where nothing varies.
    private static double[] Standardised(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
        {
            return [];
        }

        var mean = values.Average();
        var length = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)));
        var varies = length > 1e-12 * values.Max(value => Math.Abs(value)) * Math.Sqrt(values.Count);
        return [.. values.Select(value => varies ? (value - mean) / length : 0)];
    }

    private static double Product(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum();
}

/// <summary>The importance of one item, derived and stated side by side.</summary>
/// <param name="Code">The item.</param>
/// <param name="Derived">Its Shapley share of R², as a proportion of the outcome's variance; the shares of all items sum to R².</param>
/// <param name="ShareOfExplained">Derived ÷ R²; null where nothing is explained.</param>
/// <param name="Stated">The importance respondents named; null where they were not asked.</param>
public sealed record Importance(string Code, double Derived, double? ShareOfExplained, double? Stated);

/// <summary>Result of <see cref="ShapleyImportance"/>.</summary>
/// <param name="RSquared">The part of the outcome's variance that all items explain together, 0 to 1.</param>
/// <param name="Forms">The forms behind it.</param>
/// <param name="Items">In the order given.</param>
public sealed record ImportanceResult(double RSquared, int Forms, IReadOnlyList<Importance> Items);

/// <summary>One item whose importance for an outcome is asked.</summary>
/// <param name="Code">The item.</param>
/// <param name="Scores">One score a form, in the order of the outcome; finite.</param>
/// <param name="Stated">The importance that respondents named themselves, in the unit of their scale; null where they were not asked.</param>
public sealed record Predictor(string Code, IReadOnlyList<double> Scores, double? Stated = null);
