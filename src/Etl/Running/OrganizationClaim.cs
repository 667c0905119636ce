using System.Data;
using CSat.Etl.Extracting;
using CSat.Postgres.Connections;
using CSat.Sql;
using Npgsql;

namespace CSat.Etl.Running;

/// <summary>
/// That one worker builds the warehouse of an organisation, whichever machine it runs on. PostgreSQL keeps the claim with the session, so that a worker that dies
/// leaves none behind.
/// </summary>
internal sealed class OrganizationClaim : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly Guid _organization;

    private OrganizationClaim(NpgsqlConnection connection, Guid organization)
    {
        _connection = connection;
        _organization = organization;
    }

    /// <summary>Takes it; null where another worker has it.</summary>
    /// <param name="pool">The pool of role csat_etl.</param>
    /// <param name="organization">The organisation.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<OrganizationClaim?> TryTakeAsync(NpgsqlDataSource pool, SourceOrganization organization, CancellationToken cancellation)
    {
        var connection = await pool.OpenPatientlyAsync(cancellation).ConfigureAwait(false);
        try
        {
            await using var command = Command(connection, "postgres/extract/take_claim.sql", organization.Id);
            await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            await reader.ReadAsync(cancellation).ConfigureAwait(false);
            if (reader.GetBoolean("taken"))
            {
                return new OrganizationClaim(connection, organization.Id);
            }
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await using var command = Command(_connection, "postgres/extract/give_claim_back.sql", _organization);
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is NpgsqlException or InvalidOperationException)
        {
            // With the session the claim has gone.
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string path, Guid organization) =>
        new(SqlText.Get(path), connection) { Parameters = { new NpgsqlParameter<string> { TypedValue = organization.ToString() } } };
}
