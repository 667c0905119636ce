namespace CSat.Domain.Statistics;

/// <summary>
/// The generator behind every seeded figure: SplitMix64 (Steele, Lea and Flood 2014). State += 0x9E3779B97F4A7C15; the output mixes the state by two
/// multiplications. Its numbers are defined here and nowhere else, so that a stored seed gives the same result on every platform and version of .NET.
/// Not for secrets.
/// </summary>
/// <param name="seed">Any value; stored with what was computed from it.</param>
public sealed class SplitMix64(long seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> - 1, each equally likely: the high half of bound × 64 bits, drawn again where the low half would favour some.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not above 0.</exception>
    public int NextBelow(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var wide = (ulong)bound;
        var refused = unchecked(0 - wide) % wide;
        ulong high, low;
        do
        {
            high = Math.BigMul(Next(), wide, out low);
        }
        while (low < refused);

        return (int)high;
    }
}
