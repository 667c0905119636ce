using CSat.Domain.Text;

namespace CSat.Domain.Complaints;

/// <summary>One entry in the life of a complaint. Entries are only ever added.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="OccurredAt">When; null only for imported history whose source does not state the time.</param>
public sealed record ComplaintEvent(ComplaintEventKind Kind, DateTimeOffset? OccurredAt)
{
    /// <summary>The role that acted, for example <c>process-auditor</c>; needed for <see cref="ComplaintEventKind.EffectConfirmed"/> and for a closure that overrides the customer's verdict.</summary>
    public string? Role { get; init; }

    /// <summary>The person who acted, by the organisation's record of people; null for a system, and for what a source tells.</summary>
    public Guid? Person { get; init; }

    /// <summary>What the person or system that acted is called.</summary>
    public string? Actor { get; init; }

    /// <summary>The regime's step, exactly for <see cref="ComplaintEventKind.Step"/>.</summary>
    public string? Step { get; init; }

    /// <summary>The department charged, for <see cref="ComplaintEventKind.Assigned"/>.</summary>
    public string? Department { get; init; }

    /// <summary>What was said or done; the reason, for a closure that overrides the customer's verdict.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the customer found the time acceptable, told with a verdict (R19.3); null where that was not asked.</summary>
    public bool? TimeAcceptable { get; init; }

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

    /// <summary>The event of a <see cref="Code"/>.</summary>
    /// <param name="code">The code; one that is no kind's is a step's.</param>
    /// <param name="occurredAt">When it happened; null where that is not stated.</param>
    public static ComplaintEvent Of(string code, DateTimeOffset? occurredAt) => ComplaintEventKinds.TryParse(code, out var kind)
        ? new(kind, occurredAt)
        : new(ComplaintEventKind.Step, occurredAt) { Step = code };
}

/// <summary>What can happen to a complaint. The numbers are stored; they never change.</summary>
public enum ComplaintEventKind
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>Taken in (R11.35).</summary>
    Registered = 1,

    /// <summary>The defect is confirmed (R11.36 starts here).</summary>
    DefectConfirmed = 2,

    /// <summary>The improvement engineer, his supervisor and the responsible departments are notified (R11.36).</summary>
    Notified = 3,

    /// <summary>A department is charged with it.</summary>
    Assigned = 4,

    /// <summary>The answer, an 8D report where the regime says so, went to the customer (R11.42).</summary>
    Answered = 5,

    /// <summary>The customer is satisfied with the answer.</summary>
    CustomerSatisfied = 6,

    /// <summary>The customer is not satisfied with the answer.</summary>
    CustomerDissatisfied = 7,

    /// <summary>A role confirms the effect of the measures (R11.45).</summary>
    EffectConfirmed = 8,

    /// <summary>Closed.</summary>
    Closed = 9,

    /// <summary>Opened again: the defect came back or the customer objects (R11.46).</summary>
    Reopened = 10,

    /// <summary>A step that the regime names, such as "stock quarantined" (R11.37); see <see cref="ComplaintEvent.Step"/>.</summary>
    Step = 11,
}

/// <summary>The names of events in regime files, messages and the warehouse.</summary>
public static class ComplaintEventKinds
{
    private static readonly Dictionary<string, ComplaintEventKind> Kinds =
        EnumCode.All<ComplaintEventKind>().Where(pair => pair.Value != ComplaintEventKind.None).ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<ComplaintEventKind, string> Codes = Enum.GetValues<ComplaintEventKind>().ToDictionary(kind => kind, EnumCode.Of);

    /// <summary>The codes of all kinds but <see cref="ComplaintEventKind.Step"/>, whose events go by the step's own code.</summary>
    public static IReadOnlyList<string> Named { get; } = [.. Kinds.Where(pair => pair.Value != ComplaintEventKind.Step).Select(pair => pair.Key)];

    /// <summary>The code of a kind, for example <c>defect-confirmed</c>.</summary>
    public static string Code(ComplaintEventKind kind) => Codes[kind];

    /// <summary>Finds the kind of a code.</summary>
    public static bool TryParse(string code, out ComplaintEventKind kind) => Kinds.TryGetValue(code, out kind);
}
