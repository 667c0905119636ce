using CSat.Api.Storage;
using CSat.Domain.Complaints;
using CSat.Postgres.Tenants;

namespace CSat.Api.Complaints;

/// <summary>Writes complaints to PostgreSQL: events are added, and the row and the clocks that follow from them are written in the same transaction.</summary>
internal static class ComplaintWriter
{
    /// <summary>Inserts a complaint with all its events.</summary>
    /// <returns>False where the external id is known; then nothing was written.</returns>
    public static async Task<bool> InsertAsync(
        TenantTransaction transaction, ComplaintCase complaint, ComplaintReferences references, byte[] digest, IReadOnlyList<ClockReading> clocks, CancellationToken cancellation)
    {
        var events = complaint.Events;
        var (verdict, verdictAt) = events.LastVerdict();
        var inserted = await transaction.FindAsync(
            "postgres/complaints/insert_complaint.sql", reader => reader.GetGuid(0), cancellation,
            transaction.OrganizationId, complaint.Id, complaint.Number, complaint.SourceSystem, complaint.ExternalId, digest, complaint.RegimeVersionId,
            complaint.Channel, references.Category, references.Department, references.Offering, complaint.Description, complaint.ReceivedAt, complaint.CustomerDueAt,
            ComplaintCodes.CodeOf(complaint.State), NullIfEmpty(complaint.AssignedTo), events.Last(ComplaintEventKind.DefectConfirmed), events.Last(ComplaintEventKind.Notified),
            events.Last(ComplaintEventKind.Assigned), events.Last(ComplaintEventKind.Answered), verdict, verdictAt, events.Last(ComplaintEventKind.Closed),
            events.Last(ComplaintEventKind.Reopened), complaint.ReopenCount, events.Count).ConfigureAwait(false);
        if (inserted == Guid.Empty)
        {
            return false;
        }

        await InsertEventsAsync(transaction, complaint, firstSequence: 1, requestId: null, cancellation).ConfigureAwait(false);
        await UpsertClocksAsync(transaction, complaint, clocks, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Adds the last event of a complaint, and writes what follows from it.</summary>
    public static async Task AppendAsync(
        TenantTransaction transaction, ComplaintCase complaint, Guid? department, string? requestId, IReadOnlyList<ClockReading> clocks, CancellationToken cancellation)
    {
        var events = complaint.Events;
        var (verdict, verdictAt) = events.LastVerdict();
        await InsertEventsAsync(transaction, complaint, firstSequence: events.Count, requestId, cancellation).ConfigureAwait(false);
        await transaction.ExecuteAsync(
            "postgres/complaints/update_complaint.sql", cancellation,
            transaction.OrganizationId, complaint.Id, department, ComplaintCodes.CodeOf(complaint.State), NullIfEmpty(complaint.AssignedTo),
            events.Last(ComplaintEventKind.DefectConfirmed), events.Last(ComplaintEventKind.Notified), events.Last(ComplaintEventKind.Assigned),
            events.Last(ComplaintEventKind.Answered), verdict, verdictAt, events.Last(ComplaintEventKind.Closed), events.Last(ComplaintEventKind.Reopened),
            complaint.ReopenCount, events.Count).ConfigureAwait(false);
        await UpsertClocksAsync(transaction, complaint, clocks, cancellation).ConfigureAwait(false);
    }

    private static Task<int> InsertEventsAsync(TenantTransaction transaction, ComplaintCase complaint, int firstSequence, string? requestId, CancellationToken cancellation)
    {
        var added = complaint.Events.Skip(firstSequence - 1).ToList();
        return transaction.ExecuteAsync(
            "postgres/complaints/insert_events.sql", cancellation,
            transaction.OrganizationId, complaint.Id, added[0].RecordedAt!.Value, requestId,
            Enumerable.Range(firstSequence, added.Count).ToArray(),
            added.Select(entry => ComplaintCodes.CodeOf(entry.Kind)).ToArray(),
            added.Select(entry => entry.OccurredAt?.ToUniversalTime()).ToArray(),
            added.Select(entry => entry.Actor ?? "").ToArray(),
            added.Select(entry => entry.Role).ToArray(),
            added.Select(entry => entry.Text).ToArray(),
            added.Select(entry => entry.Step).ToArray());
    }

    private static Task UpsertClocksAsync(TenantTransaction transaction, ComplaintCase complaint, IReadOnlyList<ClockReading> clocks, CancellationToken cancellation) =>
        clocks.Count == 0
            ? Task.CompletedTask
            : transaction.ExecuteAsync(
                "postgres/complaints/upsert_clocks.sql", cancellation,
                transaction.OrganizationId, complaint.Id,
                clocks.Select(clock => clock.Code).ToArray(),
                clocks.Select(clock => clock.StartedAt?.ToUniversalTime()).ToArray(),
                clocks.Select(clock => clock.DueAt?.ToUniversalTime()).ToArray(),
                clocks.Select(clock => clock.MetAt?.ToUniversalTime()).ToArray(),
                clocks.Select(clock => complaint.Reported.GetValueOrDefault(clock.Code)).ToArray());

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
