using CSat.Api.Storage;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Directory;

/// <summary>Organisations in PostgreSQL.</summary>
/// <param name="source">The application's pool.</param>
/// <param name="time">The clock.</param>
public sealed class OrganizationStore(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>The organisation of a code; null where there is none.</summary>
    public async Task<Tenant?> FindAsync(string code, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(TenantBinding.ToOrganizationCode(code));
        batch.BatchCommands.Add(Statements.BatchCommand("postgres/directory/select_organization_by_code.sql", code));
        await using var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.NextResultAsync(cancellation).ConfigureAwait(false);
        return await reader.ReadAsync(cancellation).ConfigureAwait(false) ? Read(reader) : null;
    }

    /// <summary>Creates an organisation with its first entries.</summary>
    /// <param name="tenant">The new organisation.</param>
    /// <param name="alsoAsync">Writes more in the same transaction, null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False where the code is taken; then nothing was written.</returns>
    public async Task<bool> InsertAsync(Tenant tenant, Func<TenantTransaction, Task>? alsoAsync, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var inserted = await transaction.FindAsync(
            "postgres/directory/insert_organization.sql", reader => (Guid?)reader.GetGuid(0), cancellation,
            tenant.Id, tenant.Code, tenant.Name.Zh, tenant.Name.En, tenant.TimeZone.Id, tenant.CalendarCode, time.GetUtcNow()).ConfigureAwait(false);
        if (inserted is null)
        {
            return false;
        }

        if (alsoAsync is not null)
        {
            await alsoAsync(transaction).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return true;
    }

    private static Tenant Read(NpgsqlDataReader reader) => new(
        reader.GetGuid(0),
        reader.GetString(1),
        new(reader.GetString(2), reader.GetString(3)),
        TimeZoneInfo.FindSystemTimeZoneById(reader.GetString(4)),
        reader.GetString(5));
}
