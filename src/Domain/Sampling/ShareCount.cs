using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Sampling;

/// <summary>
/// Turns a share of a base into a whole number: forms to hand out (R01.7), forms to back-check (R01.15), households to visit (R05.15), phone calls among
/// the visits (R05.17), households to survey (R05.24). Exact decimal arithmetic, no tolerance.
/// </summary>
public static class ShareCount
{
    /// <summary>The smallest whole number that fulfils a lower limit, rounded up: at least 5 % of 341 is 18, more than 85 % of 100 is 86.</summary>
    /// <param name="share">At least or more than, in percent of the base, 0 or more.</param>
    /// <param name="of">The base, 0 or more.</param>
    /// <returns>Nothing is demanded of an empty base: 0. A limit beyond 100 % gives more than the base.</returns>
    /// <exception cref="ArgumentException">The share is an upper limit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share or the base is negative.</exception>
    [Judges("survey.limits:distribution-rate", "survey.limits:surveyed-share", "survey.limits:verification-share")]
    public static long Least(Threshold share, long of)
    {
        var edge = Edge(share, of);
        return share.Operator switch
        {
            ThresholdOperator.AtLeast => (long)Math.Ceiling(edge),
            ThresholdOperator.MoreThan => of == 0 ? 0 : (long)Math.Floor(edge) + 1,
            _ => throw new ArgumentException("An upper limit has no least count.", nameof(share)),
        };
    }

    /// <summary>The largest whole number that keeps an upper limit, rounded down: at most 50 % of 101 is 50, less than 50 % of 100 is 49.</summary>
    /// <param name="share">At most or less than, in percent of the base, 0 or more.</param>
    /// <param name="of">The base, 0 or more.</param>
    /// <returns>Null where not even 0 keeps the limit: less than 0, that is, less than any share of an empty base too.</returns>
    /// <exception cref="ArgumentException">The share is a lower limit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share or the base is negative.</exception>
    public static long? Most(Threshold share, long of)
    {
        var edge = Edge(share, of);
        return share.Operator switch
        {
            ThresholdOperator.AtMost => (long)Math.Floor(edge),
            ThresholdOperator.LessThan => edge == 0 ? null : (long)Math.Ceiling(edge) - 1,
            _ => throw new ArgumentException("A lower limit has no largest count.", nameof(share)),
        };
    }

    private static decimal Edge(Threshold share, long of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share.Limit, nameof(share));
        ArgumentOutOfRangeException.ThrowIfNegative(of);
        return share.Limit * of / 100m;
    }
}
