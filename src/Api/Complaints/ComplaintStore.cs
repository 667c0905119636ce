using System.Data;
using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Imports;
using CSat.Api.Regimes;
using CSat.Domain.Complaints;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Postgres.Events;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using CSat.Postgres.Texts;
using Npgsql;
using RegimePurpose = CSat.Contracts.V1.RegimePurpose;

namespace CSat.Api.Complaints;

/// <summary>Complaints: each change is judged by the regime's life cycle and written with all that follows from it in one transaction.</summary>
/// <param name="source">The application's pool.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="clocks">Reads time limits.</param>
public sealed class ComplaintStore(NpgsqlDataSource source, RegimeLibrary regimes, ClockReader clocks)
{
    /// <summary>Takes a complaint in, with its registration or its whole past.</summary>
    /// <returns>The complaint, its clocks, and how it came to be stored: a later export of its past adds the events that are new.</returns>
    /// <exception cref="ProblemException">It is refused, or its external id or the request id was used with other content.</exception>
    internal async Task<(ComplaintCase Complaint, IReadOnlyList<ClockReading> Clocks, Storing Storing)> InsertAsync(Call call, ComplaintDraft draft)
    {
        await using (var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation))
        {
            var known = await FindAsync(transaction, draft, call.Cancellation);
            var claim = await RequestLog.ClaimAsync(transaction, call.Request, known?.ComplaintId ?? Guid.CreateVersion7(), call.Cancellation);
            if (known is null && !claim.IsRepeated && await PrepareAsync(transaction, call, draft, claim.AnswerId) is { } prepared)
            {
                await transaction.CommitAsync(call.Cancellation);
                return (prepared.Complaint, prepared.Clocks, Storing.Now);
            }
        }

        // Stored before, perhaps by a call at the same time, whose row is visible from here on; the number that was taken has been rolled back.
        ExternalIdRow row;
        await using (var reading = await TenantTransaction.BeginAsync(source, call.Tenant.Id, IsolationLevel.RepeatableRead, call.Cancellation))
        {
            row = (await FindAsync(reading, draft, call.Cancellation))!;
            var stored = await ReadAsync(reading, row.ComplaintId.ToString("D"), call.Cancellation);
            if (row.DigestKey is { } key && IsKnown(new PersonalText { DigestKey = key }.Digest(draft.Digest), row, stored))
            {
                return (stored, clocks.Read(call.Tenant, stored, call.At), Storing.Before);
            }

            if (!draft.IsHistory || row.DigestKey is null)
            {
                var differing = draft.DifferencesFrom(stored);
                throw new ProblemException(Problems.DuplicateExternalId("external_id", draft.ExternalId, differing.Count > 0 ? differing : ["events"]));
            }
        }

