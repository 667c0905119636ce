namespace CSat.Domain.Scoring;

/// <summary>Overall degree and rate (R08.21, R08.22): self-rated × weight + surveyed × (100 % − weight).</summary>
public static class OverallBlend
{
    /// <summary>The overall value in percent, unrounded; null when one of the two parts has no data, because the formula needs both.</summary>
    /// <param name="self">Self-rated degree or rate in percent.</param>
    /// <param name="surveyed">Surveyed degree or rate in percent.</param>
    /// <param name="selfWeightPercent">Weight of the self-rated part, 0 to 100 (R08: 40).</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is outside 0 to 100.</exception>
    public static decimal? Of(decimal? self, decimal? surveyed, decimal selfWeightPercent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(selfWeightPercent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(selfWeightPercent, 100m);
        return ((self * selfWeightPercent) + (surveyed * (100m - selfWeightPercent))) / 100m;
    }
}
