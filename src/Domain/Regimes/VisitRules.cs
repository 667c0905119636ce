namespace CSat.Domain.Regimes;

/// <summary>How a regime visits and calls its customers 走访, 回访.</summary>
public sealed record VisitRules
{
    /// <summary>The ways of a visit: at the door, by phone, by letter (R05.16, R17.4).</summary>
    public IReadOnlyList<CodedName> Channels { get; init; } = [];

    /// <summary>The kinds of visits.</summary>
    public required IReadOnlyList<VisitKind> Kinds { get; init; }

    /// <summary>Limits on how many are visited, and how (R05.15, R05.17, R17.7).</summary>
    public IReadOnlyList<LimitRule> Limits { get; init; } = [];
}
