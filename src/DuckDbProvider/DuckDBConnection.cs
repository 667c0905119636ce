using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data.Connecting;
using DuckDB.NET.Data.Schema;

namespace DuckDB.NET.Data;

/// <summary>
/// A connection to a DuckDB database in this process. Connections to one file share one database, however the path is written.
/// A connection serves one thread at a time; several connections work at once.
/// </summary>
public class DuckDBConnection : DbConnection
{
    private readonly HashSet<IDisposable> dependents = [];
    private string connectionString;
    private DuckDBNativeConnection? native;
    private SharedDatabase? database;
    private DuckDBTransaction? transaction;
    private SharedDatabase? duplicateOf;

    /// <summary>A closed connection without a connection string.</summary>
    public DuckDBConnection()
        : this("")
    {
    }

    /// <summary>A closed connection.</summary>
    /// <param name="connectionString">See <see cref="DuckDBConnectionStringBuilder"/>.</param>
    public DuckDBConnection(string connectionString) => this.connectionString = connectionString;

    /// <summary>The connection string. Setting it while open throws <see cref="InvalidOperationException"/>.</summary>
    [AllowNull]
    public override string ConnectionString
    {
        get => connectionString;
        set => connectionString = State == ConnectionState.Closed
            ? value ?? ""
            : throw new InvalidOperationException("The connection string cannot be changed while the connection is open.");
    }

    /// <summary>The name by which SQL knows the database: the file's name without its extension.</summary>
    public override string Database => Path.GetFileNameWithoutExtension(DataSource) is { Length: > 0 } name ? name : "memory";

    /// <summary>The data source of the connection string.</summary>
    public override string DataSource => Settings().DataSource;

    /// <summary>The version of the native library.</summary>
    public override string ServerVersion => NativeMethods.Text(NativeMethods.duckdb_library_version());

    /// <summary>Open or Closed.</summary>
    public override ConnectionState State => native is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <summary>The native connection. Throws <see cref="InvalidOperationException"/> while closed.</summary>
    public DuckDBNativeConnection NativeConnection =>
        native ?? throw new InvalidOperationException("The connection is not open.");

    protected override DbProviderFactory DbProviderFactory => DuckDBClientFactory.Instance;

    /// <summary>
    /// Opens the database, creating the file when there is none. Throws <see cref="DuckDBException"/> when DuckDB refuses (the file is locked by
    /// another process, is no database, an option is wrong), and <see cref="InvalidOperationException"/> when open already.
    /// </summary>
    public override void Open()
    {
        if (native is not null)
        {
            throw new InvalidOperationException("The connection is open already.");
        }

        var opened = duplicateOf is { } origin ? origin.Share() : OpenDatabase();
        try
        {
            native = new DuckDBNativeConnection(opened.Handle);
            database = opened;
        }
        catch
        {
            opened.Release();
            throw;
        }

        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>Closes the connection and its readers, rolling an open transaction back. The last connection to a database closes it.</summary>
    public override void Close()
    {
        if (native is null)
        {
            return;
        }

        foreach (var dependent in dependents.ToArray())
        {
            dependent.Dispose();
        }

        dependents.Clear();
        transaction?.Dispose();
        transaction = null;
        native.Dispose();
        native = null;
        database!.Release();
        database = null;
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    /// <summary>A closed connection that opens on the very database of this one, which matters in memory. This one must be open.</summary>
    public DuckDBConnection Duplicate() =>
        new(connectionString) { duplicateOf = database ?? throw new InvalidOperationException("The connection is not open.") };

    /// <summary>Begins a transaction. DuckDB does not nest them: throws <see cref="InvalidOperationException"/> within one.</summary>
    public new DuckDBTransaction BeginTransaction() => BeginTransaction(IsolationLevel.Unspecified);

    /// <summary>Begins a transaction of level Snapshot or Unspecified; another throws <see cref="ArgumentException"/>.</summary>
    public new DuckDBTransaction BeginTransaction(IsolationLevel isolationLevel)
    {
        _ = NativeConnection;
        return transaction is null
            ? transaction = new DuckDBTransaction(this, isolationLevel)
            : throw new InvalidOperationException("The connection is in a transaction already; DuckDB does not nest transactions.");
    }

    /// <summary>A command of this connection.</summary>
    public new virtual DuckDBCommand CreateCommand() => new() { Connection = this };

    /// <summary>An appender to a table of the current schema.</summary>
    public DuckDBAppender CreateAppender(string table) => CreateAppender(null, null, table);

    /// <summary>An appender to a table of a schema.</summary>
    public DuckDBAppender CreateAppender(string? schema, string table) => CreateAppender(null, schema, table);

    /// <summary>An appender to a table of a schema of an attached database. Throws <see cref="DuckDBException"/> when there is none.</summary>
    public DuckDBAppender CreateAppender(string? catalog, string? schema, string table) => new(NativeConnection, catalog, schema, table);

    /// <summary>How far the running statement has come; ask from another thread. DuckDB counts only with <c>SET enable_progress_bar = true</c>.</summary>
    public DuckDBQueryProgress GetQueryProgress() => NativeMethods.duckdb_query_progress(NativeConnection);

    /// <summary>The collections of metadata there are, as <c>GetSchema("MetaDataCollections")</c>.</summary>
    public override DataTable GetSchema() => GetSchema(DbMetaDataCollectionNames.MetaDataCollections);

    /// <summary>A collection of metadata without restrictions. Throws <see cref="ArgumentOutOfRangeException"/> when there is none of that name.</summary>
    public override DataTable GetSchema(string collectionName) => GetSchema(collectionName, null);

    /// <summary>
    /// A collection of metadata, restricted to the objects that have the given values; a null restricts nothing. The collection Restrictions lists
    /// them. Throws <see cref="ArgumentException"/> when there are more than the collection knows.
    /// </summary>
    public override DataTable GetSchema(string collectionName, string?[]? restrictionValues) =>
        SchemaCollections.Of(this, collectionName, restrictionValues ?? []);

    /// <summary>Not offered: open another connection. Throws <see cref="NotSupportedException"/>.</summary>
    public override void ChangeDatabase(string databaseName) =>
        throw new NotSupportedException("A connection keeps its database; use SQL's USE statement, or open another connection.");

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => BeginTransaction(isolationLevel);
    protected override DbCommand CreateDbCommand() => CreateCommand();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }
        else
        {
            // The native connection's own finalizer keeps the order: the database closes after it.
            database?.Release();
        }

        base.Dispose(disposing);
    }

    /// <summary>Readers and prepared commands hold native objects that must be gone for the database to close.</summary>
    internal void Track(IDisposable dependent) => dependents.Add(dependent);

    internal void Untrack(IDisposable dependent) => dependents.Remove(dependent);

    internal void TransactionEnded(DuckDBTransaction ended)
    {
        if (ReferenceEquals(transaction, ended))
        {
            transaction = null;
        }
    }

    internal void Run(string statement)
    {
        using var command = CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private SharedDatabase OpenDatabase()
    {
        var settings = Settings();
        return SharedDatabase.Open(settings.DataSource, settings.Options());
    }

    private DuckDBConnectionStringBuilder Settings() => new() { ConnectionString = connectionString };
}
