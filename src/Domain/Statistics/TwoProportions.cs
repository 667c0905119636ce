namespace CSat.Domain.Statistics;

/// <summary>Compares two proportions: pooled two-proportion z, and Newcombe's hybrid score interval of the difference.</summary>
public static class TwoProportions
{
    /// <summary>Compares counts: later minus earlier.</summary>
    /// <returns>Null when one of the bases is 0.</returns>
    public static ProportionChange? Compare(double earlierSuccesses, double earlierBase, double laterSuccesses, double laterBase) =>
        earlierBase <= 0 || laterBase <= 0
            ? null
            : OfProportions(earlierSuccesses / earlierBase, earlierBase, laterSuccesses / laterBase, laterBase);

    /// <summary>Compares proportions over bases that need not be whole: later minus earlier.</summary>
    public static ProportionChange OfProportions(double earlier, double earlierBase, double later, double laterBase)
    {
        var pooled = ((earlier * earlierBase) + (later * laterBase)) / (earlierBase + laterBase);
        var error = Math.Sqrt(Math.Max(0, pooled * (1 - pooled)) * ((1 / earlierBase) + (1 / laterBase)));
        var difference = later - earlier;
        var z = error == 0 ? 0 : difference / error;
        var (lowerA, upperA) = Wilson.OfProportion(earlier, earlierBase);
        var (lowerB, upperB) = Wilson.OfProportion(later, laterBase);
        return new(
            difference,
            z,
            Normal.TwoSidedP(z),
            new(difference - Hypot(later - lowerB, upperA - earlier), difference + Hypot(upperB - later, earlier - lowerA)));
    }

    private static double Hypot(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
