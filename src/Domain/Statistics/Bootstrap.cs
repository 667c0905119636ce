using CSat.Domain.Scoring;

namespace CSat.Domain.Statistics;

/// <summary>
/// Bootstrap percentile interval, 95 %: whole units (forms) are drawn with replacement, the figure is computed of each resample, and the 2.5 % and 97.5 %
/// quantiles are the bounds (linear between the order statistics at (resamples - 1) · 0.025 and · 0.975). Drawn by <see cref="SplitMix64"/>; the units are
/// sorted first. So the same units in any order with the same seed give the same bytes.
/// </summary>
public static class Bootstrap
{
    /// <summary>Fewer resamples make the bounds themselves a matter of chance.</summary>
    public const int FewestResamples = 1_000;

    /// <summary>More resamples change nothing that is shown.</summary>
    public const int MostResamples = 100_000;

    /// <summary>The mean of scores, in their unit.</summary>
    /// <param name="scores">One score a unit, finite.</param>
    /// <param name="seed">Any value; part of the result.</param>
    /// <param name="resamples">1,000 to 100,000.</param>
    /// <returns>Null for no score ("no data"); no interval for fewer than two.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many resamples.</exception>
    /// <exception cref="ArgumentException">A score is not finite.</exception>
    public static BootstrapResult? Mean(IReadOnlyList<double> scores, long seed, int resamples = FewestResamples) =>
        Ratio([.. scores.Select(score => (score, 1.0))], seed, resamples);

    /// <summary>The satisfaction degree (<see cref="SatisfactionDegree"/>) in percent, of forms with their ratings.</summary>
    /// <param name="forms">The ratings of each form; a form without any rating counts nowhere.</param>
    /// <param name="seed">Any value; part of the result.</param>
    /// <param name="resamples">1,000 to 100,000.</param>
    /// <returns>Null for no rating ("no data"); no interval for fewer than two forms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many resamples.</exception>
    public static BootstrapResult? Degree(IEnumerable<RatingTally> forms, long seed, int resamples = FewestResamples) =>
        Ratio([.. forms.Where(form => form.BestPoints > 0).Select(form => ((double)form.Points * 100, (double)form.BestPoints))], seed, resamples);

    private static BootstrapResult? Ratio((double Part, double Whole)[] units, long seed, int resamples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, FewestResamples);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(resamples, MostResamples);
        if (units.Length == 0)
        {
            return null;
        }

        if (units.Any(unit => !double.IsFinite(unit.Part)))
        {
            throw new ArgumentException("A score must be finite.", nameof(units));
        }

        Array.Sort(units);
        return new(Figure(units, i => i), units.Length < 2 ? null : Percentiles(units, seed, resamples), units.Length, seed, resamples, SplitMix64.Name);
    }

    private static Interval Percentiles((double Part, double Whole)[] units, long seed, int resamples)
    {
        var random = new SplitMix64(seed);
        var figures = new double[resamples];
        for (var r = 0; r < resamples; r++)
        {
            figures[r] = Figure(units, _ => random.NextBelow(units.Length));
        }

        Array.Sort(figures);
        return new(Quantile(figures, 0.025), Quantile(figures, 0.975));
    }

    // Summed one by one: a library's sum may change its order from version to version, and with it the last digits.
    private static double Figure((double Part, double Whole)[] units, Func<int, int> pick)
    {
        double part = 0, whole = 0;
        for (var i = 0; i < units.Length; i++)
        {
            var unit = units[pick(i)];
            part += unit.Part;
            whole += unit.Whole;
        }

        return part / whole;
    }

    private static double Quantile(double[] sorted, double share)
    {
        var at = (sorted.Length - 1) * share;
        var below = (int)at;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below]));
    }
}

/// <summary>A figure with its bootstrap interval and all that is needed to have the same bytes again.</summary>
/// <param name="Estimate">The figure of the units as they are, unrounded.</param>
/// <param name="Interval">95 %, in the unit of the figure; null for fewer than two units.</param>
/// <param name="Units">The units drawn from.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Resamples">How many resamples.</param>
/// <param name="Generator">The generator's name.</param>
public sealed record BootstrapResult(double Estimate, Interval? Interval, int Units, long Seed, int Resamples, string Generator);
