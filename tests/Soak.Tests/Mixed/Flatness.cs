using System.Globalization;

namespace CSat.Soak.Tests.Mixed;

/// <summary>
/// Whether a size stays what it is: of its samples the first third is warm-up, and the median of the last third may be above that of the middle one by a share and
/// a fixed amount.
/// </summary>
/// <param name="Name">What was measured, with its unit.</param>
/// <param name="Share">Of the middle third, by which the last may be above it.</param>
/// <param name="Amount">And this much more.</param>
/// <param name="Fewest">With fewer samples nothing is judged.</param>
internal sealed record Flatness(string Name, double Share, double Amount, int Fewest)
{
    private const int Thirds = 3;

    /// <summary>Judges samples in the order in which they were taken.</summary>
    /// <returns>Whether they are flat, true where they are too few; and what they say in words.</returns>
    public (bool IsFlat, string Told) Judge(IReadOnlyList<double> samples)
    {
        if (samples.Count < Fewest)
        {
            return (true, $"{samples.Count} samples, too few to judge{(samples.Count == 0 ? "" : $"; highest {Number(samples.Max())}")}");
        }

        var third = samples.Count / Thirds;
        var medians = Enumerable.Range(0, Thirds).Select(part => Median(samples.Skip(part * third).Take(third))).ToArray();
        var limit = (medians[1] * (1 + Share)) + Amount;
        return (medians[2] <= limit, $"medians of the thirds {string.Join(", ", medians.Select(Number))}; the last may be {Number(limit)}; highest {Number(samples.Max())}; {samples.Count} samples");
    }

    private static double Median(IEnumerable<double> samples) => samples.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
