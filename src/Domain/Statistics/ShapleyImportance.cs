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

    /// <summary>The shares of the items in the R² of an outcome.</summary>
    /// <param name="answers">The items, and the outcome last, over the same whole forms.</param>
    /// <returns>Null where it cannot be told: fewer forms than items + 2, or an outcome that never varies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No item or too many.</exception>
    public static ImportanceResult? Of(CoMoments answers)
    {
        var count = answers.Sums.Count - 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(answers));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostPredictors, nameof(answers));
        if (answers.Forms < count + 2 || answers.Correlation(count, count) == 0)
        {
            return null;
        }

        var explained = ExplainedBySubset(answers, count);
        var all = explained[^1];
        return new(all, answers.Forms, [.. Shares(explained, count).Select(share => new Importance(share, all > 0 ? share / all : null))]);
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

    private static double[] ExplainedBySubset(CoMoments answers, int count)
    {
        var with = new double[count, count];
        var withTarget = new double[count];
        for (var i = 0; i < count; i++)
        {
            withTarget[i] = answers.Correlation(i, count);
            for (var j = 0; j <= i; j++)
            {
                with[i, j] = answers.Correlation(i, j);
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
}

/// <summary>What the correlations of several answers of the same forms follow from.</summary>
/// <param name="Forms">Forms that have all the answers.</param>
/// <param name="Sums">Σx of each answer.</param>
/// <param name="Products">Σxy of each pair of answers, the earlier first; with itself Σx².</param>
public sealed record CoMoments(long Forms, IReadOnlyList<decimal> Sums, IReadOnlyDictionary<(int First, int Second), decimal> Products)
{
    /// <summary>The correlation of two answers, -1 to 1; of one with itself 1, and 0 where one of them never varies.</summary>
    /// <param name="one">Place of an answer.</param>
    /// <param name="other">Place of an answer.</param>
    public double Correlation(int one, int other)
    {
        var (left, right) = ((double)Spread(one, one), (double)Spread(other, other));
        return left <= 0 || right <= 0 ? 0 : one == other ? 1 : (double)Spread(Math.Min(one, other), Math.Max(one, other)) / Math.Sqrt(left * right);
    }

    private decimal Spread(int first, int second) => Products[(first, second)] - (Sums[first] * Sums[second] / Forms);
}

/// <summary>The importance of one item.</summary>
/// <param name="Derived">Its Shapley share of R², as a proportion of the outcome's variance; the shares of all items sum to R².</param>
/// <param name="ShareOfExplained">Derived ÷ R²; null where nothing is explained.</param>
public sealed record Importance(double Derived, double? ShareOfExplained);

/// <summary>Result of <see cref="ShapleyImportance"/>.</summary>
/// <param name="RSquared">The part of the outcome's variance that all items explain together, 0 to 1.</param>
/// <param name="Forms">The forms behind it.</param>
/// <param name="Items">In the order given.</param>
public sealed record ImportanceResult(double RSquared, long Forms, IReadOnlyList<Importance> Items);
