namespace CSat.Domain.Statistics;

/// <summary>Whether a base is large enough to show a figure.</summary>
public static class SmallBase
{
    /// <summary>Judges a base by the thresholds of the regime; the limit itself is large enough.</summary>
    /// <param name="n">The ratings, forms or complaints behind the figure.</param>
    /// <param name="suppressBelow">A smaller base is not shown (25).</param>
    /// <param name="cautionBelow">A smaller base gets a caution mark (100).</param>
    public static BaseSize Of(long n, int suppressBelow, int cautionBelow) =>
        n <= 0 ? BaseSize.NoData
        : n < suppressBelow ? BaseSize.Suppressed
        : n < cautionBelow ? BaseSize.Caution
        : BaseSize.Plain;
}
