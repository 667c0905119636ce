namespace CSat.Domain.Regimes;

/// <summary>How a regime corrects and prevents (corrective and preventive actions, CAPA).</summary>
public sealed record ImprovementRules
{
    /// <summary>The steps of an action, in order.</summary>
    public required IReadOnlyList<DutyRule> Steps { get; init; }

    /// <summary>The time limits between events (R13.11, R13.12).</summary>
    public IReadOnlyList<DeadlineRule> Deadlines { get; init; } = [];

    /// <summary>How the effect of an action is judged (R11.26, R10.14, R10.6); null where the regime says nothing.</summary>
    public EffectRule? Effect { get; init; }
}
