using CSat.Testing;
using Npgsql;

namespace CSat.Api.Tests.Fixture;

/// <summary>Holds one row locked, as somebody does who looks at it in psql within a transaction. Disposing it lets it go.</summary>
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
            "SELECT round_id FROM csat.round WHERE organization_id = (SELECT organization_id FROM csat.organization WHERE code = $1) FOR UPDATE", connection, transaction)
        {
            Parameters = { new() { Value = organization } },
        };
        (await take.ExecuteScalarAsync()).ShouldNotBeNull();
        return new RowLock(connection, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
