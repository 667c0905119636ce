namespace CSat.Domain.Statistics;

/// <summary>
/// Laney's p′ chart for shares over large bases, where the plain p-chart would signal at everything: p̄ ± 3 · sqrt(p̄(1-p̄)/n) · sigma-Z, with sigma-Z = mean
/// moving range of the periods' z-scores ÷ 1.128. With sigma-Z = 1 it is the plain p-chart.
/// </summary>
public static class LaneyChart
{
    private const double RangeToSigma = 1.128;

    /// <summary>The chart of counts over bases, in the order of time. A period with base 0 has no share ("no data") and no limits, and counts nowhere.</summary>
    /// <param name="periods">Cases (complaints, defects; 0 to the base) and base of each period.</param>
    /// <returns>Null for fewer than two periods with a base, or where no case or nothing but cases occurred: there is no variation to judge by.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above its base.</exception>
    public static LaneyResult? Of(IReadOnlyList<(long Cases, long Base)> periods)
    {
        foreach (var (cases, of) in periods)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cases, nameof(periods));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(cases, of, nameof(periods));
        }

        var known = periods.Where(period => period.Base > 0).ToArray();
        var (allCases, all) = (known.Sum(period => (double)period.Cases), known.Sum(period => (double)period.Base));
        if (known.Length < 2 || allCases == 0 || allCases == all)
        {
            return null;
        }

        var mean = allCases / all;
        double Sigma(long of) => Math.Sqrt(mean * (1 - mean) / of);
        var scores = known.Select(period => (((double)period.Cases / period.Base) - mean) / Sigma(period.Base)).ToArray();
        var sigmaZ = scores.Zip(scores.Skip(1), (one, next) => Math.Abs(next - one)).Average() / RangeToSigma;
        return new(mean, sigmaZ, [.. periods.Select(period => Point(period.Cases, period.Base))]);

        LaneyPoint Point(long cases, long of)
        {
            if (of == 0)
            {
                return new(null, null, false);
            }

            var (share, half) = ((double)cases / of, 3 * Sigma(of) * sigmaZ);
            var limits = new Interval(Math.Max(0, mean - half), Math.Min(1, mean + half));
            return new(share, limits, share < limits.Lower || share > limits.Upper);
        }
    }
}

/// <summary>Result of <see cref="LaneyChart"/>.</summary>
/// <param name="Mean">p̄: all cases ÷ all bases, as a proportion, unrounded.</param>
/// <param name="SigmaZ">How much more the shares vary from period to period than chance within the periods explains; 1 is nothing more.</param>
/// <param name="Points">One a period, in the order given.</param>
public sealed record LaneyResult(double Mean, double SigmaZ, IReadOnlyList<LaneyPoint> Points);

/// <summary>One period of a <see cref="LaneyChart"/>.</summary>
/// <param name="Share">Cases ÷ base, as a proportion; null for no base.</param>
/// <param name="Limits">The limits at this base, within 0 to 1; null for no base.</param>
/// <param name="Outside">Whether the share lies outside of the limits; a share on a limit does not.</param>
public sealed record LaneyPoint(double? Share, Interval? Limits, bool Outside);
