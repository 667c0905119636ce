namespace DuckDB.NET.Data.Reading;

/// <summary>One statement's result: its columns, its readers, and the chunk they point at.</summary>
internal sealed unsafe class ResultSet : IDisposable
{
    private const int QueryResult = 3;
    private const int ChangedRows = 1;
    private readonly ResultHandle result;
    private ChunkHandle? chunk;

    internal ResultSet(ResultHandle result)
    {
        this.result = result;
        var kind = NativeMethods.duckdb_result_return_type(*result.Pointer);
        HasRows = kind == QueryResult;
        RowsChanged = kind == ChangedRows ? checked((int)NativeMethods.duckdb_rows_changed(result.Pointer)) : HasRows ? -1 : 0;
        Names = [];
        Readers = [];
    }

    /// <summary>Whether the statement gives rows, possibly none.</summary>
    internal bool HasRows { get; }

    /// <summary>Rows that INSERT, UPDATE or DELETE changed; -1 for a query.</summary>
    internal int RowsChanged { get; }

    internal string[] Names { get; private set; }

    internal VectorReader[] Readers { get; private set; }

    /// <summary>Builds the readers.</summary>
    internal void Describe()
    {
        var count = NativeMethods.duckdb_column_count(result.Pointer);
        Names = new string[count];
        Readers = new VectorReader[count];
        for (ulong i = 0; i < count; i++)
        {
            Names[i] = NativeMethods.Text(NativeMethods.duckdb_column_name(result.Pointer, i));
            using var type = new LogicalType(NativeMethods.duckdb_column_logical_type(result.Pointer, i));
            Readers[i] = VectorReaderFactory.Create(type);
        }
    }

    /// <summary>Points the readers at the next chunk. Returns its row count, 0 at the end.</summary>
    internal int NextChunk()
    {
        chunk?.Dispose();
        chunk = null;
        var next = new ChunkHandle(NativeMethods.duckdb_fetch_chunk(*result.Pointer), result);
        if (next.IsInvalid)
        {
            next.Dispose();
            ThrowIfFailed(result);
            return 0;
        }

        chunk = next;
        var rows = (int)NativeMethods.duckdb_data_chunk_get_size(chunk);
        for (var i = 0; i < Readers.Length && rows > 0; i++)
        {
            Readers[i].Reset(NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)i));
        }

        return rows;
    }

    internal static void ThrowIfFailed(ResultHandle result)
    {
        var message = NativeMethods.Text(NativeMethods.duckdb_result_error(result.Pointer));
        if (message.Length > 0)
        {
            throw new DuckDBException(message, NativeMethods.duckdb_result_error_type(result.Pointer));
        }
    }

    public void Dispose()
    {
        chunk?.Dispose();
        chunk = null;
        result.Dispose();
    }
}
