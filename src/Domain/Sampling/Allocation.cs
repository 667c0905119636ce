namespace CSat.Domain.Sampling;

/// <summary>Divides a number of draws over strata in proportion to their sizes, by the method of the largest remainder (Hamilton).</summary>
public static class Allocation
{
    /// <summary>
    /// The draws of each stratum. A stratum whose share would be below its least gets its least; the others share what is left in proportion. Whole parts
    /// first, then one each by the largest remainder; equal remainders go to the larger stratum, then to the earlier one in the list.
    /// </summary>
    /// <param name="total">Draws to divide, 0 or more; not more than all strata hold, raised to the sum of the leasts where that is more.</param>
    /// <param name="sizes">Members of each stratum, 0 or more.</param>
    /// <param name="least">Draws that each stratum gets in any case, 0 to its size.</param>
    /// <returns>Draws in the order of the strata; never more than a stratum holds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The total is negative or a least is not within its stratum.</exception>
    public static IReadOnlyList<int> Proportional(int total, IReadOnlyList<int> sizes, IReadOnlyList<int> least)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfNotEqual(least.Count, sizes.Count);
        for (var i = 0; i < sizes.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(least[i], nameof(least));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(least[i], sizes[i], nameof(least));
        }

        var left = Math.Min(Math.Max(total, least.Sum(x => (long)x)), sizes.Sum(x => (long)x));
        var draws = new int[sizes.Count];
        var open = Enumerable.Range(0, sizes.Count).Where(i => sizes[i] > 0).ToList();
        while (true)
        {
            var (share, members) = (left, open.Sum(i => (long)sizes[i]));
            var below = open.Where(i => share * sizes[i] < least[i] * members).ToList();
            if (below.Count == 0)
            {
                Divide(left, members, open, sizes, draws);
                return draws;
            }

            foreach (var i in below)
            {
                draws[i] = least[i];
                left -= least[i];
                open.Remove(i);
            }
        }
    }

    private static void Divide(long left, long members, List<int> open, IReadOnlyList<int> sizes, int[] draws)
    {
        if (members == 0)
        {
            return;
        }

        foreach (var i in open)
        {
            draws[i] = (int)(left * sizes[i] / members);
        }

        var over = left - open.Sum(i => (long)draws[i]);
        foreach (var i in open.OrderByDescending(i => left * sizes[i] % members).ThenByDescending(i => sizes[i]).ThenBy(i => i).Take((int)over))
        {
            draws[i]++;
        }
    }
}
