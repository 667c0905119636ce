using System.Text.Json;
using System.Text.Json.Serialization;
using CSat.Domain.Complaints;
using CSat.Domain.Text;
using CSat.Postgres.Tenants;
using CSat.Postgres.Texts;
using Npgsql;

namespace CSat.Api.Complaints;

/// <summary>Between complaints and their rows: events with their payloads, the row that follows from them, clocks.</summary>
internal static class ComplaintRows
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    /// <summary>The commands that read a complaint by its number or id; <see cref="ReadAsync"/> reads their results.</summary>
    /// <param name="organizationId">The organisation.</param>
    /// <param name="name">Number or id.</param>
    /// <param name="forUpdate">Whether the complaint is locked first.</param>
    public static IReadOnlyList<NpgsqlBatchCommand> Reads(Guid organizationId, string name, bool forUpdate)
    {
        var key = new { Name = name, Id = Guid.TryParseExact(name, "D", out var given) ? given : Guid.Empty };
        return
        [
            TenantStatements.BatchCommand(organizationId, forUpdate ? "postgres/complaints/lock_complaint.sql" : "postgres/complaints/find_complaint.sql", key),
            TenantStatements.BatchCommand(organizationId, "postgres/complaints/select_events.sql", key),
            TenantStatements.BatchCommand(organizationId, "postgres/complaints/select_texts.sql", key),
            TenantStatements.BatchCommand(organizationId, "postgres/complaints/select_clocks.sql", key),
        ];
    }

    /// <summary>What is kept of a complaint; null where there is none.</summary>
    public static async Task<StoredComplaint?> ReadAsync(BatchResults results)
    {
        var found = await results.RowsAsync<ComplaintIdRow>();
        var events = await results.RowsAsync<EventRow>();
        var texts = await results.RowsAsync<PersonalText>();
        var clocks = await results.RowsAsync<ClockRow>();
        return found.Count == 0
            ? null
            : new StoredComplaint(
                found[0].ComplaintId,
                [.. events.Select(EntryOf)],
                new PersonalTexts(texts),
                clocks.ToDictionary(clock => clock.ClockCode, clock => new ClockSetting(clock.StartedAt, clock.DueAt, clock.DueMovedFrom, clock.CalendarKnown), StringComparer.Ordinal));
    }

    /// <summary>The parameters of the row.</summary>
    /// <param name="record">What follows from the events.</param>
    /// <param name="references">Ids of what it names in the directory, for a new row; the rest of them never changes but the department, which goes by its code.</param>
    public static object RowOf(ComplaintRecord record, ReferenceRow? references = null) => new
    {
        ComplaintId = record.Id,
        record.Registration.Number,
        record.Registration.SourceSystem,
        record.Registration.ExternalId,
        ContentDigest = Convert.FromHexString(record.Registration.ContentDigest),
        record.Registration.RegimeVersionId,
        record.Registration.Channel,
        references?.CategoryId,
        references?.DepartmentId,
        references?.OfferingId,
        record.Department,
        DescriptionTextId = record.Registration.Description.Text,
        ReceivedAt = record.ReceivedAt.ToUniversalTime(),
        CustomerDueAt = record.Registration.CustomerDueAt?.ToUniversalTime(),
        State = EnumCode.Of(record.State),
        AssignedToTextId = record.AssignedTo?.Text,
        ConfirmedAt = record.ConfirmedAt?.ToUniversalTime(),
        NotifiedAt = record.NotifiedAt?.ToUniversalTime(),
        AssignedAt = record.AssignedAt?.ToUniversalTime(),
        AnsweredAt = record.AnsweredAt?.ToUniversalTime(),
        Verdict = record.Verdict == CustomerVerdict.None ? null : EnumCode.Of(record.Verdict),
        VerdictAt = record.VerdictAt?.ToUniversalTime(),
        ClosedAt = record.ClosedAt?.ToUniversalTime(),
        ReopenedAt = record.ReopenedAt?.ToUniversalTime(),
        record.ReopenCount,
        record.EventCount,
    };

    /// <summary>The command that adds the entries from a sequence number on.</summary>
    public static NpgsqlBatchCommand InsertEvents(Guid organizationId, ComplaintCase complaint, int first, string? requestId) =>
        InsertEvents(organizationId, complaint.Record.Id, [.. complaint.Entries.Skip(first - 1)], first, requestId);

    /// <summary>The command that adds entries under sequence numbers from <paramref name="first"/> on.</summary>
    public static NpgsqlBatchCommand InsertEvents(Guid organizationId, Guid complaintId, IReadOnlyList<ComplaintEntry> added, int first, string? requestId)
    {
        return TenantStatements.BatchCommand(organizationId, "postgres/complaints/insert_events.sql", new
        {
            ComplaintId = complaintId,
            RecordedAt = added[0].RecordedAt.ToUniversalTime(),
            RequestId = requestId,
            Sequences = Enumerable.Range(first, added.Count).ToArray(),
            Kinds = added.Select(entry => ComplaintEventKinds.Code(entry.Kind)).ToArray(),
            Steps = added.Select(entry => entry.Step).ToArray(),
            Roles = added.Select(entry => entry.Role).ToArray(),
            Times = added.Select(entry => entry.OccurredAt?.ToUniversalTime()).ToArray(),
            Payloads = added.Select(entry => JsonSerializer.Serialize(entry.Payload, entry.Payload.GetType(), Json)).ToArray(),
        });
    }

    /// <summary>The command that writes the row after an event.</summary>
    public static NpgsqlBatchCommand Update(Guid organizationId, ComplaintRecord record) =>
        TenantStatements.BatchCommand(organizationId, "postgres/complaints/update_complaint.sql", RowOf(record));

    /// <summary>The command that writes the clocks as they were read.</summary>
    public static NpgsqlBatchCommand UpsertClocks(Guid organizationId, ComplaintRecord record, IReadOnlyList<ClockReading> readings) =>
        TenantStatements.BatchCommand(organizationId, "postgres/complaints/upsert_clocks.sql", new
        {
            ComplaintId = record.Id,
            Codes = readings.Select(reading => reading.Code).ToArray(),
            Starts = readings.Select(reading => reading.StartedAt?.ToUniversalTime()).ToArray(),
            Ends = readings.Select(reading => reading.DueAt?.ToUniversalTime()).ToArray(),
            MovedFrom = readings.Select(reading => reading.DueMovedFrom?.ToUniversalTime()).ToArray(),
            CalendarsKnown = readings.Select(reading => reading.Setting?.CalendarKnown).ToArray(),
            Mets = readings.Select(reading => reading.MetAt?.ToUniversalTime()).ToArray(),
            Reported = readings.Select(reading => record.Reported.GetValueOrDefault(reading.Code)).ToArray(),
        });

    private static ComplaintEntry EntryOf(EventRow row)
    {
        var kind = EnumCode.Parse<ComplaintEventKind>(row.Kind);
        EventPayload? payload = kind switch
        {
            ComplaintEventKind.Registered => JsonSerializer.Deserialize<RegistrationPayload>(row.Payload, Json),
            ComplaintEventKind.Assigned => JsonSerializer.Deserialize<AssignmentPayload>(row.Payload, Json),
            _ => JsonSerializer.Deserialize<EventPayload>(row.Payload, Json),
        };
        return new ComplaintEntry(kind, row.OccurredAt, row.RecordedAt, payload!) { Step = row.Step, Role = row.Role, Sequence = row.Sequence };
    }

    private sealed record EventRow
    {
        public int Sequence { get; init; }

        public string Kind { get; init; } = "";

        public string? Step { get; init; }

        public string? Role { get; init; }

        public DateTimeOffset? OccurredAt { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public string Payload { get; init; } = "";
    }

    private sealed record ClockRow
    {
        public string ClockCode { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }

        public DateTimeOffset DueAt { get; init; }

        public DateTimeOffset? DueMovedFrom { get; init; }

        public bool? CalendarKnown { get; init; }
    }
}

