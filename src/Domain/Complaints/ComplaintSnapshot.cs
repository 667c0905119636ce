namespace CSat.Domain.Complaints;

/// <summary>Where a complaint stands after its events so far.</summary>
public sealed record ComplaintSnapshot
{
    /// <summary>Before the registration.</summary>
    public static ComplaintSnapshot Initial { get; } = new();

    /// <summary>The state.</summary>
    public ComplaintState State { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int ReopenCount { get; init; }

    /// <summary>Whether it was ever assigned.</summary>
    public bool WasAssigned { get; init; }

    /// <summary>The department charged; null before the first assignment, or where imported history does not name it.</summary>
    public string? Department { get; init; }

    /// <summary>The customer's verdict on the answer in force; none again after a new answer or a reopening.</summary>
    public CustomerVerdict Verdict { get; init; }

    /// <summary>The roles that confirmed the effect since the last answer or reopening, in order.</summary>
    public IReadOnlyList<string> ConfirmedRoles { get; init; } = [];

    /// <summary>The regime's own steps done since the registration or the last reopening, in order.</summary>
    public IReadOnlyList<string> StepsDone { get; init; } = [];

    /// <summary>When it was registered.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>The customer's own limit for the answer.</summary>
    public DateTimeOffset? CustomerDeadline { get; init; }

    /// <summary>Whether it was closed as imported history without the confirmations that the regime demands.</summary>
    public bool ClosedUnconfirmed { get; init; }

    /// <summary>Whether it was closed without the customer's satisfied verdict by a role that may override it (Q18).</summary>
    public bool ClosedByOverride { get; init; }
}
