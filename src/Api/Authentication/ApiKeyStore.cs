using CSat.Api.Storage;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Authentication;

/// <summary>API keys in PostgreSQL.</summary>
/// <param name="source">The application's pool.</param>
public sealed class ApiKeyStore(NpgsqlDataSource source)
{
    /// <summary>Whose key it is; null where no valid key has this digest.</summary>
    public async Task<Caller?> FindAsync(byte[] digest, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(TenantBinding.ToKeyDigest(digest));
        batch.BatchCommands.Add(Statements.BatchCommand("postgres/authentication/select_api_key.sql", digest));
        await using var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.NextResultAsync(cancellation).ConfigureAwait(false);
        return await reader.ReadAsync(cancellation).ConfigureAwait(false)
            ? new Caller(reader.GetGuid(0), CallerRoles.Parse(reader.GetString(3)), reader.GetBoolean(4), reader.GetString(2))
            : null;
    }

    /// <summary>Stores a key of the transaction's organisation.</summary>
    public static Task InsertAsync(TenantTransaction transaction, byte[] digest, string label, string role, bool wholeInstallation, DateTimeOffset createdAt, CancellationToken cancellation) =>
        transaction.ExecuteAsync(
            "postgres/authentication/insert_api_key.sql", cancellation,
            transaction.OrganizationId, Guid.CreateVersion7(), digest, label, role, wholeInstallation, createdAt);
}
