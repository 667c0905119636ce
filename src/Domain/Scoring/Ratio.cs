namespace CSat.Domain.Scoring;

/// <summary>A share of a base. Every rate of the product is had by it, so that "no data" means the same everywhere.</summary>
public static class Ratio
{
    /// <summary>part ÷ whole × 100 in percent, unrounded; null for an empty base ("no data", never 0 %).</summary>
    /// <param name="part">0 or more.</param>
    /// <param name="whole">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public static decimal? Percent(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        return whole == 0 ? null : part * 100m / whole;
    }
}
