namespace DuckDB.NET.Data.Writing;

/// <summary>Writes the cells of one column of an appender's chunk; the mirror of the vector readers.</summary>
internal abstract unsafe class VectorWriter(DuckDBType type)
{
    private ulong* validity;

    internal DuckDBType Type { get; } = type;

    protected nint Vector { get; private set; }

    protected byte* Data { get; private set; }

    /// <summary>Points at a vector, at the start of a chunk or after a list's child vector has moved.</summary>
    internal virtual void Reset(nint vector)
    {
        Vector = vector;
        Data = NativeMethods.duckdb_vector_get_data(vector);
        validity = null;
    }

    /// <summary>Forgets the cell of a row that was begun and given up.</summary>
    internal virtual void Renew(int row)
    {
        // A default of NULL had its mask made by DuckDB.
        validity = validity != null ? validity : NativeMethods.duckdb_vector_get_validity(Vector);
        if (validity != null)
        {
            validity[row >> 6] |= 1UL << (row & 63);
        }
    }

    internal virtual void WriteNull(int row)
    {
        // The mask is made when the first null comes; until then DuckDB takes every row as valid.
        if (validity == null)
        {
            NativeMethods.duckdb_vector_ensure_validity_writable(Vector);
            validity = NativeMethods.duckdb_vector_get_validity(Vector);
        }

        validity[row >> 6] &= ~(1UL << (row & 63));
    }

    /// <summary>Writes a value of the column's own .NET type.</summary>
    internal abstract void Write<T>(int row, T value);

    internal virtual void WriteBytes(int row, ReadOnlySpan<byte> value) => throw Unwritable(typeof(byte[]));

    internal virtual void WriteItems<T>(int row, IEnumerable<T> items) => throw Unwritable(typeof(IEnumerable<T>));

    /// <summary>Writes an element of a list.</summary>
    internal void WriteElement<T>(int row, T value)
    {
        if (value is null)
        {
            WriteNull(row);
        }
        else
        {
            Write(row, value);
        }
    }

    protected void Put<TCell>(int row, TCell cell)
        where TCell : unmanaged => ((TCell*)Data)[row] = cell;

    /// <summary>Writes an integer in the width that its DECIMAL or ENUM needs.</summary>
    protected void PutInteger(int row, Int128 value, DuckDBType storage)
    {
        // The low bytes of a two's complement are that of the narrower integer.
        var width = NativeIntegers.Width(storage);
        Buffer.MemoryCopy(&value, Data + ((long)row * width), width, width);
    }

    protected InvalidOperationException Unwritable(Type given) => new($"A {given} cannot be appended to a {Type} column.");
}

internal sealed class BooleanWriter() : VectorWriter(DuckDBType.Boolean)
{
    internal override void Write<T>(int row, T value) => Put(row, value is bool flag ? flag : throw Unwritable(typeof(T)));
}
