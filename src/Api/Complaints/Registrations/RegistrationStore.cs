using System.Data;
using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Complaints.Events;
using CSat.Api.Imports;
using CSat.Api.Regimes;
using CSat.Domain.Audits;
using CSat.Domain.Complaints;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Events;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using CSat.Postgres.Texts;
using Npgsql;
using RegimePurpose = CSat.Contracts.V1.RegimePurpose;

namespace CSat.Api.Complaints.Registrations;

/// <summary>New complaints, alone or with their past: each is taken in once under its external id.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="complaints">The complaints.</param>
public sealed class RegistrationStore(CellPools source, RegimeStore regimes, ComplaintStore complaints)
{
    /// <summary>Takes a complaint in, with its registration or its whole past.</summary>
    /// <returns>The complaint, its clocks, and how it came to be stored: a later export of its past adds the events that are new, the latest one once more adds nothing.</returns>
    /// <exception cref="ProblemException">It is refused, an older export of what is stored or what was erased, or its external id or the request id was used with other content.</exception>
    internal async Task<(ShownComplaint Complaint, Storing Storing)> InsertAsync(Call call, ComplaintDraft draft)
    {
        await using (var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation))
        {
            var known = await FindAsync(transaction, draft, call.Cancellation);
            var claim = await RequestLog.ClaimAsync(transaction, call.Request, known?.ComplaintId ?? Guid.CreateVersion7(), call.Cancellation);
            if (known is null && !claim.IsRepeated && await PrepareAsync(transaction, call, draft, claim.AnswerId) is { } prepared)
            {
                await transaction.CommitAsync(call.Cancellation);
                return (prepared, Storing.Now);
            }
        }

        // Stored before, perhaps by a call at the same time, whose row is visible from here on, or erased since; the number that was taken has been rolled back.
        ExternalIdRow row;
        byte[] digest;
        await using (var reading = await TenantTransaction.BeginAsync(source, call.Tenant.Id, IsolationLevel.RepeatableRead, call.Cancellation))
        {
            row = await FindAsync(reading, draft, call.Cancellation) ?? throw new ProblemException(Problems.Erased("external_id"));
            var stored = await complaints.ReadAsync(reading, row.ComplaintId.ToString("D"), call.Cancellation);
            digest = row.DigestKey is { } key ? new PersonalText { DigestKey = key }.Digest(draft.Digest) : [];
            string[] known = [Convert.ToHexStringLower(row.ContentDigest), .. stored.Entries.OrderBy(entry => entry.Sequence).Select(entry => entry.Payload.GrownDigest).OfType<string>()];
            if (Array.LastIndexOf(known, Convert.ToHexStringLower(digest)) is var export and >= 0)
            {
                return export == known.Length - 1 || !draft.IsHistory
                    ? (complaints.Show(call, stored), Storing.Before)
                    : throw new ProblemException(Problems.OlderExport("external_id", draft.ExternalId, draft.Judge(stored, call.Caller.Label).Conflicts));
            }

            if (!draft.IsHistory || row.DigestKey is null)
            {
                var differing = draft.DifferencesFrom(stored);
                throw new ProblemException(Problems.DuplicateExternalId("external_id", draft.ExternalId, differing.Count > 0 ? differing : ["events"]));
            }
        }

