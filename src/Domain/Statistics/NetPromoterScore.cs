namespace CSat.Domain.Statistics;

/// <summary>
/// Net promoter score with its adjusted Wald interval: n + 3 answers, promoters + 3/4, detractors + 3/4; centre p - d, half-width
/// z · sqrt((p + d - (p - d)²) / (n + 3)). 95 %, z = <see cref="Normal.Z95"/>.
/// </summary>
public static class NetPromoterScore
{
    /// <summary>The score of counted answers.</summary>
    /// <param name="promoters">Answers of 9 or 10, 0 or more.</param>
    /// <param name="passives">Answers of 7 or 8, 0 or more.</param>
    /// <param name="detractors">Answers of 0 to 6, 0 or more.</param>
    /// <returns>Null for no answer ("no data").</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static NetPromoterResult? Of(long promoters, long passives, long detractors)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(promoters);
        ArgumentOutOfRangeException.ThrowIfNegative(passives);
        ArgumentOutOfRangeException.ThrowIfNegative(detractors);
        var n = promoters + passives + detractors;
        if (n == 0)
        {
            return null;
        }

        var adjusted = n + 3.0;
        var (p, d) = ((promoters + 0.75) / adjusted, (detractors + 0.75) / adjusted);
        var half = Normal.Z95 * Math.Sqrt((p + d - ((p - d) * (p - d))) / adjusted);
        return new((promoters - detractors) * 100m / n, 100 * (p - d), new(Math.Max(-100, 100 * (p - d - half)), Math.Min(100, 100 * (p - d + half))), n);
    }
}

/// <summary>A net promoter score; all values in points, -100 to 100, unrounded.</summary>
/// <param name="Score">Per cent promoters minus per cent detractors.</param>
/// <param name="Centre">The middle of the adjusted interval, nearer to 0 than the score.</param>
/// <param name="Interval">Adjusted Wald, 95 %, cut at ± 100.</param>
/// <param name="Answers">The base.</param>
public sealed record NetPromoterResult(decimal Score, double Centre, Interval Interval, long Answers);
