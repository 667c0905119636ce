namespace CSat.Domain.Statistics;

/// <summary>
/// Student's t distribution: by the incomplete beta function (continued fraction after Lentz), exact to about 1e-10. Above <see cref="MostDegrees"/> degrees
/// of freedom the normal distribution stands in for it, here and in <c>ref_t_quantile</c> alike.
/// </summary>
public static class StudentT
{
    /// <summary>The last degree of freedom that is told apart from the normal distribution.</summary>
    public const int MostDegrees = 5_000;

    private const double Tiny = 1e-300;

    /// <summary>The two-sided 95 % point: 12.706 for one degree of freedom, falling towards <see cref="Normal.Z95"/>.</summary>
    /// <param name="degrees">Degrees of freedom, at least 1; need not be whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one degree of freedom.</exception>
    public static double Quantile95(double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        if (degrees > MostDegrees)
        {
            return Normal.Z95;
        }

        // The tail is convex: the first of Newton's steps leads to the left of the point, and the others come to it from there without overshooting.
        var t = Expansion(degrees);
        for (var step = 0; step < 60; step++)
        {
            var further = (TwoSidedP(t, degrees) - 0.05) / (2 * Density(t, degrees));
            t += further;

            // Each step squares the distance that is left.
            if (Math.Abs(further) <= 1e-8 * t)
            {
                break;
            }
        }

        return t;
    }

    /// <summary>Probability that a value is further from 0 than <paramref name="t"/>, 0 to 1.</summary>
    /// <param name="t">The statistic.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double TwoSidedP(double t, double degrees) =>
        degrees > MostDegrees ? Normal.TwoSidedP(t) : IncompleteBeta(degrees / (degrees + (t * t)), degrees / 2, 0.5);

    // The point by its series in 1/degrees after Cornish and Fisher, three terms: with 5 degrees within 3e-3 of it, with 100 within 2e-8.
    private static double Expansion(double degrees)
    {
        var square = Normal.Z95 * Normal.Z95;
        return Normal.Z95 * (1
            + ((square + 1) / (4 * degrees))
            + (((((5 * square) + 16) * square) + 3) / (96 * degrees * degrees))
            + (((((((3 * square) + 19) * square) + 17) * square) - 15) / (384 * degrees * degrees * degrees)));
    }

    private static double Density(double t, double degrees) =>
        Math.Exp(-LogBeta(degrees / 2, 0.5) - ((degrees + 1) / 2 * Math.Log(1 + (t * t / degrees)))) / Math.Sqrt(degrees);

    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) - LogBeta(a, b));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 / Away(1 - ((a + b) * x / (a + 1))));
        var value = d;
        for (var m = 1; m < 1_000; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            var before = value;
            Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)));
            if (Math.Abs(value - before) <= 1e-16 * Math.Abs(value))
            {
                break;
            }
        }

        return value;

        void Step(double factor)
        {
            (c, d) = (Away(1 + (factor / c)), 1 / Away(1 + (factor * d)));
            value *= c * d;
        }

        static double Away(double term) => Math.Abs(term) < Tiny ? Tiny : term;
    }

    private static double LogBeta(double a, double b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    // Stirling's series; small arguments are lifted first.
    private static double LogGamma(double x)
    {
        var lift = 0.0;
        for (; x < 12; x++)
        {
            lift += Math.Log(x);
        }

        var square = 1 / (x * x);
        var series = ((((((((-691.0 / 360_360 * square) + (1.0 / 1_188)) * square) - (1.0 / 1_680)) * square) + (1.0 / 1_260)) * square) - (1.0 / 360)) * square;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + ((series + (1.0 / 12)) / x) - lift;
    }
}
