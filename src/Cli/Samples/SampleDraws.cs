using CSat.Domain.Statistics;

namespace CSat.Cli.Samples;

/// <summary>The draws that samples are made by: the same seed gives the same sample, byte for byte, on every platform.</summary>
public static class SampleDraws
{
    /// <summary>A whole number from the one to the other, both included.</summary>
    public static int Between(this SplitMix64 draws, int from, int to) => from + draws.NextBelow(to - from + 1);

    /// <summary>True in so many of a thousand cases.</summary>
    public static bool Chance(this SplitMix64 draws, int perMille) => draws.NextBelow(1000) < perMille;

    /// <summary>One of the values.</summary>
    public static T Pick<T>(this SplitMix64 draws, IReadOnlyList<T> values) => values[draws.NextBelow(values.Count)];

    /// <summary>The values in an order that the seed decides.</summary>
    public static T[] Shuffled<T>(IEnumerable<T> values, long seed)
    {
        var draws = new SplitMix64(seed);
        T[] shuffled = [.. values];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = draws.NextBelow(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }

    /// <summary>An index, drawn with these weights.</summary>
    public static int Weighted(this SplitMix64 draws, IReadOnlyList<int> weights)
    {
        var left = draws.NextBelow(weights.Sum());
        for (var i = 0; ; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }
    }
}
