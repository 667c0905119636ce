namespace CSat.Etl.Loading;

/// <summary>Room for up to <see cref="Capacity"/> rows of a table, column by column.</summary>
public sealed unsafe class VectorBatch : IDisposable
{
    private readonly VectorColumn[] columns;
    private nint chunk;

    internal VectorBatch(nint[] types)
    {
        fixed (nint* address = types)
        {
            chunk = VectorMethods.duckdb_create_data_chunk(address, (ulong)types.Length);
        }

        columns = Array.ConvertAll(types, type => new VectorColumn(type));
        Point();
    }

    /// <summary>Rows a batch holds at most.</summary>
    public static int Capacity { get; } = (int)VectorMethods.duckdb_vector_size();

    /// <summary>The column at a place of the table. The object stays the same while the batch is used again.</summary>
    public VectorColumn this[int column] => columns[column];

    /// <summary>Frees the batch.</summary>
    public void Dispose()
    {
        if (chunk != 0)
        {
            VectorMethods.duckdb_destroy_data_chunk(ref chunk);
            chunk = 0;
            Array.ForEach(columns, column => column.Detach());
        }
    }

    internal nint Filled(int rows)
    {
        ObjectDisposedException.ThrowIf(chunk == 0, this);
        VectorMethods.duckdb_data_chunk_set_size(chunk, (ulong)rows);
        return chunk;
    }

    /// <summary>After an append DuckDB may have given the vectors other memory, and their masks are gone.</summary>
    internal void Renew()
    {
        VectorMethods.duckdb_data_chunk_reset(chunk);
        Point();
    }

    private void Point()
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Point(VectorMethods.duckdb_data_chunk_get_vector(chunk, (ulong)i));
        }
    }
}
