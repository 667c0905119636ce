using System.Globalization;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Transforming;

/// <summary>The database under construction: runs models by their path and opens appenders.</summary>
internal sealed class BuildDatabase : IDisposable
{
    // Every DuckDB since 1.0 reads this storage version, so that analysts need not keep pace with the program.
    private const string StorageVersion = "v1.0.0";

    private static readonly TimeSpan BetweenInterrupts = TimeSpan.FromMilliseconds(10);

    // Columns go by their names.
    static BuildDatabase() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private BuildDatabase(DuckDBConnection connection) => Connection = connection;

    /// <summary>The connection on which models run.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Makes the file.</summary>
    public static BuildDatabase Create(string path, int memoryMebibytes, int threads)
    {
        var settings = new DuckDBConnectionStringBuilder
        {
            DataSource = path,
            ["storage_compatibility_version"] = StorageVersion,
            // The file is worthless until it is whole: one checkpoint at the end is enough.
            ["wal_autocheckpoint"] = "1TB",
            // Every thread pins buffers of its own: with as many as a large machine has cores the limit below would not do.
            ["threads"] = threads.ToString(CultureInfo.InvariantCulture),
            ["memory_limit"] = string.Create(CultureInfo.InvariantCulture, $"{memoryMebibytes}MiB"),
        };
        var connection = new DuckDBConnection(settings.ConnectionString);
        connection.Open();
        return new BuildDatabase(connection);
    }

    /// <summary>Runs all statements of a file.</summary>
    /// <exception cref="InvalidOperationException">DuckDB refuses one, or memory does not suffice; the message names the file.</exception>
    public void Run(string path)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = SqlText.Get(path);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException exception)
        {
            throw new InvalidOperationException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>Runs a model in one transaction: a table and its comments cost one sync of the disk and not one each.</summary>
    /// <exception cref="InvalidOperationException">As of <see cref="Run(string)"/>; nothing of it was done.</exception>
    public void RunAtOnce(string path)
    {
        using var transaction = Connection.BeginTransaction();
        Run(path);
        transaction.Commit();
    }

    /// <summary>Runs all statements of several files, one after another.</summary>
    public void Run(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Run(path);
        }
    }

    /// <summary>Does work with <see cref="Connection"/> on another thread. A cancelled token ends the statement that it is in.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the work has ended.</exception>
    public async Task WorkAsync(Action work, CancellationToken cancellation)
    {
        var working = Task.Run(work, CancellationToken.None);
        try
        {
            await working.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // DuckDB forgets an interrupt that comes between two statements, so one may not be enough.
            while (!working.IsCompleted)
            {
                Connection.NativeConnection.Interrupt();
                await Task.WhenAny(working, Task.Delay(BetweenInterrupts, CancellationToken.None)).ConfigureAwait(false);
            }

            throw;
        }
    }

    /// <summary>Opens an appender to a table of the scratch database.</summary>
    public RowAppender AppendRaw(string table) => RowAppender.Open(Connection, "raw", table);

    /// <summary>A further connection to the same database.</summary>
    public DuckDBConnection OpenBeside()
    {
        var beside = new DuckDBConnection(Connection.ConnectionString);
        beside.Open();
        return beside;
    }

    public void Dispose() => Connection.Dispose();
}
