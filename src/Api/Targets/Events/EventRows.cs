namespace CSat.Api.Targets.Events;

/// <summary>One thing that happened to a target.</summary>
public sealed record TargetEventRow
{
    /// <summary>Code of what happened.</summary>
    public string Kind { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>Role in which it was done; empty for none.</summary>
    public string Role { get; init; } = "";

    /// <summary>Why; else empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The value that was set, drawn up or approved; else null.</summary>
    public decimal? ValuePercent { get; init; }

    /// <summary>Codes of the departments that it was made known or broken down to; else empty.</summary>
    public string[] Departments { get; init; } = [];

    /// <summary>The answer of an assessment.</summary>
    public bool Suitable { get; init; }
}

/// <summary>A target with its history.</summary>
/// <param name="Target">The target.</param>
/// <param name="Events">What happened to it, in order.</param>
/// <param name="NextStep">Code of the step that the regime's flow has next; empty for none.</param>
public sealed record TargetHistory(TargetRow Target, IReadOnlyList<TargetEventRow> Events, string NextStep);

/// <summary>A closed round whose result a target's method may look at.</summary>
internal sealed record ClosedRoundRow
{
    public string Code { get; init; } = "";

    public string SurveyKind { get; init; } = "";

    public Guid RegimeVersionId { get; init; }
}

/// <summary>Whether something is there.</summary>
internal sealed record TargetFoundRow
{
    public bool Found { get; init; }
}
