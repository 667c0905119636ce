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

    /// <summary>Who confirmed the effect since the last answer or reopening, each once in a role, in order.</summary>
    public IReadOnlyList<EffectConfirmation> Confirmations { get; init; } = [];

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

/// <summary>A confirmation of the effect (R11.45).</summary>
/// <param name="Role">Code of the role that confirms.</param>
/// <param name="Person">The person who holds it; null where a source tells of the confirmation, or it was entered before people were kept.</param>
public sealed record EffectConfirmation(string Role, Guid? Person);

/// <summary>Where a complaint stands. The numbers are stored; they never change. Reopening is a count beside the state.</summary>
public enum ComplaintState
{
    /// <summary>Before its registration.</summary>
    None = 0,

    /// <summary>已登记: taken in, nobody charged with it yet.</summary>
    Registered = 1,

    /// <summary>处理中: a department is charged with it.</summary>
    Assigned = 2,

    /// <summary>已答复: the answer (8D) has gone to the customer.</summary>
    Answered = 3,

    /// <summary>已结案: closed.</summary>
    Closed = 4,
}

/// <summary>Whether a complaint is justified 有效 or not 无效 (R07.26).</summary>
public enum ComplaintFinding
{
    /// <summary>Not decided.</summary>
    None = 0,

    /// <summary>有效: the facts are verified and the organisation is at fault.</summary>
    Justified = 1,

    /// <summary>无效: the organisation is not at fault.</summary>
    Unjustified = 2,
}

/// <summary>What the customer says of the answer. The numbers are stored; they never change.</summary>
public enum CustomerVerdict
{
    /// <summary>Not asked, or no reply.</summary>
    None = 0,

    /// <summary>Satisfied with the handling.</summary>
    Satisfied = 1,

    /// <summary>Not satisfied with the handling.</summary>
    Dissatisfied = 2,
}
