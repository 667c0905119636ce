using System.Text;

namespace DuckDB.NET.Data.Writing;

/// <summary>VARCHAR and BLOB.</summary>
internal sealed unsafe class BytesWriter(DuckDBType type) : VectorWriter(type)
{
    private const int StackLimit = 512;

    internal override void Write<T>(int row, T value)
    {
        switch (value)
        {
            case string text when Type == DuckDBType.Varchar:
                WriteText(row, text);
                break;
            case byte[] bytes when Type == DuckDBType.Blob:
                Assign(row, bytes);
                break;
            default:
                throw Unwritable(typeof(T));
        }
    }

    internal override void WriteBytes(int row, ReadOnlySpan<byte> value)
    {
        if (Type != DuckDBType.Blob)
        {
            throw Unwritable(typeof(byte[]));
        }

        Assign(row, value);
    }

    private void WriteText(int row, string text)
    {
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var buffer = size <= StackLimit ? stackalloc byte[StackLimit] : new byte[size];
        Assign(row, buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
    }

    private void Assign(int row, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* address = bytes)
        {
            NativeMethods.duckdb_vector_assign_string_element_len(Vector, (ulong)row, address, (ulong)bytes.Length);
        }
    }
}

internal sealed class GuidWriter() : VectorWriter(DuckDBType.Uuid)
{
    internal override void Write<T>(int row, T value)
    {
        if (value is not Guid guid)
        {
            throw Unwritable(typeof(T));
        }

        Put(row, UuidBits.ToStored(guid));
    }
}
