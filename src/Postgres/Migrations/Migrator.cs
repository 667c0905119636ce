using System.Data;
using CSat.Domain.Problems;
using CSat.Postgres.Connections;
using CSat.Sql;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Postgres.Migrations;

/// <summary>Brings a database's schema to the program's: one transaction a migration, one migrator at a time.</summary>
/// <param name="owner">Connects the owner of the schema.</param>
/// <param name="logger">Told of each migration.</param>
public sealed class Migrator(NpgsqlDataSource owner, ILogger logger)
{
    /// <summary>Applies what the database lacks.</summary>
    /// <param name="migrations">All the program's migrations, in order.</param>
    /// <param name="cancellation">Gives up; a migration under way is rolled back.</param>
    /// <returns>How many were applied.</returns>
    /// <exception cref="ProblemException">The database holds a migration that the program has not, or has with other content.</exception>
    public async Task<int> MigrateAsync(IReadOnlyList<Migration> migrations, CancellationToken cancellation = default)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await ExecuteAsync(connection, "postgres/migration/lock.sql", cancellation).ConfigureAwait(false);
        try
        {
            await ExecuteAsync(connection, "postgres/migration/create_schema.sql", cancellation).ConfigureAwait(false);
            await ExecuteAsync(connection, "postgres/migration/create_ledger.sql", cancellation).ConfigureAwait(false);
            var applied = await ListAppliedAsync(connection, cancellation).ConfigureAwait(false);
            CheckHistory(applied, migrations);
            foreach (var migration in migrations.Skip(applied.Count))
            {
                await ApplyAsync(connection, migration, cancellation).ConfigureAwait(false);
                PostgresLog.Migrated(logger, migration.Name);
            }

            return migrations.Count - applied.Count;
        }
        finally
        {
            await ExecuteAsync(connection, "postgres/migration/unlock.sql", CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Applies what the database lacks in the transaction that the connection is in: all of it is there when that commits, or nothing.</summary>
    /// <param name="connection">Its session is the only one that uses the database.</param>
    /// <param name="migrations">All the program's migrations, in order.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task MigrateAsync(NpgsqlConnection connection, IReadOnlyList<Migration> migrations, CancellationToken cancellation)
    {
        var applied = await ListAppliedAsync(connection, cancellation).ConfigureAwait(false);
        CheckHistory(applied, migrations);
        foreach (var migration in migrations.Skip(applied.Count))
        {
            await RunAsync(connection, migration, cancellation).ConfigureAwait(false);
            PostgresLog.Migrated(logger, migration.Name);
        }
    }

    private static void CheckHistory(List<(int Number, string Name, byte[] Checksum)> applied, IReadOnlyList<Migration> migrations)
    {
        for (var i = 0; i < applied.Count; i++)
        {
            if (i >= migrations.Count || migrations[i].Name != applied[i].Name)
            {
                throw new ProblemException(Unknown(applied[i].Name));
            }

            if (!migrations[i].Checksum.AsSpan().SequenceEqual(applied[i].Checksum))
            {
                throw new ProblemException(Changed(applied[i].Name));
            }
        }
    }

    private static Problem Unknown(string migration) => Problem.Worded("unknown", ProblemReason.MigrationRefused, "", "append-only", ("migration", migration));

    private static Problem Changed(string migration) => Problem.Worded("changed", ProblemReason.MigrationRefused, "", "append-only", ("migration", migration));

    /// <summary>What a database holds, in order.</summary>
    internal static async Task<List<(int Number, string Name, byte[] Checksum)>> ListAppliedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var applied = new List<(int Number, string Name, byte[] Checksum)>();
        await using var command = new NpgsqlCommand(SqlText.Get("postgres/migration/select_applied.sql"), connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            applied.Add((reader.GetInt32("number"), reader.GetString("name"), reader.GetFieldValue<byte[]>("checksum")));
        }

        return applied;
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await RunAsync(connection, migration, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task RunAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellation)
    {
        try
        {
            await using var script = new NpgsqlCommand(migration.Script, connection) { CommandTimeout = 0 };
            await script.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.DiskFull)
        {
            throw new ProblemException(PostgresProblems.DiskFull(fault.MessageText));
        }
        catch (PostgresException fault)
        {
            throw new InvalidOperationException($"Migration {migration.Name} failed and was rolled back: {fault.MessageText} ({fault.SqlState}).", fault);
        }

        await using var record = new NpgsqlCommand(SqlText.Get("postgres/migration/insert_applied.sql"), connection)
        {
            Parameters = { new() { Value = migration.Number }, new() { Value = migration.Name }, new() { Value = migration.Checksum } },
        };
        await record.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string path, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SqlText.Get(path), connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