        return await GrowAsync(call, draft, row);
    }

    // What a later export adds is judged again under the lock of the complaint.
    private Task<(ComplaintCase Complaint, IReadOnlyList<ClockReading> Clocks, Storing Storing)> GrowAsync(Call call, ComplaintDraft draft, ExternalIdRow row)
    {
        var (organization, name) = (call.Tenant.Id, row.ComplaintId.ToString("D"));
        return EventLog.AppendAsync(
            source,
            organization,
            request: null,
            ComplaintRows.Reads(organization, name, forUpdate: true),
            ComplaintRows.ReadAsync,
            async (transaction, stored, _) =>
            {
                var before = await UnderRulesAsync(transaction, stored, name, call.Cancellation);
                var (after, added) = before.Grown(draft, draft.GrowthOf(before, call.Caller.Label), new PersonalText { DigestKey = row.DigestKey! }.Digest(draft.Digest));
                if (added.Count == 0)
                {
                    return new EventAppend<(ComplaintCase, IReadOnlyList<ClockReading>, Storing)>(row.ComplaintId, [], (before, clocks.Read(call.Tenant, before, call.At), Storing.Before));
                }

                after = after.With(clocks.Read(call.Tenant, before, call.At));
                var readings = clocks.Read(call.Tenant, after, call.At);
                List<NpgsqlBatchCommand> writes =
                [
                    ComplaintRows.InsertEvents(organization, row.ComplaintId, added, before.Entries.Count + 1, requestId: null),
                    ComplaintRows.Update(organization, after.Record),
                ];
                AddRest(writes, organization, after, readings);
                return new(row.ComplaintId, writes, (after, readings, Storing.Extended));
            },
            call.Cancellation);
    }

    private static bool IsKnown(byte[] digest, ExternalIdRow row, ComplaintCase stored) =>
        digest.AsSpan().SequenceEqual(row.ContentDigest) || stored.Entries.Any(entry => entry.Payload.GrownDigest == Convert.ToHexStringLower(digest));

    /// <summary>Adds an event.</summary>
    /// <exception cref="ProblemException">There is no such complaint, it changed meanwhile, the life cycle refuses the event, or the request id was used for another.</exception>
    internal Task<(ComplaintCase Complaint, IReadOnlyList<ClockReading> Clocks)> AppendAsync(Call call, ComplaintStep step)
    {
        var organization = call.Tenant.Id;
        var references = new { Category = "", Department = step.Event.Department ?? "", Offering = "" };
        return EventLog.AppendAsync(
            source,
            organization,
            call.Request,
            [.. ComplaintRows.Reads(organization, step.Complaint, forUpdate: true), TenantStatements.BatchCommand(organization, "postgres/complaints/select_references.sql", references)],
            async results => (Stored: await ComplaintRows.ReadAsync(results), References: (await results.RowsAsync<ReferenceRow>())[0]),
            async (transaction, log, isRepeated) =>
            {
                var before = await UnderRulesAsync(transaction, log.Stored, step.Complaint, call.Cancellation);
                return isRepeated
                    ? new EventAppend<(ComplaintCase, IReadOnlyList<ClockReading>)>(before.Record.Id, [], (before, clocks.Read(call.Tenant, before, call.At)))
                    : Decide(call, step, before, log.References);
            },
            call.Cancellation);
    }

    /// <summary>A complaint with its events, and its clocks as they stand now.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    internal async Task<(ComplaintCase Complaint, IReadOnlyList<ClockReading> Clocks)> GetAsync(Call call, string name)
    {
        var complaint = await FindAsync(call, name);
        return (complaint, clocks.Read(call.Tenant, complaint, call.At));
    }

    /// <summary>How a clock of a complaint stands, and how its end came about.</summary>
    /// <exception cref="ProblemException">There is no such complaint, or no such clock runs for it.</exception>
    internal async Task<(ClockReading Reading, IReadOnlyList<ClockStep> Steps)> ExplainAsync(Call call, string name, string clock) =>
        clocks.Explain(call.Tenant, await FindAsync(call, name), clock, call.At);

    /// <summary>Complaints without events and clocks after the given one, oldest first.</summary>
    /// <returns>The page that was asked for, and at most one complaint more than it holds.</returns>
    internal async Task<(ComplaintPage Page, IReadOnlyList<ListedComplaint> Found)> ListAsync(Call call, ComplaintPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return (page, await transaction.QueryAsync<ListedComplaint>(
            "postgres/complaints/select_complaints.sql",
            new { page.AfterReceipt, page.AfterId, State = page.State is { } state ? EnumCode.Of(state) : null, Count = page.Size + 1 }, call.Cancellation));
    }

    /// <summary>Keeps the ends of the clocks that moved with the calendar while they were still to run, so that they stay when they are met or missed.</summary>
    /// <param name="tenant">The organisation.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task KeepMovedClocksAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation)
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
                    var complaint = await UnderRulesAsync(transaction, stored, name, cancellation);
                    var readings = clocks.Read(tenant, complaint, now);
                    var moved = readings.Any(reading => reading.Setting is { } set && set != complaint.Settings.GetValueOrDefault(reading.Code));
                    return new EventAppend<bool>(complaint.Record.Id, moved ? [ComplaintRows.UpsertClocks(tenant.Id, complaint.Record, readings)] : [], moved);
                },
                cancellation);
        }
    }

    private EventAppend<(ComplaintCase, IReadOnlyList<ClockReading>)> Decide(Call call, ComplaintStep step, ComplaintCase before, ReferenceRow references)
    {
        var (organization, next) = (call.Tenant.Id, step.Event);
        if (step.Etag.Length > 0 && step.Etag != before.Etag)
        {
            throw new ProblemException(Problems.EtagStale("etag"));
        }

        if (next.Department is { } department && references.DepartmentId is null)
        {
            throw new ProblemException(Problems.NotFound("department", ProblemThing.Department, department));
        }

        var (snapshot, problems) = ComplaintLifeCycle.Apply(before.Snapshot, next, before.Rules);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        // A clock that is met now ends as it stood up to now.
        var entry = ComplaintEntry.Of(next, before.Texts, step.AssignedTo);
        var after = before.With(clocks.Read(call.Tenant, before, call.At)).With(next, entry, snapshot);
        var readings = clocks.Read(call.Tenant, after, call.At);
        List<NpgsqlBatchCommand> writes = [ComplaintRows.InsertEvents(organization, after, after.Entries.Count, call.Request?.Id), ComplaintRows.Update(organization, after.Record)];
        AddRest(writes, organization, after, readings);
        return new(after.Record.Id, writes, (after, readings));
    }

    private static void AddRest(List<NpgsqlBatchCommand> writes, Guid organization, ComplaintCase complaint, IReadOnlyList<ClockReading> readings)
    {
        if (complaint.Texts.Added.Count > 0)
        {
            writes.Add(PersonalText.Insert(organization, complaint.Record.Id, complaint.Texts.Added));
        }

        if (readings.Count > 0)
        {
            writes.Add(ComplaintRows.UpsertClocks(organization, complaint.Record, readings));
        }
    }

    // Null where the external id turned out to be known.
    private async Task<(ComplaintCase Complaint, IReadOnlyList<ClockReading> Clocks)?> PrepareAsync(TenantTransaction transaction, Call call, ComplaintDraft draft, Guid id)
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

        var readings = clocks.Read(call.Tenant, complaint, call.At);
        List<NpgsqlBatchCommand> writes = [ComplaintRows.InsertEvents(call.Tenant.Id, complaint, 1, call.Request?.Id)];
        AddRest(writes, call.Tenant.Id, complaint, readings);
        await transaction.ExecuteAsync(writes, call.Cancellation);
        return (complaint, readings);
    }

    private static async Task<ReferenceRow> ReferencesAsync(TenantTransaction transaction, ComplaintDraft draft, CancellationToken cancellation)
    {
        var found = (await transaction.FindAsync<ReferenceRow>(
            "postgres/complaints/select_references.sql", new { draft.Category, draft.Department, draft.Offering }, cancellation))!;
        Problem[] problems =
        [
            .. found.CategoryId is null ? [Problems.NotFound("category", ProblemThing.ComplaintCategory, draft.Category)] : Array.Empty<Problem>(),
            .. draft.Department.Length > 0 && found.DepartmentId is null ? [Problems.NotFound("department", ProblemThing.Department, draft.Department)] : Array.Empty<Problem>(),
            .. draft.Offering.Length > 0 && found.OfferingId is null ? [Problems.NotFound("offering", ProblemThing.Offering, draft.Offering)] : Array.Empty<Problem>(),
        ];
        return problems.Length > 0 ? throw new ProblemException(problems) : found;
    }

    private async Task<ComplaintCase> FindAsync(Call call, string name)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, IsolationLevel.RepeatableRead, call.Cancellation);
        return await ReadAsync(transaction, name, call.Cancellation);
    }

    private async Task<ComplaintCase> ReadAsync(TenantTransaction transaction, string name, CancellationToken cancellation)
    {
        var stored = await transaction.QueryAsync(ComplaintRows.Reads(transaction.OrganizationId, name, forUpdate: false), ComplaintRows.ReadAsync, cancellation);
        return await UnderRulesAsync(transaction, stored, name, cancellation);
    }

    private async ValueTask<ComplaintCase> UnderRulesAsync(TenantTransaction transaction, StoredComplaint? stored, string name, CancellationToken cancellation)
    {
        if (stored is null)
        {
            throw new ProblemException(Problems.NotFound("complaint", ProblemThing.Complaint, name));
        }

        var regime = await regimes.GetAsync(transaction, stored.RegimeVersionId, cancellation);
        return stored.Under(regime.Complaints ?? ComplaintRules.Free);
    }

    private static Task<ExternalIdRow?> FindAsync(TenantTransaction transaction, ComplaintDraft draft, CancellationToken cancellation) =>
        transaction.FindAsync<ExternalIdRow>("postgres/complaints/select_by_external_id.sql", new { draft.SourceSystem, draft.ExternalId }, cancellation);
}
