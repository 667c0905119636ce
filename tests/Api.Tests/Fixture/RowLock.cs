using CSat.Testing;
using Npgsql;

namespace CSat.Api.Tests.Fixture;

/// <summary>Holds rounds locked, as a closing does that does not come to its end: the rows and the right to enter them. Disposing it lets them go.</summary>
public sealed class RowLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private RowLock(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>Locks the rounds of an organisation.</summary>
    /// <param name="postgres">The database.</param>
    /// <param name="organization">The organisation's code.</param>
    public static async Task<RowLock> TakeRoundsAsync(PostgresFixture postgres, string organization)
    {
        var connection = await postgres.Owner.OpenConnectionAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var take = new NpgsqlCommand(
            "WITH held AS (SELECT round_id FROM csat.round WHERE organization_id = (SELECT organization_id FROM csat.organization WHERE code = $1) FOR UPDATE) SELECT count(pg_advisory_xact_lock(hashtextextended('csat.round ' || round_id, 0))) FROM held",
            connection,
            transaction)
        {
            Parameters = { new() { Value = organization } },
        };
        ((long)(await take.ExecuteScalarAsync())!).ShouldBeGreaterThan(0);
        return new RowLock(connection, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
