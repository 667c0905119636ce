using System.Data;
using CSat.Api.Audits.Seals;
using CSat.Api.Calls;
using CSat.Domain.Audits;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;

namespace CSat.Api.Audits;

/// <summary>A chain that was computed anew.</summary>
/// <param name="Verification">What was found.</param>
/// <param name="Unsealed">Entries that are not sealed yet.</param>
public sealed record VerifiedChain(AuditVerification Verification, long Unsealed);

/// <summary>The audit in PostgreSQL. Each answer is of a chain that was sealed as far as it can be.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="seals">Seals entries.</param>
public sealed class AuditStore(CellPools source, SealStore seals)
{
    private const int RowsAtOnce = 5_000;

    /// <summary>Sealed entries after the given position.</summary>
    public async Task<IReadOnlyList<SealedEntry>> ListAsync(Call call, AuditPage page)
    {
        await seals.SealAsync(call.Tenant, call.Cancellation);
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return await ReadAsync(transaction, page, call.Cancellation);
    }

    /// <summary>Computes the chain anew.</summary>
    /// <param name="call">The call.</param>
    /// <param name="head">A head that was kept; null for none.</param>
    public async Task<VerifiedChain> VerifyAsync(Call call, AuditHead? head)
    {
        await seals.SealAsync(call.Tenant, call.Cancellation);
        var verification = new AuditVerification(AuditChain.Start(call.Tenant.Code, call.Tenant.Id));
        if (head is not null)
        {
            verification.Expect(head);
        }

        // One moment for all pages: what is sealed meanwhile is not of it.
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, IsolationLevel.RepeatableRead, call.Cancellation);
        var page = new AuditPage(0, null, null, null, null, RowsAtOnce);
        while (await ReadAsync(transaction, page, call.Cancellation) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
            {
                verification.Add(entry);
            }

            page = page with { After = entries[^1].Position };
        }

        var unsealed = await transaction.FindAsync<AuditCountRow>("postgres/audit/count_unsealed_entries.sql", null, call.Cancellation);
        return new VerifiedChain(verification, unsealed!.Entries);
    }

    /// <summary>The end of a chain.</summary>
    public Task<AuditHead> HeadAsync(Tenant tenant, CancellationToken cancellation) => seals.SealAsync(tenant, cancellation);

    private static async Task<IReadOnlyList<SealedEntry>> ReadAsync(TenantTransaction transaction, AuditPage page, CancellationToken cancellation) =>
        [.. (await transaction.QueryAsync<AuditEntryRow>("postgres/audit/select_entries.sql", page, cancellation)).Select(row => row.ToSealed())];
}
