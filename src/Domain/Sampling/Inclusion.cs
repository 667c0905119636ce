namespace CSat.Domain.Sampling;

/// <summary>Why a member is in a sample.</summary>
public enum Inclusion
{
    /// <summary>By the random draw.</summary>
    Drawn,

    /// <summary>Because a rule demands it (R05.25).</summary>
    Forced,
}
