using CSat.Domain.Problems;
using CSat.Sql;
using Npgsql;

namespace CSat.Postgres.Embedded;

/// <summary>
/// The databases of an embedded cluster: everything is in the one that is named csat, and no login comes into any other. A cluster whose tables stand in the
/// database postgres is brought to that by renaming, under the start lock.
/// </summary>
internal sealed class DatabaseLayout(int port, string password)
{
    /// <summary>The database of every cluster in which nobody works.</summary>
    public const string Template = "template1";

    private const string Name = "csat";
    private const string Former = "postgres";

    /// <summary>Makes sure of it.</summary>
    /// <returns>What connects the owner to the application's database.</returns>
    /// <exception cref="ProblemException">A program of an earlier version still works in the cluster.</exception>
    public async Task<string> EnsureAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(Template, cancellation).ConfigureAwait(false);
        if (!await HasDatabaseAsync(connection, Name, cancellation).ConfigureAwait(false))
        {
            await (await HasDatabaseAsync(connection, Former, cancellation).ConfigureAwait(false) && await HasTablesAsync(Former, cancellation).ConfigureAwait(false)
                ? RenameAsync(connection, cancellation)
                : RunAsync(connection, "postgres/server/create_database.sql", cancellation)).ConfigureAwait(false);
        }
        else if (await HasDatabaseAsync(connection, Former, cancellation).ConfigureAwait(false)
            && !await HasTablesAsync(Name, cancellation).ConfigureAwait(false) && await HasTablesAsync(Former, cancellation).ConfigureAwait(false))
        {
            await RunAsync(connection, "postgres/server/drop_empty_database.sql", cancellation).ConfigureAwait(false);
            await RenameAsync(connection, cancellation).ConfigureAwait(false);
        }

        if (!await HasDatabaseAsync(connection, Former, cancellation).ConfigureAwait(false))
        {
            // Tools look for a database of this name.
            await RunAsync(connection, "postgres/server/create_usual_database.sql", cancellation).ConfigureAwait(false);
        }

        await RunAsync(connection, "postgres/server/close_databases.sql", cancellation).ConfigureAwait(false);
        return ConnectionToOwn(port, password);
    }

    /// <summary>What connects the owner to the application's database.</summary>
    public static string ConnectionToOwn(int port, string password) => ConnectionTo(Name, port, password);

    /// <summary>What connects the owner to a database.</summary>
    public static string ConnectionTo(string database, int port, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = EmbeddedPostgres.OwnerName,
        Password = password,
        Database = database,
        Pooling = false,
        Timeout = 15,
    }.ConnectionString;

    private static async Task RenameAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await RunAsync(connection, "postgres/server/rename_database.sql", cancellation).ConfigureAwait(false);
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            throw new ProblemException(EmbeddedProblems.InUse());
        }
    }

    private static async Task<bool> HasDatabaseAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var find = new NpgsqlCommand(SqlText.Get("postgres/server/find_database.sql"), connection) { Parameters = { new() { Value = name } } };
        return await find.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is true;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string path, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SqlText.Get(path), connection);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<bool> HasTablesAsync(string database, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(database, cancellation).ConfigureAwait(false);
        await using var find = new NpgsqlCommand(SqlText.Get("postgres/server/find_tables.sql"), connection);
        return await find.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is true;
    }

    private async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(ConnectionTo(database, port, password));
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
        return connection;
    }
}