/// <summary>What is kept of a complaint.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="Entries">Its events.</param>
/// <param name="Texts">Its texts.</param>
/// <param name="Settings">The ends of its clocks, by code of the clock.</param>
internal sealed record StoredComplaint(Guid Id, IReadOnlyList<ComplaintEntry> Entries, PersonalTexts Texts, IReadOnlyDictionary<string, ClockSetting> Settings)
{
    /// <summary>The regime version that it was born under.</summary>
    public Guid RegimeVersionId => ((RegistrationPayload)Entries[0].Payload).RegimeVersionId;

    /// <summary>The complaint under its rules.</summary>
    public ComplaintCase Under(ComplaintRules rules) => ComplaintCase.Replay(Id, Entries, Texts, rules, Settings);
}

/// <summary>The id of a complaint.</summary>
internal sealed record ComplaintIdRow
{
    public Guid ComplaintId { get; init; }
}

/// <summary>Ids of what a complaint names in the directory; null for a code that is not there.</summary>
internal sealed record ReferenceRow
{
    public Guid? CategoryId { get; init; }

    public Guid? DepartmentId { get; init; }

    public Guid? OfferingId { get; init; }
}

/// <summary>A complaint by its external id.</summary>
internal sealed record ExternalIdRow
{
    public Guid ComplaintId { get; init; }

    public byte[] ContentDigest { get; init; } = [];

    /// <summary>Key of the description and with it of the digest; null once it is erased.</summary>
    public byte[]? DigestKey { get; init; }
}

/// <summary>The counter behind the human number.</summary>
internal sealed record NumberRow
{
    public int LastNumber { get; init; }
}
