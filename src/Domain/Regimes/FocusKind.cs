namespace CSat.Domain.Regimes;

/// <summary>The focus analyses of R07.</summary>
public enum FocusKind
{
    /// <summary>The service with the lowest satisfied-grade ratio (R07.17).</summary>
    LowestSatisfied,

    /// <summary>The service with the highest dissatisfied-grade ratio (R07.18).</summary>
    HighestDissatisfied,

    /// <summary>Written opinions and suggestions (R07.19).</summary>
    WrittenOpinions,

    /// <summary>Customers' service expectations (R07.20).</summary>
    Expectations,

    /// <summary>Services whose satisfaction fell against the previous survey (R07.21).</summary>
    Declined,
}