        return await GrowAsync(call, draft, row.ComplaintId, digest);
    }

    // What a later export adds is judged again under the lock of the complaint.
    private Task<(ShownComplaint Complaint, Storing Storing)> GrowAsync(Call call, ComplaintDraft draft, Guid id, byte[] digest)
    {
        var (organization, name) = (call.Tenant.Id, id.ToString("D"));
        return EventLog.AppendAsync(
            source,
            organization,
            request: null,
            ComplaintRows.Reads(organization, name, forUpdate: true),
            ComplaintRows.ReadAsync,
            async (transaction, stored, _) =>
            {
                var before = await complaints.UnderRulesAsync(transaction, stored, name, call.Cancellation);
                if (before.Record.Registration.ExternalId != draft.ExternalId)
                {
                    // Erased while this waited for its lock.
                    throw new ProblemException(Problems.Erased("external_id"));
                }

                var (all, added) = draft.ToGrown(before, draft.GrowthOf(before, call.Caller.Label), digest);
                if (added.Count == 0)
                {
                    return new EventAppend<(ShownComplaint, Storing)>(id, [], (complaints.Show(call, before), Storing.Before));
                }

                var after = complaints.Show(call, before.With(all, complaints.Show(call, before).Clocks));
                NpgsqlBatchCommand[] writes =
                [
                    .. EventRows.Insert(organization, after, added, before.Entries.Count + 1, requestId: null), ComplaintRows.Update(organization, after.Complaint.Record),
                    AuditLog.Entry(organization, call.Act, AuditSubject.Complaint, id, AuditOutcome.Changed),
                ];
                return new(id, writes, (after, Storing.Extended));
            },
            call.Cancellation);
    }

    // Null where the external id turned out to be known.
    private async Task<ShownComplaint?> PrepareAsync(TenantTransaction transaction, Call call, ComplaintDraft draft, Guid id)
    {
        var (regimeVersionId, regime) = await regimes.InForceAsync(transaction, RegimePurpose.Complaint, call.Cancellation);
        var rules = regime.Complaints ?? ComplaintRules.Free;
        draft.CheckCodes(rules);
        var references = await ReferencesAsync(transaction, draft, call.Cancellation);
        var (snapshot, problems) = ComplaintLifeCycle.Replay(draft.Events, rules);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        var year = TimeZoneInfo.ConvertTime(draft.ReceivedAt, call.Tenant.TimeZone).Year;
        var number = await transaction.FindAsync<NumberRow>("postgres/complaints/take_number.sql", new { Year = year }, call.Cancellation);
        var texts = new PersonalTexts([]);
        var entries = draft.ToEntries(texts, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number!.LastNumber:000000}"), regimeVersionId);
        var complaint = new ComplaintCase(
            ComplaintRecord.Of(id, entries, snapshot), snapshot, entries, draft.Events, texts, rules, new Dictionary<string, ClockSetting>());
        var inserted = await transaction.FindAsync<ComplaintIdRow>(
            "postgres/complaints/insert_complaint.sql", ComplaintRows.RowOf(complaint.Record, references), call.Cancellation);
        if (inserted is null)
        {
            return null;
        }

        var shown = complaints.Show(call, complaint);
        await transaction.ExecuteAsync(
            [.. EventRows.Insert(call.Tenant.Id, shown, first: 1, call.Request?.Id), AuditLog.Entry(call.Tenant.Id, call.Act, AuditSubject.Complaint, id, AuditOutcome.Created)], call.Cancellation);
        return shown;
    }

    private static async Task<ReferenceRow> ReferencesAsync(TenantTransaction transaction, ComplaintDraft draft, CancellationToken cancellation)
    {
        NpgsqlBatchCommand[] commands = [ComplaintRows.References(transaction.OrganizationId, draft.Category, draft.Department, draft.Offering, draft.Customer)];
        var found = (await transaction.QueryAsync(commands, results => results.RowsAsync<ReferenceRow>(), cancellation))[0];
        Problem[] problems =
        [
            .. found.CategoryId is null ? [Problems.NotFound("category", ProblemThing.ComplaintCategory, draft.Category)] : Array.Empty<Problem>(),
            .. draft.Department.Length > 0 && found.DepartmentId is null ? [Problems.NotFound("department", ProblemThing.Department, draft.Department)] : Array.Empty<Problem>(),
            .. draft.Offering.Length > 0 && found.OfferingId is null ? [Problems.NotFound("offering", ProblemThing.Offering, draft.Offering)] : Array.Empty<Problem>(),
            .. draft.Customer.Length > 0 && found.CustomerId is null ? [Problems.NotFound("customer", ProblemThing.Customer, draft.Customer)] : Array.Empty<Problem>(),
        ];
        return problems.Length > 0 ? throw new ProblemException(problems) : found;
    }

    private static Task<ExternalIdRow?> FindAsync(TenantTransaction transaction, ComplaintDraft draft, CancellationToken cancellation) =>
        transaction.FindAsync<ExternalIdRow>("postgres/complaints/select_by_external_id.sql", new { draft.SourceSystem, draft.ExternalId }, cancellation);
}
