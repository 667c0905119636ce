using System.Text.Json;
using System.Text.Json.Serialization;
using CSat.Api.Complaints.Clocks;
using CSat.Domain.Complaints;
using CSat.Domain.Text;
using CSat.Postgres.Tenants;
using CSat.Postgres.Texts;
using Npgsql;

namespace CSat.Api.Complaints.Events;

/// <summary>Between the events of complaints and their rows.</summary>
internal static class EventRows
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    /// <summary>The commands that write the entries from a sequence number on, with the texts that they added and the clocks as they are read after them.</summary>
    public static List<NpgsqlBatchCommand> Insert(Guid organizationId, ShownComplaint after, int first, string? requestId) =>
        Insert(organizationId, after, [.. after.Complaint.Entries.Skip(first - 1)], first, requestId);

    /// <summary>The commands that write entries, wherever they stand in the complaint's life, under sequence numbers from <paramref name="first"/> on.</summary>
    public static List<NpgsqlBatchCommand> Insert(Guid organizationId, ShownComplaint after, IReadOnlyList<ComplaintEntry> added, int first, string? requestId)
    {
        var (complaint, clocks) = after;
        List<NpgsqlBatchCommand> commands = [InsertEntries(organizationId, complaint.Record.Id, added, first, requestId)];
        if (complaint.Texts.Added.Count > 0)
        {
            commands.Add(PersonalText.Insert(organizationId, complaint.Record.Id, complaint.Texts.Added));
        }

        if (clocks.Count > 0)
        {
            commands.Add(ClockRows.Upsert(organizationId, complaint.Record, clocks));
        }

        return commands;
    }

    /// <summary>The event of a row.</summary>
    public static ComplaintEntry EntryOf(EventRow row)
    {
        var kind = EnumCode.Parse<ComplaintEventKind>(row.Kind);
        EventPayload? payload = kind switch
        {
            ComplaintEventKind.Registered => JsonSerializer.Deserialize<RegistrationPayload>(row.Payload, Json),
            ComplaintEventKind.Assigned => JsonSerializer.Deserialize<AssignmentPayload>(row.Payload, Json),
            _ => JsonSerializer.Deserialize<EventPayload>(row.Payload, Json),
        };
        return new ComplaintEntry(kind, row.OccurredAt, row.RecordedAt, payload!) { Step = row.Step, Role = row.Role, Person = row.PersonId, Sequence = row.Sequence };
    }

    private static NpgsqlBatchCommand InsertEntries(Guid organizationId, Guid complaintId, IReadOnlyList<ComplaintEntry> added, int first, string? requestId) =>
        TenantStatements.BatchCommand(organizationId, "postgres/complaints/insert_events.sql", new
        {
            ComplaintId = complaintId,
            RecordedAt = added[0].RecordedAt.ToUniversalTime(),
            RequestId = requestId,
            Sequences = Enumerable.Range(first, added.Count).ToArray(),
            Kinds = added.Select(entry => ComplaintEventKinds.Code(entry.Kind)).ToArray(),
            Steps = added.Select(entry => entry.Step).ToArray(),
            Roles = added.Select(entry => entry.Role).ToArray(),
            People = added.Select(entry => entry.Person).ToArray(),
            Times = added.Select(entry => entry.OccurredAt?.ToUniversalTime()).ToArray(),
            Payloads = added.Select(entry => JsonSerializer.Serialize(entry.Payload, entry.Payload.GetType(), Json)).ToArray(),
        });
}

/// <summary>A row of an event.</summary>
internal sealed record EventRow
{
    public int Sequence { get; init; }

    public string Kind { get; init; } = "";

    public string? Step { get; init; }

    public string? Role { get; init; }

