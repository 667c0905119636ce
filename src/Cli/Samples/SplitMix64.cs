namespace CSat.Cli.Samples;

/// <summary>
/// SplitMix64 of G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014), in the published constants of S. Vigna.
/// Ours rather than System.Random, whose sequence may change between versions of .NET: the samples must be the same bytes everywhere.
/// </summary>
/// <param name="seed">Same seed, same sequence.</param>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to below the bound; the bias is below bound / 2^64.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A whole number from the one to the other, both included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True in so many of a thousand cases.</summary>
    public bool Chance(int perMille) => Below(1000) < perMille;

    /// <summary>One of the values.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary>An index, drawn with these weights.</summary>
    public int Weighted(IReadOnlyList<int> weights)
    {
        var left = Below(weights.Sum());
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
