namespace CSat.Domain.Statistics;

/// <summary>What is certain of a share when a part of its base cannot be judged: no estimate, because what is known need not be like what is not.</summary>
/// <param name="Lower">The share in percent if none of those that cannot be judged is a case, unrounded.</param>
/// <param name="Upper">The share in percent if all of them are, unrounded.</param>
public readonly record struct ShareBounds(decimal Lower, decimal Upper)
{
    /// <summary>Whether every one could be judged: only then is there a single percentage.</summary>
    public bool IsExact => Lower == Upper;

    /// <summary>The single percentage; null where a part cannot be judged.</summary>
    public decimal? Percent => IsExact ? Lower : null;

    /// <summary>The bounds of a share.</summary>
    /// <param name="cases">Known to be cases, 0 or more.</param>
    /// <param name="others">Known not to be, 0 or more.</param>
    /// <param name="unjudged">Of which it cannot be said, 0 or more.</param>
    /// <returns>Null where none of the base can be judged: nothing is known of the share.</returns>
    public static ShareBounds? Of(long cases, long others, long unjudged)
    {
        decimal all = cases + others + unjudged;
        return cases + others == 0 ? null : new(cases * 100 / all, (cases + unjudged) * 100 / all);
    }
}