    public Guid? PersonId { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public string Payload { get; init; } = "";
}

/// <summary>An event as it is kept.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="OccurredAt">When; null where an imported source does not say.</param>
/// <param name="RecordedAt">When it was entered.</param>
/// <param name="Payload">Its other facts.</param>
internal sealed record ComplaintEntry(ComplaintEventKind Kind, DateTimeOffset? OccurredAt, DateTimeOffset RecordedAt, EventPayload Payload)
{
    public string? Step { get; init; }

    public string? Role { get; init; }

    /// <summary>Who did it, by the organisation's record of people; null for a system, and for what a source tells.</summary>
    public Guid? Person { get; init; }

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
            : new EventPayload { TimeAcceptable = next.TimeAcceptable };
        return Of(next, texts, payload);
    }

    /// <summary>The entry of an event that is to be kept, with the facts of its kind.</summary>
    public static ComplaintEntry Of(ComplaintEvent next, PersonalTexts texts, EventPayload payload) =>
        new(next.Kind, next.OccurredAt, next.RecordedAt!.Value, payload with { Actor = texts.Keep(next.Actor), Note = texts.Keep(next.Text) }) { Step = next.Step, Role = next.Role, Person = next.Person };

    /// <summary>The event. What is kept has been judged when it came in: it is read as history and not judged again.</summary>
    public ComplaintEvent ToEvent(PersonalTexts texts) => new(Kind, OccurredAt)
    {
        Role = Role,
        Person = Person,
        Actor = texts.Find(Payload.Actor)?.Content,
        Step = Step,
        Department = (Payload as AssignmentPayload)?.Department,
        Text = texts.Find(Payload.Note)?.Content,
        TimeAcceptable = Payload.TimeAcceptable,
        CustomerDeadline = (Payload as RegistrationPayload)?.CustomerDueAt,
        RecordedAt = RecordedAt,
        IsHistory = true,
    };
}

/// <summary>The facts of an event that its columns do not hold: codes, ids, times and references to texts, never a text of a person.</summary>
internal record EventPayload
{
    /// <summary>Who did it.</summary>
    public TextReference? Actor { get; init; }

    /// <summary>What was said or done.</summary>
    public TextReference? Note { get; init; }

    /// <summary>Whether the customer found the time acceptable, for a verdict; null where that was not asked.</summary>
    public bool? TimeAcceptable { get; init; }

    /// <summary>Where it stands in the complaint's life, where that is not behind all that was entered before: between the sequence numbers, or places, of its neighbours.</summary>
    public double? Place { get; init; }

    /// <summary>Of the last event that a later export brought: digest of that export under the key of the description, in hexadecimal.</summary>
    public string? GrownDigest { get; init; }

    /// <summary>Outcomes of clocks as an imported source states them.</summary>
    public IReadOnlyDictionary<string, string>? ReportedClocks { get; init; }
}

/// <summary>The facts of a registration: what a complaint is from its first moment on.</summary>
internal sealed record RegistrationPayload : EventPayload
{
    public required string Number { get; init; }

    public required string SourceSystem { get; init; }

    public required string ExternalId { get; init; }

    /// <summary>Digest of what was registered under the key of the description, in hexadecimal.</summary>
    public required string ContentDigest { get; init; }

    public required Guid RegimeVersionId { get; init; }

    public required string Channel { get; init; }

    public required string Category { get; init; }

    public string? Department { get; init; }

    public string? Offering { get; init; }

    /// <summary>Code of the customer in the register; null where none was named, empty where it was erased since.</summary>
    public string? Customer { get; init; }

    public required TextReference Description { get; init; }

    public DateTimeOffset? CustomerDueAt { get; init; }

    /// <summary>Who is responsible, where an imported source says so.</summary>
    public TextReference? AssignedTo { get; init; }
}

/// <summary>The facts of an assignment.</summary>
internal sealed record AssignmentPayload : EventPayload
{
    /// <summary>The department charged; null where imported history does not name it.</summary>
    public string? Department { get; init; }

    /// <summary>Who is responsible; null for nobody.</summary>
    public TextReference? AssignedTo { get; init; }
}
