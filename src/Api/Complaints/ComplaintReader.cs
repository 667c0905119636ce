using CSat.Api.Regimes;
using CSat.Api.Storage;
using CSat.Domain.Complaints;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Complaints;

/// <summary>Reads complaints from PostgreSQL.</summary>
/// <param name="regimes">The adopted regimes.</param>
internal sealed class ComplaintReader(RegimeLibrary regimes)
{
    /// <summary>The id of a complaint that is named by number or id.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static async Task<Guid> FindAsync(TenantTransaction transaction, string name, bool forUpdate, CancellationToken cancellation)
    {
        if (name.Length == 0)
        {
            throw new ProblemException(Problems.FieldMissing("complaint"));
        }

        var path = forUpdate ? "postgres/complaints/lock_complaint.sql" : "postgres/complaints/find_complaint.sql";
        var id = Guid.TryParseExact(name, "D", out var given) ? given : Guid.Empty;
        var found = TextRules.IsClean(name)
            ? await transaction.FindAsync(path, reader => reader.GetGuid(0), cancellation, transaction.OrganizationId, name, id).ConfigureAwait(false)
            : Guid.Empty;
        return found != Guid.Empty ? found : throw new ProblemException(Problems.NotFound("complaint", new("投诉", "complaint"), name));
    }

    /// <summary>A complaint with its events, reported outcomes and rules.</summary>
    public async Task<ComplaintCase> ReadAsync(TenantTransaction transaction, Guid id, CancellationToken cancellation)
    {
        var organization = transaction.OrganizationId;
        var row = await transaction.FindAsync("postgres/complaints/select_complaint.sql", Row, cancellation, organization, id).ConfigureAwait(false);
        var events = await transaction.QueryAsync("postgres/complaints/select_events.sql", reader => Event(reader, row!), cancellation, organization, id).ConfigureAwait(false);
        var reported = await transaction.QueryAsync(
            "postgres/complaints/select_reported_outcomes.sql", reader => (Clock: reader.GetString(0), Outcome: reader.GetString(1)), cancellation, organization, id).ConfigureAwait(false);
        var regime = await regimes.GetAsync(transaction, row!.RegimeVersionId, cancellation).ConfigureAwait(false);
        return row with
        {
            Events = events,
            Reported = reported.ToDictionary(entry => entry.Clock, entry => entry.Outcome, StringComparer.Ordinal),
            Rules = regime.Complaints ?? ComplaintRules.Free,
        };
    }

    /// <summary>Complaints without events after the given one, oldest first.</summary>
    public static Task<List<ComplaintCase>> ListAsync(
        TenantTransaction transaction, DateTimeOffset afterReceipt, Guid afterId, string? state, int count, CancellationToken cancellation) =>
        transaction.QueryAsync("postgres/complaints/select_complaints.sql", Row, cancellation, transaction.OrganizationId, afterReceipt, afterId, state, count);

    private static ComplaintCase Row(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Number = reader.GetString(1),
        SourceSystem = reader.GetString(2),
        ExternalId = reader.GetString(3),
        RegimeVersionId = reader.GetGuid(4),
        Channel = reader.GetString(5),
        Category = reader.GetString(6),
        Department = reader.GetString(7),
        Offering = reader.GetString(8),
        Description = reader.GetString(9),
        ReceivedAt = reader.GetFieldValue<DateTimeOffset>(10),
        CustomerDueAt = Time(reader, 11),
        State = ComplaintCodes.StateOf(reader.GetString(12)),
        AssignedTo = reader.GetString(13),
        ReopenCount = reader.GetInt32(14),
    };

    // What is stored has been judged when it came in: it is read as history and not judged again.
    private static ComplaintEvent Event(NpgsqlDataReader reader, ComplaintCase complaint) => new(ComplaintCodes.KindOf(reader.GetString(0)), Time(reader, 1))
    {
        RecordedAt = reader.GetFieldValue<DateTimeOffset>(2),
        Actor = reader.GetString(3),
        Role = reader.GetString(4) is { Length: > 0 } role ? role : null,
        Text = reader.GetString(5) is { Length: > 0 } note ? note : null,
        Step = reader.GetString(6) is { Length: > 0 } step ? step : null,
        Department = complaint.Department.Length > 0 ? complaint.Department : null,
        CustomerDeadline = complaint.CustomerDueAt,
        IsHistory = true,
    };

    private static DateTimeOffset? Time(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
}
