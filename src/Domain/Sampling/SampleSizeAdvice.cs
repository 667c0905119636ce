using CSat.Domain.Statistics;

namespace CSat.Domain.Sampling;

/// <summary>
/// How many answers a rate needs for a wanted precision, as advice beside what a regime demands. n0 = z²p(1-p)/e² for a large population;
/// n = n0 N/(N - 1 + n0) for a closed list of N, the inverse of <see cref="FinitePopulation"/>. 95 %, z = <see cref="Normal.Z95"/>.
/// </summary>
public static class SampleSizeAdvice
{
    /// <summary>The answers needed, rounded up, never more than the population.</summary>
    /// <param name="margin">Half-width of the interval wanted, as a proportion: above 0, at most 0.5 (0.05 is ± 5 percentage points).</param>
    /// <param name="population">N of a closed, counted list, above 0; null for a large or open population.</param>
    /// <param name="expectedRate">The rate expected, 0 to 1; 0.5 is the cautious choice. A rate of 0 or 1 has no spread and asks for one answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static long AnswersForRate(double margin, long? population = null, double expectedRate = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(margin, 0.5);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(expectedRate, 1);
        var open = Normal.Z95 * Normal.Z95 * expectedRate * (1 - expectedRate) / (margin * margin);
        if (population is not { } list)
        {
            return Math.Max(1, (long)Math.Ceiling(open));
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(list, nameof(population));
        return open == 0 ? 1 : Math.Clamp((long)Math.Ceiling(open * list / (list - 1 + open)), 1, list);
    }

    /// <summary>The forms to hand out so that so many come back, rounded up.</summary>
    /// <param name="answers">Answers needed, 0 or more.</param>
    /// <param name="expectedReturn">The return rate expected, in percent: above 0, at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static long FormsFor(long answers, decimal expectedReturn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(expectedReturn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(expectedReturn, 100);
        var forms = (long)Math.Floor(answers * 100m / expectedReturn);
        return forms * expectedReturn < answers * 100m ? forms + 1 : forms;
    }
}
