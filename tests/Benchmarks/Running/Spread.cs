namespace CSat.Benchmarks.Running;

/// <summary>What several rounds gave.</summary>
/// <param name="Median">The middle one; of an even number the upper of the two.</param>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
internal readonly record struct Spread(double Median, double Low, double High)
{
    /// <summary>Of at least one value.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return new Spread(ordered[ordered.Length / 2], ordered[0], ordered[^1]);
    }
}
