namespace CSat.Domain.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>The two-sided 95 % point.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>Probability that a standard normal value is further from 0 than <paramref name="z"/>, 0 to 1.</summary>
    public static double TwoSidedP(double z) => Erfc(Math.Abs(z) / Math.Sqrt(2));

    private static double Erfc(double x)
    {
        // The power series converges fast near 0, the continued fraction far from it; both reach about 1e-15 at the seam.
        return x < 2.5 ? 1 - Erf(x) : ErfcFraction(x);
    }

    private static double Erf(double x)
    {
        double term = x, sum = x;
        for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
            if (n > 200)
            {
                break;
            }
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    private static double ErfcFraction(double x)
    {
        var fraction = 0.0;
        for (var n = 120; n >= 1; n--)
        {
            fraction = n / 2.0 / (x + fraction);
        }

        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / (x + fraction);
    }
}
