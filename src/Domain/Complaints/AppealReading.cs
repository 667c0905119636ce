using CSat.Domain.Regimes;

namespace CSat.Domain.Complaints;

/// <summary>How an appeal stands to its rule.</summary>
/// <param name="DueAt">The last moment at which it may be filed.</param>
/// <param name="Flaws">Everything against it; empty when it is taken.</param>
/// <param name="Missing">The contents it lacks, in the regime's order.</param>
public sealed record AppealReading(DateTimeOffset DueAt, IReadOnlyList<AppealFlaw> Flaws, IReadOnlyList<CodedName> Missing)
{
    /// <summary>Whether it is taken.</summary>
    public bool IsAccepted => Flaws.Count == 0;
}
