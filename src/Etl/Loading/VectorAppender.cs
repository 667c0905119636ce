using System.Runtime.InteropServices;
using DuckDB.NET.Data;

namespace CSat.Etl.Loading;

/// <summary>
/// Appends whole vectors to a DuckDB table: threads fill batches of up to <see cref="VectorBatch.Capacity"/> rows, each its own, and hand them
/// over one at a time. Works on any provider that shows its native connection. Rows appended may be written before <see cref="Complete"/>: run
/// a load inside a transaction, so that it is all or nothing.
/// </summary>
public sealed class VectorAppender : IDisposable
{
    // DuckDB holds a hundred batches back by itself, outside its memory limit; handing on earlier keeps memory flat.
    private const int BatchesHeldBack = 30;
    private readonly Lock gate = new();
    private readonly SafeHandle connection;
    private readonly nint[] types;
    private nint appender;
    private int heldBack;
    private bool completed;
    private bool released;

    private VectorAppender(SafeHandle connection, string? schema, string table)
    {
        this.connection = connection;
        types = [];
        var held = false;
        connection.DangerousAddRef(ref held);
        var failed = VectorMethods.duckdb_appender_create(connection, schema, table, out appender) != 0;
        if (failed)
        {
            var message = VectorMethods.AppenderError(appender);
            Dispose();
            throw new VectorAppendException(message);
        }

        types = new nint[VectorMethods.duckdb_appender_column_count(appender)];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = VectorMethods.duckdb_appender_column_type(appender, (ulong)i);
        }
    }

    /// <summary>Columns of the table, in its order.</summary>
    public int ColumnCount => types.Length;

    /// <summary>Begins to append to a table. Throws <see cref="VectorAppendException"/> when there is none.</summary>
    /// <param name="connection">An open connection; it serves nothing else until the appender is disposed.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="schema">Its schema; null is the current one.</param>
    public static VectorAppender Open(DuckDBConnection connection, string table, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new VectorAppender(connection.NativeConnection, schema, table);
    }

    /// <summary>An empty batch of this table's columns; one thread fills it at a time, and it is used again and again.</summary>
    public VectorBatch CreateBatch()
    {
        ObjectDisposedException.ThrowIf(appender == 0, this);
        return new VectorBatch(types);
    }

    /// <summary>
    /// Appends the first rows of a batch and empties it. Every column must be filled for them. Safe from several threads, which then take turns.
    /// Throws <see cref="VectorAppendException"/> when DuckDB refuses.
    /// </summary>
    public void Append(VectorBatch batch, int rows)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, VectorBatch.Capacity);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(appender == 0, this);
            if (rows > 0)
            {
                Check(VectorMethods.duckdb_append_data_chunk(appender, batch.Filled(rows)));
                HandOn();
            }
        }

        batch.Renew();
    }

    /// <summary>Writes what was appended. Throws <see cref="VectorAppendException"/> when DuckDB refuses, by a constraint for instance.</summary>
    public void Complete()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(appender == 0, this);
            Check(VectorMethods.duckdb_appender_close(appender));
            completed = true;
        }
    }

    /// <summary>Ends; without <see cref="Complete"/> what DuckDB still held back is dropped.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (released)
            {
                return;
            }

            released = true;
            if (!completed)
            {
                _ = VectorMethods.duckdb_appender_clear(appender);
            }

            _ = VectorMethods.duckdb_appender_destroy(ref appender);
            appender = 0;
            for (var i = 0; i < types.Length; i++)
            {
                VectorMethods.duckdb_destroy_logical_type(ref types[i]);
            }

            connection.DangerousRelease();
        }
    }

    private void HandOn()
    {
        if (++heldBack == BatchesHeldBack)
        {
            Check(VectorMethods.duckdb_appender_flush(appender));
            heldBack = 0;
        }
    }

    private void Check(int failed)
    {
        if (failed != 0)
        {
            throw new VectorAppendException(VectorMethods.AppenderError(appender));
        }
    }
}
