using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Api.Storage;
using CSat.Contracts.V1;
using CSat.Domain.Complaints;
using CSat.Domain.Problems;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Complaints;

/// <summary>Complaints: each change is judged by the regime's life cycle and written with all that follows from it in one transaction.</summary>
/// <param name="source">The application's pool.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="clocks">Reads time limits.</param>
/// <param name="time">The clock.</param>
public sealed class ComplaintStore(NpgsqlDataSource source, RegimeLibrary regimes, ComplaintClocks clocks, TimeProvider time)
{
    private readonly ComplaintReader _reader = new(regimes);

    /// <summary>Takes a complaint in, with its registration or its whole past.</summary>
    /// <returns>The complaint, and whether it was stored before with the same content.</returns>
    /// <exception cref="ProblemException">It is refused, or its external id was used with other content.</exception>
    internal async Task<(Complaint Complaint, bool AlreadyStored)> InsertAsync(Tenant tenant, ComplaintDraft draft, CancellationToken cancellation)
    {
        await using (var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false))
        {
            if (await FindStoredAsync(transaction, draft, cancellation).ConfigureAwait(false) is null)
            {
                var complaint = await PrepareAsync(transaction, tenant, draft, cancellation).ConfigureAwait(false);
                if (complaint is not null)
                {
                    await transaction.CommitAsync(cancellation).ConfigureAwait(false);
                    return (Show(tenant, complaint), false);
                }
            }
        }

