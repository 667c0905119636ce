using CSat.Api.Calls;
using CSat.Domain.Audits;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Connections;
using CSat.Postgres.Events;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Dapper;

namespace CSat.Api.Complaints.Clocks;

/// <summary>The ends of the clocks of complaints, as they are kept.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="complaints">The complaints.</param>
public sealed class ClockStore(CellPools source, ComplaintStore complaints)
{
    /// <summary>The codes of all organisations.</summary>
    /// <param name="directory">Pools that may list them.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<List<string>> ListOrganizationsAsync(CellPools directory, CancellationToken cancellation)
    {
        var codes = new List<string>();
        foreach (var cell in directory.All)
        {
            await using var connection = await cell.OpenPatientlyAsync(cancellation);
            codes.AddRange(await connection.QueryAsync<string>(new CommandDefinition(SqlText.Get("postgres/complaints/select_organizations.sql"), cancellationToken: cancellation)));
        }

        return codes;
    }

    /// <summary>Keeps the ends of the clocks that moved with the calendar while they were still to run, so that they stay when they are met or missed.</summary>
    /// <param name="tenant">The organisation.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task KeepMovedAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation)
    {
        IReadOnlyList<ComplaintIdRow> running;
        await using (var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation))
        {
            running = await transaction.QueryAsync<ComplaintIdRow>("postgres/complaints/select_running.sql", new { Now = now.ToUniversalTime() }, cancellation);
        }

        foreach (var name in running.Select(row => row.ComplaintId.ToString("D")))
        {
            await EventLog.AppendAsync(
                source,
                tenant.Id,
                request: null,
                ComplaintRows.Reads(tenant.Id, name, forUpdate: true),
                ComplaintRows.ReadAsync,
                async (transaction, stored, _) =>
                {
                    var complaint = await complaints.UnderRulesAsync(transaction, stored, name, cancellation);
                    var readings = complaints.ReadClocks(tenant, complaint, now);
                    var moved = readings.Any(reading => reading.Setting is { } set && set != complaint.Settings.GetValueOrDefault(reading.Code));
                    var entry = AuditLog.Entry(tenant.Id, AuditAct.OfProgram("calendar-moved", now), AuditSubject.Complaint, complaint.Record.Id, AuditOutcome.Changed);
                    return new EventAppend<bool>(complaint.Record.Id, moved ? [ClockRows.Upsert(tenant.Id, complaint.Record, readings), entry] : [], moved);
                },
                cancellation);
        }
    }
}
