using CSat.Domain.Complaints;
using CSat.Postgres.Texts;

namespace CSat.Api.Complaints;

/// <summary>An event as it is kept.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="OccurredAt">When; null where an imported source does not say.</param>
/// <param name="RecordedAt">When it was entered.</param>
/// <param name="Payload">Its other facts.</param>
internal sealed record ComplaintEntry(ComplaintEventKind Kind, DateTimeOffset? OccurredAt, DateTimeOffset RecordedAt, EventPayload Payload)
{
    public string? Step { get; init; }

    public string? Role { get; init; }

    /// <summary>Number in the log, from 1; 0 where it is not stored yet.</summary>
    public int Sequence { get; init; }

    /// <summary>Where it stands in the complaint's life.</summary>
    public double Place => Payload.Place ?? Sequence;

    /// <summary>The entry of an event that is to be kept.</summary>
    /// <param name="next">The event.</param>
    /// <param name="texts">Keeps its texts.</param>
    /// <param name="assignedTo">Who becomes responsible, for an assignment; null for nobody.</param>
    public static ComplaintEntry Of(ComplaintEvent next, PersonalTexts texts, string? assignedTo)
    {
        var payload = next.Kind == ComplaintEventKind.Assigned
            ? new AssignmentPayload { Department = next.Department, AssignedTo = texts.Keep(assignedTo) }
            : new EventPayload();
        return Of(next, texts, payload);
    }

    /// <summary>The entry of an event that is to be kept, with the facts of its kind.</summary>
    public static ComplaintEntry Of(ComplaintEvent next, PersonalTexts texts, EventPayload payload) =>
        new(next.Kind, next.OccurredAt, next.RecordedAt!.Value, payload with { Actor = texts.Keep(next.Actor), Note = texts.Keep(next.Text) }) { Step = next.Step, Role = next.Role };

    /// <summary>The event. What is kept has been judged when it came in: it is read as history and not judged again.</summary>
    public ComplaintEvent ToEvent(PersonalTexts texts) => new(Kind, OccurredAt)
    {
        Role = Role,
        Actor = texts.Find(Payload.Actor)?.Content,
        Step = Step,
        Department = (Payload as AssignmentPayload)?.Department,
        Text = texts.Find(Payload.Note)?.Content,
        CustomerDeadline = (Payload as RegistrationPayload)?.CustomerDueAt,
        RecordedAt = RecordedAt,
        IsHistory = true,
    };
}

/// <summary>A complaint as its row keeps it: all of it follows from its events.</summary>
internal sealed record ComplaintRecord
{
    public required Guid Id { get; init; }

    /// <summary>What it is from its first moment on.</summary>
    public required RegistrationPayload Registration { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required ComplaintState State { get; init; }

    public required int ReopenCount { get; init; }

    public required int EventCount { get; init; }

    /// <summary>Outcomes that the imported source states, by code of the clock.</summary>
    public required IReadOnlyDictionary<string, string> Reported { get; init; }

    public string? Department { get; init; }

    public TextReference? AssignedTo { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? NotifiedAt { get; init; }

    public DateTimeOffset? AssignedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public CustomerVerdict Verdict { get; init; }

    public DateTimeOffset? VerdictAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>Follows the events; every milestone is the last event of its kind.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="entries">All its events, the registration first.</param>
    /// <param name="after">Where it stands after them.</param>
    public static ComplaintRecord Of(Guid id, IReadOnlyList<ComplaintEntry> entries, ComplaintSnapshot after)
    {
        var registration = (RegistrationPayload)entries[0].Payload;
        var assignments = entries.Select(entry => entry.Payload).OfType<AssignmentPayload>().ToList();
        var verdict = entries.LastOrDefault(entry => entry.Kind is ComplaintEventKind.CustomerSatisfied or ComplaintEventKind.CustomerDissatisfied);
        return new ComplaintRecord
        {
            Id = id,
            Registration = registration,
            ReceivedAt = entries[0].OccurredAt!.Value,
            State = after.State,
            ReopenCount = after.ReopenCount,
            EventCount = entries.Count,
            Reported = entries.SelectMany(entry => entry.Payload.ReportedClocks ?? new Dictionary<string, string>()).ToDictionary(StringComparer.Ordinal),
            Department = assignments.LastOrDefault(assignment => assignment.Department is not null)?.Department ?? registration.Department,
            AssignedTo = assignments.Count > 0 ? assignments[^1].AssignedTo : registration.AssignedTo,
            ConfirmedAt = Last(ComplaintEventKind.DefectConfirmed),
            NotifiedAt = Last(ComplaintEventKind.Notified),
            AssignedAt = Last(ComplaintEventKind.Assigned),
            AnsweredAt = Last(ComplaintEventKind.Answered),
            Verdict = verdict?.Kind switch
            {
                ComplaintEventKind.CustomerSatisfied => CustomerVerdict.Satisfied,
                ComplaintEventKind.CustomerDissatisfied => CustomerVerdict.Dissatisfied,
                _ => CustomerVerdict.None,
            },
            VerdictAt = verdict?.OccurredAt,
            ClosedAt = Last(ComplaintEventKind.Closed),
            ReopenedAt = Last(ComplaintEventKind.Reopened),
        };

        DateTimeOffset? Last(ComplaintEventKind kind) => entries.LastOrDefault(entry => entry.Kind == kind)?.OccurredAt;
    }
}
