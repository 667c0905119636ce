using DuckDB.NET.Data.Writing;

namespace DuckDB.NET.Data;

/// <summary>
/// Appends rows to a table quickly. <see cref="Close"/> and <see cref="Dispose"/> write what was appended; wrap the appender in a transaction
/// where a load must be all or nothing.
/// </summary>
public class DuckDBAppender : IDisposable
{
    private readonly AppenderHandle appender;
    private readonly ChunkHandle chunk;
    private readonly VectorWriter[] writers;
    private readonly DuckDBAppenderRow row;
    private readonly int capacity = (int)NativeMethods.duckdb_vector_size();
    private int rows;
    private bool rowOpen;
    private bool closed;

    internal DuckDBAppender(DuckDBNativeConnection connection, string? catalog, string? schema, string table)
    {
        Table = string.Join('.', new[] { catalog, schema, table }.Where(part => !string.IsNullOrEmpty(part)));
        var failed = NativeMethods.duckdb_appender_create_ext(connection, catalog, schema, table, out var native);
        appender = new AppenderHandle(native, connection);
        if (failed != 0)
        {
            var fault = Fault();
            appender.Dispose();
            throw fault;
        }

        var types = new LogicalType[NativeMethods.duckdb_appender_column_count(appender)];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = new LogicalType(NativeMethods.duckdb_appender_column_type(appender, (ulong)i));
        }

        chunk = CreateChunk(types);
        writers = Array.ConvertAll(types, VectorWriterFactory.Create);
        Array.ForEach(types, type => type.Dispose());
        row = new DuckDBAppenderRow(this, writers);
        PointWriters();
    }

    internal string Table { get; }

    /// <summary>Begins a row. Throws <see cref="InvalidOperationException"/> when the appender is closed. A row that was not ended is given up.</summary>
    public IDuckDBAppenderRow CreateRow()
    {
        if (closed)
        {
            throw new InvalidOperationException("The appender is closed.");
        }

        if (rowOpen)
        {
            Array.ForEach(writers, writer => writer.Renew(rows));
        }

        rowOpen = true;
        return row.Begin(rows);
    }

    /// <summary>Drops the rows that were not written yet.</summary>
    public void Clear()
    {
        rows = 0;
        Check(NativeMethods.duckdb_appender_clear(appender));
        NativeMethods.duckdb_data_chunk_reset(chunk);
        PointWriters();
    }

    /// <summary>Writes the rows and closes the appender. Throws <see cref="DuckDBException"/> when DuckDB refuses them, by a constraint for instance.</summary>
    public void Close()
    {
        if (closed)
        {
            return;
        }

        closed = true;
        try
        {
            WriteChunk();
            Check(NativeMethods.duckdb_appender_close(appender));
        }
        finally
        {
            chunk.Dispose();
            appender.Dispose();
        }
    }

    /// <summary>As <see cref="Close"/>.</summary>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    internal void RowEnded()
    {
        rowOpen = false;
        if (++rows == capacity)
        {
            WriteChunk();
        }
    }

    internal void WriteDefault(int column, int index) =>
        Check(NativeMethods.duckdb_append_default_to_chunk(appender, chunk, (ulong)column, (ulong)index));

    private unsafe ChunkHandle CreateChunk(LogicalType[] types)
    {
        var native = Array.ConvertAll(types, type => type.DangerousGetHandle());
        fixed (nint* address = native)
        {
            var created = new ChunkHandle(NativeMethods.duckdb_create_data_chunk(address, (ulong)native.Length), appender);
            GC.KeepAlive(types);
            return created;
        }
    }

    private void WriteChunk()
    {
        if (rows == 0)
        {
            return;
        }

        NativeMethods.duckdb_data_chunk_set_size(chunk, (ulong)rows);
        rows = 0;
        Check(NativeMethods.duckdb_append_data_chunk(appender, chunk));
        NativeMethods.duckdb_data_chunk_reset(chunk);
        PointWriters();
    }

    private void PointWriters()
    {
        for (var i = 0; i < writers.Length; i++)
        {
            writers[i].Reset(NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)i));
        }
    }

    private void Check(int failed)
    {
        if (failed != 0)
        {
            throw Fault();
        }
    }

    private DuckDBException Fault()
    {
        var error = NativeMethods.duckdb_appender_error_data(appender);
        try
        {
            return new(NativeMethods.Text(NativeMethods.duckdb_error_data_message(error)), NativeMethods.duckdb_error_data_error_type(error));
        }
        finally
        {
            NativeMethods.duckdb_destroy_error_data(ref error);
        }
    }
}
