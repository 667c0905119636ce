using System.Diagnostics;
using CSat.Testing;
using Npgsql;

namespace CSat.Api.Tests.Fixture;

/// <summary>Holds a table of the test's database, so that calls that need it wait in PostgreSQL. Disposing it lets them go on.</summary>
public sealed class TableLock : IAsyncDisposable
{
    private const string Waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    private const string WaitingLong = Waiting + " AND clock_timestamp() - xact_start > interval '600 ms'";
    private const string Open = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND pid NOT IN ($1, pg_backend_pid())";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly PostgresFixture _postgres;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private TableLock(PostgresFixture postgres, NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        _postgres = postgres;
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>Takes the lock.</summary>
    /// <param name="postgres">The database.</param>
    /// <param name="table">Name with schema.</param>
    public static async Task<TableLock> TakeAsync(PostgresFixture postgres, string table)
    {
        var connection = await postgres.Owner.OpenConnectionAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var take = new NpgsqlCommand($"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE", connection, transaction);
        await take.ExecuteNonQueryAsync();
        return new TableLock(postgres, connection, transaction);
    }

    /// <summary>Waits until somebody waits for a lock.</summary>
    /// <param name="callers">How many must wait.</param>
    public Task UntilSomebodyWaitsAsync(int callers = 1) => UntilAsync(Waiting, count => count >= callers, "Nobody waits for the lock.");

    /// <summary>Waits until somebody waits who has more patience than a group has that others are in.</summary>
    public Task UntilSomebodyWaitsLongAsync() => UntilAsync(WaitingLong, count => count >= 1, "Nobody waits long for the lock.");

    /// <summary>Waits until nobody waits any more and no transaction but this one is open: what was under way is rolled back.</summary>
    public Task UntilAllGaveUpAsync() => UntilAsync(Open, count => count == 0, "A transaction is still open.");

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task UntilAsync(string sql, Func<long, bool> reached, string otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            await using var count = _postgres.Owner.CreateCommand(sql);
            if (sql == Open)
            {
                count.Parameters.Add(new() { Value = _connection.ProcessID });
            }

            if (reached((long)(await count.ExecuteScalarAsync())!))
            {
                return;
            }

            waited.Elapsed.ShouldBeLessThan(Patience, otherwise);
            await Task.Delay(20);
        }
    }
}
