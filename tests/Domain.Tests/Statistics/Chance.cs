using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

/// <summary>Draws for simulations.</summary>
internal static class Chance
{
    /// <summary>A proportion, 0 inclusive to 1 exclusive, in steps of 2^-53.</summary>
    public static double NextProportion(this SplitMix64 random) => (random.Next() >> 11) * (1.0 / (1UL << 53));
}
