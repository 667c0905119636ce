namespace DuckDB.NET.Data.Connecting;

/// <summary>
/// A database that the connections of this process share. DuckDB must not have one file open twice in a process, so each file has one entry
/// here, found by what the file is rather than by how its path is written.
/// </summary>
internal sealed class SharedDatabase
{
    private static readonly Lock Gate = new();
    private static readonly List<SharedDatabase> Open_ = [];
    private readonly IReadOnlyList<KeyValuePair<string, string>> options;
    private readonly FileIdentity? identity;
    private readonly bool listed;
    private int users = 1;

    private SharedDatabase(DatabaseHandle handle, FileIdentity? identity, bool listed, IReadOnlyList<KeyValuePair<string, string>> options)
    {
        Handle = handle;
        this.identity = identity;
        this.listed = listed;
        this.options = options;
    }

    internal DatabaseHandle Handle { get; }

    /// <summary>Opens or shares; each success is paid back by <see cref="Release"/>.</summary>
    internal static SharedDatabase Open(string dataSource, IReadOnlyList<KeyValuePair<string, string>> options)
    {
        switch (dataSource)
        {
            case "":
                throw new InvalidOperationException("The connection string names no database: Data Source=<path> or Data Source=:memory: is needed.");
            case DuckDBConnectionStringBuilder.InMemoryDataSource:
                return new(DatabaseOpener.Open(dataSource, options), null, listed: false, options);
            case not DuckDBConnectionStringBuilder.InMemorySharedDataSource when dataSource.StartsWith(':'):
                throw new NotSupportedException(
                    $"The data source '{dataSource}' is not offered; use {DuckDBConnectionStringBuilder.InMemoryDataSource} or "
                    + $"{DuckDBConnectionStringBuilder.InMemorySharedDataSource}.");
        }

        var inMemory = dataSource == DuckDBConnectionStringBuilder.InMemorySharedDataSource;
        lock (Gate)
        {
            var identity = inMemory ? null : FileIdentity.Of(dataSource);
            var known = Open_.Find(entry => inMemory ? entry.identity is null : identity is not null && identity == entry.identity);
            if (known is not null)
            {
                return known.Share(options);
            }

            var handle = DatabaseOpener.Open(inMemory ? DuckDBConnectionStringBuilder.InMemoryDataSource : dataSource, options);
            // A new file has an identity only now.
            var opened = new SharedDatabase(handle, inMemory ? null : FileIdentity.Of(dataSource), listed: true, options);
            Open_.Add(opened);
            return opened;
        }
    }

    internal SharedDatabase Share()
    {
        lock (Gate)
        {
            ObjectDisposedException.ThrowIf(users == 0, this);
            users++;
            return this;
        }
    }

    internal void Release()
    {
        lock (Gate)
        {
            if (--users > 0)
            {
                return;
            }

            if (listed)
            {
                Open_.Remove(this);
            }

            // Closed under the lock: who opens the same file next must find it closed.
            Handle.Dispose();
        }
    }

    private SharedDatabase Share(IReadOnlyList<KeyValuePair<string, string>> wanted)
    {
        if (!wanted.SequenceEqual(options))
        {
            throw new DuckDBException(
                "Connection Error: The database is open in this process with other options; all connections to one file need the same.",
                DuckDBErrorType.Connection);
        }

        users++;
        return this;
    }
}
