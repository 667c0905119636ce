using DuckDB.NET.Native;
using Native = DuckDB.NET.Native.NativeMethods.DataChunks;

namespace CSat.Etl.Loading;

/// <summary>Room for up to <see cref="Capacity"/> rows of a table, column by column.</summary>
public sealed class VectorBatch : IDisposable
{
    private readonly DuckDBDataChunk chunk;
    private readonly VectorColumn[] columns;

    internal VectorBatch(string table, DuckDBLogicalType[] types)
    {
        columns = [.. types.Select((type, place) => new VectorColumn(type, table, place))];
        chunk = Native.DuckDBCreateDataChunk(Array.ConvertAll(types, type => type.DangerousGetHandle()), (ulong)types.Length);
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
        _ = Native.DuckDBDataChunkSetSize(chunk, (ulong)rows);
        return chunk;
    }

    /// <summary>After an append DuckDB may have given the vectors other memory, and their masks are gone.</summary>
    internal void Renew()
    {
        Native.DuckDBDataChunkReset(chunk);
        Point();
    }

    private void Point()
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Point(Native.DuckDBDataChunkGetVector(chunk, i));
        }
    }
}
