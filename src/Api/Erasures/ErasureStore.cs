using CSat.Api.Calls;
using CSat.Domain.Erasures;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Postgres.Cells;
using CSat.Postgres.Erasures;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Erasures;

/// <summary>Erasures in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
public sealed class ErasureStore(CellPools source)
{
    /// <summary>Erases.</summary>
    /// <returns>The erasure as it is kept.</returns>
    /// <exception cref="ProblemException">There is no such complaint, response or customer, or the request id was used for another request.</exception>
    internal async Task<ErasureRow> EraseAsync(Call call, ErasureDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(call.At), call.Cancellation);
        if (claim.IsRepeated)
        {
            return (await transaction.FindAsync<ErasureRow>("postgres/erasures/select_erasure.sql", new { ErasureId = claim.AnswerId }, call.Cancellation))!;
        }

        var subject = await (draft.Subject switch
        {
            ErasureSubject.Complaint => LockComplaintAsync(transaction, draft, call.Cancellation),
            ErasureSubject.Customer => LockCustomerAsync(transaction, draft, call.Cancellation),
            _ => LockResponseAsync(transaction, draft, call.Cancellation),
        })
            ?? throw new ProblemException(draft.NotFound);
        var writer = new ErasureWriter(transaction.Connection, call.Tenant.Id);
        var salt = await writer.SaltAsync(given: null, call.Cancellation);
        var erasure = new ErasureRow
        {
            ErasureId = claim.AnswerId,
            At = call.At,
            Actor = call.Act.Actor,
            Subject = EnumCode.Of(draft.Subject),
            SubjectId = subject.SubjectId,
            Reason = EnumCode.Of(draft.Reason),
            SourceSystem = subject.SourceSystem,
            Digest = subject.Digest ?? ErasureWriter.DigestOf(salt, subject.ExternalId),
        };
        var kept = await writer.EraseAsync(erasure, call.Act, isListed: false, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return kept;
    }

    /// <summary>Erasures after the given one.</summary>
    internal async Task<IReadOnlyList<ErasureRow>> ListAsync(Call call, ErasurePage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return await transaction.QueryAsync<ErasureRow>("postgres/erasures/select_erasures.sql", page, call.Cancellation);
    }

    /// <summary>Which of some external ids were erased, by their places from 1.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="subject">What they are of.</param>
    /// <param name="ids">The ids with their source systems.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<HashSet<long>> FindErasedAsync(
        TenantTransaction transaction, ErasureSubject subject, IReadOnlyCollection<(string SourceSystem, string ExternalId)> ids, CancellationToken cancellation)
    {
        var values = new { Subject = EnumCode.Of(subject), SourceSystems = ids.Select(id => id.SourceSystem).ToArray(), ExternalIds = ids.Select(id => id.ExternalId).ToArray() };
        return [.. (await transaction.QueryAsync<PlaceRow>("postgres/erasures/select_erased_ids.sql", values, cancellation)).Select(row => row.Place)];
    }

    private static async Task<SubjectRow?> LockComplaintAsync(TenantTransaction transaction, ErasureDraft draft, CancellationToken cancellation)
    {
        await transaction.ExecuteAsync("postgres/erasures/lock_numbers.sql", null, cancellation);
        var values = new { draft.Name, Id = Guid.TryParseExact(draft.Name, "D", out var id) ? id : Guid.Empty };
        return await transaction.FindAsync<SubjectRow>("postgres/erasures/lock_erased_complaint.sql", values, cancellation);
    }

    private static async Task<SubjectRow?> LockCustomerAsync(TenantTransaction transaction, ErasureDraft draft, CancellationToken cancellation)
    {
        await transaction.ExecuteAsync("postgres/erasures/lock_register.sql", null, cancellation);
        return await transaction.FindAsync<SubjectRow>("postgres/erasures/select_erased_customer.sql", new { draft.Name }, cancellation);
    }

    private static async Task<SubjectRow?> LockResponseAsync(TenantTransaction transaction, ErasureDraft draft, CancellationToken cancellation)
    {
        var values = new { draft.SourceSystem, ExternalId = draft.Name };
        await transaction.ExecuteAsync("postgres/erasures/lock_rounds.sql", values, cancellation);
        return await transaction.FindAsync<SubjectRow>("postgres/erasures/select_erased_response.sql", values, cancellation);
    }
}
