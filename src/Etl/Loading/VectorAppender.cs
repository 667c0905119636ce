using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Chunks = DuckDB.NET.Native.NativeMethods.DataChunks;
using Native = DuckDB.NET.Native.NativeMethods.Appender;
using NativeAppender = DuckDB.NET.Native.DuckDBAppender;

namespace CSat.Etl.Loading;

/// <summary>
/// Appends whole vectors to a DuckDB table by the native handles that DuckDB.NET shows: threads fill batches of up to
/// <see cref="VectorBatch.Capacity"/> rows, each its own, and hand them over one at a time. Rows appended may be written before
/// <see cref="Complete"/>: run a load inside a transaction, so that it is all or nothing.
/// </summary>
public sealed class VectorAppender : IDisposable
{
    // DuckDB holds a hundred batches back by itself, outside its memory limit; handing on earlier keeps memory flat.
    private const int BatchesHeldBack = 30;
    private readonly Lock gate = new();
    private readonly NativeAppender appender;
    private readonly string table;
    private readonly DuckDBLogicalType[] types;
    private int heldBack;
    private bool completed;

    private VectorAppender(NativeAppender appender, string table)
    {
        this.appender = appender;
        this.table = table;
        types = new DuckDBLogicalType[Native.DuckDBAppenderColumnCount(appender)];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = Native.DuckDBAppenderColumnType(appender, (ulong)i);
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
        var created = Native.DuckDBAppenderCreate(connection.NativeConnection, schema, table, out var appender);
        try
        {
            Check(appender, created);
            return new VectorAppender(appender, table);
        }
        catch
        {
            appender.Dispose();
            throw;
        }
    }

    /// <summary>An empty batch of this table's columns; one thread fills it at a time, and it is used again and again.</summary>
    /// <exception cref="NotSupportedException">A column has a type without plain cells, such as a list; the message names table, column and type.</exception>
    public VectorBatch CreateBatch()
    {
        ObjectDisposedException.ThrowIf(appender.IsClosed, this);
        return new VectorBatch(table, types);
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
            ObjectDisposedException.ThrowIf(appender.IsClosed, this);
            if (rows > 0)
            {
                Check(appender, Native.DuckDBAppendDataChunk(appender, batch.Filled(rows)));
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
            ObjectDisposedException.ThrowIf(appender.IsClosed, this);
            Check(appender, Native.DuckDBAppenderClose(appender));
            completed = true;
        }
    }

    /// <summary>Ends; without <see cref="Complete"/> what DuckDB still held back is dropped.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (appender.IsClosed)
            {
                return;
            }

            if (!completed)
            {
                _ = Native.DuckDBAppenderClear(appender);
            }

            appender.Dispose();
            Array.ForEach(types, type => type.Dispose());
        }
    }

    private void HandOn()
    {
        if (++heldBack == BatchesHeldBack)
        {
            Check(appender, Native.DuckDBAppenderFlush(appender));
            heldBack = 0;
        }
    }

    private static void Check(NativeAppender appender, DuckDBState state)
    {
        if (!state.IsSuccess())
        {
            using var fault = Native.DuckDBAppenderErrorData(appender);
            throw new VectorAppendException(fault.Message ?? "DuckDB refused the append.");
        }
    }
}

/// <summary>Room for up to <see cref="Capacity"/> rows of a table, column by column.</summary>
public sealed class VectorBatch : IDisposable
{
    private readonly DuckDBDataChunk chunk;
    private readonly VectorColumn[] columns;

    internal VectorBatch(string table, DuckDBLogicalType[] types)
    {
        columns = [.. types.Select((type, place) => new VectorColumn(type, table, place))];
        chunk = Chunks.DuckDBCreateDataChunk(Array.ConvertAll(types, type => type.DangerousGetHandle()), (ulong)types.Length);
        Point();
    }

    /// <summary>Rows a batch holds at most.</summary>
    public static int Capacity { get; } = (int)NativeMethods.Helpers.DuckDBVectorSize();

    /// <summary>The column at a place of the table. The object stays the same while the batch is used again.</summary>
    public VectorColumn this[int column] => columns[column];

    /// <summary>Frees the batch.</summary>
    public void Dispose()
    {
        chunk.Dispose();
        Array.ForEach(columns, column => column.Detach());
    }

    internal DuckDBDataChunk Filled(int rows)
    {
        ObjectDisposedException.ThrowIf(chunk.IsClosed, this);
        _ = Chunks.DuckDBDataChunkSetSize(chunk, (ulong)rows);
        return chunk;
    }

    /// <summary>After an append DuckDB may have given the vectors other memory, and their masks are gone.</summary>
    internal void Renew()
    {
        Chunks.DuckDBDataChunkReset(chunk);
        Point();
    }

    private void Point()
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Point(Chunks.DuckDBDataChunkGetVector(chunk, i));
        }
    }
}

/// <summary>DuckDB refused an append; the message is DuckDB's.</summary>
public sealed class VectorAppendException(string message) : Exception(message);
