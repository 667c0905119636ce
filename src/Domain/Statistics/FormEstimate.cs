using CSat.Domain.Scoring;

namespace CSat.Domain.Statistics;

/// <summary>
/// A degree or rate over forms with its 95 % interval. The ratings of one form belong together, so the spread is taken between forms: a ratio estimator, then
/// Wilson over the effective number of ratings, made smaller by (z/t)² for few forms (Korn and Graubard). A plain t interval covers too little near 100 %.
/// </summary>
/// <param name="Value">Proportion, 0 to 1.</param>
/// <param name="Variance">Of the value; null for a single form, whose spread nobody knows.</param>
/// <param name="EffectiveBase">Independent ratings that would say as much, unrounded; infinite for a census; null likewise.</param>
/// <param name="UsedBase">The base that Wilson is given; null likewise.</param>
/// <param name="Interval">Bounds as proportions; null likewise.</param>
/// <param name="Sums">What it was taken from.</param>
public sealed record FormEstimate(double Value, double? Variance, double? EffectiveBase, double? UsedBase, Interval? Interval, FormSums Sums)
{
    // Sums of squares cancel to about 1e-16 of their size; a true spread of one form among ten million is above this.
    private const double Rounding = 1e-12;

    /// <summary>With fewer forms the interval is approximate.</summary>
    public const int EnoughForms = 25;

    /// <summary>With fewer forms' worth of ratings on the rarer side, such as 2 of 100 forms at 98 %, likewise.</summary>
    public const double EnoughOnTheRarerSide = 3;

    /// <summary>Forms with a rating.</summary>
    public long Forms => Sums.Forms;

    /// <summary>
    /// Whether the interval is only roughly one of 95 %: simulation finds it to cover less than 92 % there, because few forms, or few that are not all
    /// satisfied, do not show their spread.
    /// </summary>
    public bool IsApproximate => UsedBase is { } used && !double.IsInfinity(used) && IsApproximateFor(Value, Forms);

    /// <summary>The same for a share of single answers, one a form or a complaint.</summary>
    /// <param name="value">Proportion, 0 to 1.</param>
    /// <param name="forms">The base.</param>
    public static bool IsApproximateFor(double value, long forms) => forms < EnoughForms || Math.Min(value, 1 - value) * forms < EnoughOnTheRarerSide;

    /// <summary>
    /// The variance for tests of differences and trends. Where all forms agree it is that of the interval: a spread that was not seen is no proof of none.
    /// </summary>
    internal double? TestVariance => Interval is not { } known || Variance > 0
        ? Variance
        : Math.Pow((known.Upper - known.Lower) / 2 / (Sums.OneRatingAForm ? Normal.Z95 : StudentT.Quantile95(Math.Max(1, Forms - 1))), 2);

    /// <summary>
    /// The satisfaction degree: D = Σs ÷ Σb, Var = m/(m-1) · Σ(s - D·b)² ÷ (Σb)², effective base D(1-D) ÷ Var; where all forms agree the ratings.
    /// </summary>
    /// <param name="sums">The forms.</param>
    /// <param name="population">Members of the closed, counted list that the forms come from; null for an open one.</param>
    /// <returns>Null without a rating ("no data").</returns>
    /// <exception cref="ArgumentOutOfRangeException">More forms than members.</exception>
    public static FormEstimate? Degree(FormSums sums, long? population = null)
    {
        if (sums.Tally.BestPoints == 0)
        {
            return null;
        }

        var value = (double)(sums.Tally.Points / sums.Tally.BestPoints);
        if (IsCensus(sums, population))
        {
            return Whole(value, sums);
        }

        if (sums.Forms < 2)
        {
            return new(value, null, null, null, null, sums);
        }

        var spread = Spread(value, sums.Forms, (double)sums.Tally.BestPoints, sums.PointsSquared, sums.PointsByBest, sums.BestSquared);
        var variance = spread * Unseen(sums, population);
        return Of(value, variance, variance == 0 ? sums.Tally.Ratings : value * (1 - value) / variance, sums);
    }

    /// <summary>
    /// The satisfaction rate: p = Σx ÷ Σk, design effect = m/(m-1) · Σ(x - p·k)² ÷ (Σk)² over p(1-p) ÷ Σk, at least 1; effective base = ratings ÷ design
    /// effect, so never above the ratings. At 0 and 1 it is the forms. With one rating a form it is plain Wilson over the forms.
    /// </summary>
    /// <param name="sums">The forms.</param>
    /// <param name="population">Members of the closed, counted list that the forms come from; null for an open one.</param>
    /// <returns>Null without a rating ("no data").</returns>
    /// <exception cref="ArgumentOutOfRangeException">More forms than members.</exception>
    public static FormEstimate? Rate(FormSums sums, long? population = null)
    {
        var n = sums.Tally.Ratings;
        if (n == 0)
        {
            return null;
        }

        var value = (double)sums.Tally.Satisfied / n;
        if (IsCensus(sums, population))
        {
            return Whole(value, sums);
        }

        if (sums.OneRatingAForm)
        {
            var alone = population is { } members ? FinitePopulation.AdjustedBase(members, n) : n;
            return new(value, value * (1 - value) / alone, alone, alone, Wilson.OfProportion(value, alone), sums);
        }

        if (sums.Forms < 2)
        {
            return new(value, null, null, null, null, sums);
        }

        var independent = value * (1 - value) / n;
        var spread = Spread(value, sums.Forms, n, sums.SatisfiedSquared, sums.SatisfiedByRatings, sums.RatingsSquared);
        var effective = (independent == 0 ? sums.Forms : n / Math.Max(1, spread / independent)) / Unseen(sums, population);
        return Of(value, value * (1 - value) / effective, effective, sums);
    }

    private static FormEstimate Of(double value, double variance, double effective, FormSums sums)
    {
        var used = effective * Math.Pow(Normal.Z95 / StudentT.Quantile95(sums.Forms - 1), 2);
        return new(value, variance, effective, used, Wilson.OfProportion(value, used), sums);
    }

    private static FormEstimate Whole(double value, FormSums sums) =>
        new(value, 0, double.PositiveInfinity, double.PositiveInfinity, new(value, value), sums);

    private static double Spread(double ratio, long forms, double whole, decimal partSquared, decimal partByWhole, decimal wholeSquared)
    {
        var (pp, pw, ww) = ((double)partSquared, (double)partByWhole, (double)wholeSquared);
        var squares = pp - (2 * ratio * pw) + (ratio * ratio * ww);
        return squares <= Rounding * ww ? 0 : (double)forms / (forms - 1) * squares / (whole * whole);
    }

    private static bool IsCensus(FormSums sums, long? population)
    {
        if (population is { } members)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(sums.Forms, members, nameof(population));
        }

        return population == sums.Forms;
    }

    private static double Unseen(FormSums sums, long? population) => population is { } members ? 1 - ((double)sums.Forms / members) : 1;
}
