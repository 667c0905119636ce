namespace CSat.Domain.Complaints;

/// <summary>One entry in the life of a complaint. Entries are only ever added.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="OccurredAt">When; null only for imported history whose source does not state the time.</param>
public sealed record ComplaintEvent(ComplaintEventKind Kind, DateTimeOffset? OccurredAt)
{
    /// <summary>The role that acted, for example <c>process-auditor</c>; needed for <see cref="ComplaintEventKind.EffectConfirmed"/> and for a closure that overrides the customer's verdict.</summary>
    public string? Role { get; init; }

    /// <summary>The person or system that acted.</summary>
    public string? Actor { get; init; }

    /// <summary>The regime's step, exactly for <see cref="ComplaintEventKind.Step"/>.</summary>
    public string? Step { get; init; }

    /// <summary>The department charged, for <see cref="ComplaintEventKind.Assigned"/>.</summary>
    public string? Department { get; init; }

    /// <summary>What was said or done; the reason, for a closure that overrides the customer's verdict.</summary>
    public string? Text { get; init; }

    /// <summary>The customer's own limit for the answer, stated at registration (R11.42).</summary>
    public DateTimeOffset? CustomerDeadline { get; init; }

    /// <summary>When the entry was made; lets a time in the future be refused.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>
    /// A fact stated by an imported source. Its time may be missing, and the regime's duties (confirmations at closure) do not refuse it:
    /// what happened elsewhere has happened.
    /// </summary>
    public bool IsHistory { get; init; }

    /// <summary>The name clocks know the event by: the step's code, or the kind's.</summary>
    public string Code => Kind == ComplaintEventKind.Step ? Step ?? "" : ComplaintEventKinds.Code(Kind);
}