        // Stored before, perhaps by a call at the same time, whose row is visible from here on; the number that was taken has been rolled back.
        await using var reading = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var (id, digest) = (await FindStoredAsync(reading, draft, cancellation).ConfigureAwait(false))!.Value;
        var stored = await _reader.ReadAsync(reading, id, cancellation).ConfigureAwait(false);
        return digest.AsSpan().SequenceEqual(draft.Digest)
            ? (Show(tenant, stored), true)
            : throw new ProblemException(Problems.DuplicateExternalId("external_id", draft.ExternalId, ComplaintDifferences.Of(stored, draft)));
    }

    /// <summary>Adds an event.</summary>
    /// <exception cref="ProblemException">There is no such complaint, or the life cycle refuses the event.</exception>
    internal async Task<Complaint> AppendAsync(Tenant tenant, ComplaintStep step, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var id = await ComplaintReader.FindAsync(transaction, step.Complaint, forUpdate: true, cancellation).ConfigureAwait(false);
        var complaint = await _reader.ReadAsync(transaction, id, cancellation).ConfigureAwait(false);
        if (step.RequestId is not null && await WasDoneAsync(transaction, id, step, cancellation).ConfigureAwait(false))
        {
            return Show(tenant, complaint);
        }

        var next = step.Event;
        var references = await ComplaintReferences.FindAsync(transaction, "", next.Department ?? complaint.Department, "", cancellation).ConfigureAwait(false);
        var (before, replayed) = ComplaintLifeCycle.Replay(complaint.Events, complaint.Rules);
        var (after, problems) = replayed.Count > 0 ? (before, replayed) : ComplaintLifeCycle.Apply(before, next, complaint.Rules);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        complaint = complaint with
        {
            Events = [.. complaint.Events, next],
            State = after.State,
            ReopenCount = after.ReopenCount,
            Department = next.Department ?? complaint.Department,
            AssignedTo = step.AssignedTo ?? complaint.AssignedTo,
        };
        try
        {
            await ComplaintWriter.AppendAsync(
                transaction, complaint, references.Department, step.RequestId, clocks.Read(tenant, complaint, time.GetUtcNow()), cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation && step.RequestId is not null)
        {
            // Another complaint took the request id between the look and the write.
            throw new ProblemException(Problems.DuplicateRequestId(step.RequestId));
        }

        return Show(tenant, complaint);
    }

    /// <summary>A complaint with its events, and its clocks as they stand now.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public async Task<Complaint> GetAsync(Tenant tenant, string name, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, System.Data.IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
        var id = await ComplaintReader.FindAsync(transaction, name, forUpdate: false, cancellation).ConfigureAwait(false);
        return Show(tenant, await _reader.ReadAsync(transaction, id, cancellation).ConfigureAwait(false));
    }

    /// <summary>Complaints without events and clocks after the given one, oldest first.</summary>
    public async Task<IReadOnlyList<Complaint>> ListAsync(
        Tenant tenant, DateTimeOffset afterReceipt, Guid afterId, string? state, int count, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var found = await ComplaintReader.ListAsync(transaction, afterReceipt, afterId, state, count, cancellation).ConfigureAwait(false);
        return [.. found.Select(complaint => ComplaintMapper.ToContract(complaint, []))];
    }

    // Null where the external id turned out to be known.
    private async Task<ComplaintCase?> PrepareAsync(TenantTransaction transaction, Tenant tenant, ComplaintDraft draft, CancellationToken cancellation)
    {
        var (regimeVersionId, regime) = await regimes.InForceAsync(transaction, RegimePurpose.Complaint, cancellation).ConfigureAwait(false);
        var rules = regime.Complaints ?? ComplaintRules.Free;
        ComplaintCodeRules.Check(draft, rules);
        var references = await ComplaintReferences.FindAsync(transaction, draft.Category, draft.Department, draft.Offering, cancellation).ConfigureAwait(false);
        var (snapshot, problems) = ComplaintLifeCycle.Replay(draft.Events, rules);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        var year = TimeZoneInfo.ConvertTime(draft.ReceivedAt, tenant.TimeZone).Year;
        var number = await transaction.FindAsync("postgres/complaints/take_number.sql", reader => reader.GetInt32(0), cancellation, tenant.Id, year).ConfigureAwait(false);
        var complaint = new ComplaintCase
        {
            Id = Guid.CreateVersion7(),
            Number = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:000000}"),
            SourceSystem = draft.SourceSystem,
            ExternalId = draft.ExternalId,
            RegimeVersionId = regimeVersionId,
            Channel = draft.Channel,
            Category = draft.Category,
            Department = draft.Department,
            Offering = draft.Offering,
            Description = draft.Description,
            ReceivedAt = draft.ReceivedAt,
            CustomerDueAt = draft.CustomerDueAt,
            State = snapshot.State,
            AssignedTo = draft.AssignedTo,
            ReopenCount = snapshot.ReopenCount,
            Events = draft.Events,
            Reported = draft.Reported,
            Rules = rules,
        };
        var readings = clocks.Read(tenant, complaint, time.GetUtcNow());
        return await ComplaintWriter.InsertAsync(transaction, complaint, references, draft.Digest, readings, cancellation).ConfigureAwait(false) ? complaint : null;
    }

    private Complaint Show(Tenant tenant, ComplaintCase complaint) => ComplaintMapper.ToContract(complaint, clocks.Read(tenant, complaint, time.GetUtcNow()));

    private static Task<(Guid Id, byte[] Digest)?> FindStoredAsync(TenantTransaction transaction, ComplaintDraft draft, CancellationToken cancellation) => transaction.FindAsync(
        "postgres/complaints/select_by_external_id.sql", reader => ((Guid, byte[])?)(reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)), cancellation,
        transaction.OrganizationId, draft.SourceSystem, draft.ExternalId);

    private static async Task<bool> WasDoneAsync(TenantTransaction transaction, Guid complaint, ComplaintStep step, CancellationToken cancellation)
    {
        var done = await transaction.FindAsync(
            "postgres/complaints/select_event_by_request.sql",
            reader => (bool?)(reader.GetGuid(0) == complaint && step.IsSameAs(
                reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<DateTimeOffset>(2), reader.GetString(3), reader.GetString(4), reader.GetString(5))),
            cancellation, transaction.OrganizationId, step.RequestId).ConfigureAwait(false);
        return done switch
        {
            null => false,
            true => true,
            false => throw new ProblemException(Problems.DuplicateRequestId(step.RequestId!)),
        };
    }
}
