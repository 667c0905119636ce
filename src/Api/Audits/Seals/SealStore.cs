using CSat.Api.Calls;
using CSat.Domain.Audits;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Dapper;
using Npgsql;

namespace CSat.Api.Audits.Seals;

/// <summary>
/// Puts audit entries in their places. The order is that of their transactions, and of transactions alone that no earlier one can follow: so nothing has to wait when
/// it is written, and every host that seals comes to the same chain.
/// </summary>
/// <param name="source">The application's pools.</param>
public sealed class SealStore(CellPools source)
{
    private const int EntriesAtOnce = 5_000;

    /// <summary>The codes of all organisations of a cell.</summary>
    /// <param name="directory">A pool that may list them.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<List<string>> ListOrganizationsAsync(NpgsqlDataSource directory, CancellationToken cancellation)
    {
        await using var connection = await directory.OpenConnectionAsync(cancellation);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(SqlText.Get("postgres/audit/select_audited_organizations.sql"), cancellationToken: cancellation))];
    }

    /// <summary>Seals what can be sealed.</summary>
    /// <returns>The end of the chain.</returns>
    public async Task<AuditHead> SealAsync(Tenant tenant, CancellationToken cancellation)
    {
        while (true)
        {
            var (head, isAll) = await SealPartAsync(tenant, cancellation);
            if (isAll)
            {
                return head;
            }
        }
    }

    private async Task<(AuditHead Head, bool IsAll)> SealPartAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation);
        await transaction.ExecuteAsync("postgres/audit/lock_chain.sql", null, cancellation);
        var last = await transaction.FindAsync<SealRow>("postgres/audit/select_last_seal.sql", null, cancellation);
        var (position, hash) = last is null ? (0, AuditChain.Start(tenant.Code, tenant.Id)) : (last.Position, last.Hash);
        var entries = await transaction.QueryAsync<AuditEntryRow>("postgres/audit/select_unsealed_entries.sql", new { Count = EntriesAtOnce }, cancellation);
        if (entries.Count == 0)
        {
            return (new AuditHead(position, hash), IsAll: true);
        }

        var hashes = new byte[entries.Count][];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = hash = AuditChain.Next(hash, ++position, entries[i].ToEntry());
        }

        var values = new
        {
            Positions = Enumerable.Range(0, hashes.Length).Select(i => position - hashes.Length + 1 + i).ToArray(),
            EntryIds = entries.Select(entry => entry.EntryId).ToArray(),
            Hashes = hashes,
        };
        await transaction.ExecuteAsync("postgres/audit/insert_seals.sql", values, cancellation);
        await transaction.CommitAsync(cancellation);
        return (new AuditHead(position, hash), entries.Count < EntriesAtOnce);
    }
}
