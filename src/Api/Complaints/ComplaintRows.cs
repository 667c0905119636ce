using CSat.Api.Complaints.Clocks;
using CSat.Api.Complaints.Events;
using CSat.Domain.Complaints;
using CSat.Domain.Text;
using CSat.Postgres.Tenants;
using CSat.Postgres.Texts;
using Npgsql;

namespace CSat.Api.Complaints;

/// <summary>Between complaints and their rows, all of which follow from their events.</summary>
internal static class ComplaintRows
{
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
                [.. events.Select(EventRows.EntryOf)],
                new PersonalTexts(texts),
                clocks.ToDictionary(clock => clock.ClockCode, clock => clock.ToSetting(), StringComparer.Ordinal));
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
        record.Registration.Customer,
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

    /// <summary>The command that finds the ids of what a complaint names in the directory and the register: one <see cref="ReferenceRow"/>.</summary>
    public static NpgsqlBatchCommand References(Guid organizationId, string category, string department, string offering, string customer) =>
        TenantStatements.BatchCommand(organizationId, "postgres/complaints/select_references.sql", new { category, department, offering, customer });

    /// <summary>The command that writes the row after an event.</summary>
    public static NpgsqlBatchCommand Update(Guid organizationId, ComplaintRecord record) =>
        TenantStatements.BatchCommand(organizationId, "postgres/complaints/update_complaint.sql", RowOf(record));
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

/// <summary>The id of a complaint.</summary>
internal sealed record ComplaintIdRow
{
    public Guid ComplaintId { get; init; }
}

/// <summary>Ids of what a complaint names in the directory and the register; null for a code that is not there.</summary>
internal sealed record ReferenceRow
{
    public Guid? CategoryId { get; init; }

    public Guid? DepartmentId { get; init; }

    public Guid? OfferingId { get; init; }

    public Guid? CustomerId { get; init; }
}

/// <summary>A complaint of a list.</summary>
internal sealed record ListedComplaint
{
    public Guid ComplaintId { get; init; }

    public string Number { get; init; } = "";

    public string SourceSystem { get; init; } = "";

    public string ExternalId { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Category { get; init; } = "";

    public string? Department { get; init; }

    public string? Offering { get; init; }

    public string? Customer { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? CustomerDueAt { get; init; }

    public string State { get; init; } = "";

    public string? AssignedTo { get; init; }

    public int ReopenCount { get; init; }

    public int EventCount { get; init; }
}
