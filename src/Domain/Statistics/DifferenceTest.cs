namespace CSat.Domain.Statistics;

/// <summary>Whether two degrees or rates over different forms differ: rounds, departments, the own company and a competitor.</summary>
public static class DifferenceTest
{
    /// <summary>Fewer forms on a side prove nothing: the difference is not tested.</summary>
    public const int FewestForms = 5;

    /// <summary>
    /// Later minus earlier, by Welch: t with the degrees of freedom of Welch and Satterthwaite. Two rates with one rating a form each are compared by
    /// <see cref="TwoProportions"/>.
    /// </summary>
    /// <param name="earlier">The one side.</param>
    /// <param name="later">The other, of the same measure over other forms.</param>
    /// <param name="isRate">Whether both are rates.</param>
    /// <returns>Null where a side has fewer than <see cref="FewestForms"/> forms.</returns>
    public static Difference? Of(FormEstimate earlier, FormEstimate later, bool isRate)
    {
        if (earlier.Forms < FewestForms || later.Forms < FewestForms)
        {
            return null;
        }

        if (isRate && earlier.Sums.OneRatingAForm && later.Sums.OneRatingAForm)
        {
            return TwoProportions.OfProportions(earlier.Value, earlier.EffectiveBase!.Value, later.Value, later.EffectiveBase!.Value);
        }

        var (a, b) = (earlier.TestVariance!.Value, later.TestVariance!.Value);
        var (difference, variance) = (later.Value - earlier.Value, a + b);
        if (variance == 0)
        {
            return new(difference, 0, double.PositiveInfinity, 0, difference == 0 ? 1 : 0, new(difference, difference));
        }

        var degrees = variance * variance / ((a * a / (earlier.Forms - 1)) + (b * b / (later.Forms - 1)));
        var error = Math.Sqrt(variance);
        var half = StudentT.Quantile95(degrees) * error;
        return new(difference, error, degrees, difference / error, StudentT.TwoSidedP(difference / error, degrees), new(difference - half, difference + half));
    }
}

/// <summary>The difference of two degrees or rates.</summary>
/// <param name="Value">Later minus earlier, as proportions, -1 to 1.</param>
/// <param name="StandardError">Of the difference; 0 for two censuses.</param>
/// <param name="Degrees">Degrees of freedom; infinite for the normal distribution.</param>
/// <param name="Statistic">Difference ÷ standard error; 0 where there is none.</param>
/// <param name="PValue">Two-sided probability of such a difference by chance.</param>
/// <param name="Interval">95 % interval of the difference.</param>
public sealed record Difference(double Value, double StandardError, double Degrees, double Statistic, double PValue, Interval Interval);
