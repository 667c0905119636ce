using System.Collections;
using System.Text;

namespace DuckDB.NET.Data.Reading;

/// <summary>VARCHAR, JSON among it.</summary>
internal sealed unsafe class StringReader() : VectorReader<string>(DuckDBType.Varchar)
{
    internal override string Get(int row) => Encoding.UTF8.GetString(Bytes(row));

    internal ReadOnlySpan<byte> Bytes(int row) => NativeString.Bytes((NativeString*)Data + row);

    internal override object GetValue(int row, Type target)
    {
        if (target == typeof(char) && Get(row) is { Length: 1 } text)
        {
            return text[0];
        }

        return target.IsEnum ? Enum.Parse(target, Get(row)) : base.GetValue(row, target);
    }
}

/// <summary>BLOB, as a stream or an array. Both are copies: they stay valid when the reader moves on.</summary>
internal sealed unsafe class BlobReader(DuckDBType type) : VectorReader<Stream>(type)
{
    internal override Stream Get(int row) => new MemoryStream(Bytes(row).ToArray(), writable: false);

    internal ReadOnlySpan<byte> Bytes(int row) => NativeString.Bytes((NativeString*)Data + row);

    internal override object GetValue(int row, Type target) => target == typeof(byte[]) ? Bytes(row).ToArray() : base.GetValue(row, target);
}

/// <summary>BIT: first byte the number of unused leading bits, then the bits, highest first.</summary>
internal sealed unsafe class BitReader() : VectorReader<string>(DuckDBType.Bit)
{
    internal override string Get(int row)
    {
        var bits = Bits(row);
        return string.Create(bits.Length, bits, static (text, bits) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = bits[i] ? '1' : '0';
            }
        });
    }

    internal override object GetValue(int row, Type target) => target == typeof(BitArray) ? Bits(row) : base.GetValue(row, target);

    private BitArray Bits(int row)
    {
        var bytes = NativeString.Bytes((NativeString*)Data + row);
        int padding = bytes[0];
        var bits = new BitArray(((bytes.Length - 1) * 8) - padding);
        for (var i = 0; i < bits.Length; i++)
        {
            var at = i + padding;
            bits[i] = (bytes[1 + (at >> 3)] & (0x80 >> (at & 7))) != 0;
        }

        return bits;
    }
}

/// <summary>UUID, stored as a HUGEINT with its top bit flipped so that it sorts.</summary>
internal sealed class GuidReader() : VectorReader<Guid>(DuckDBType.Uuid)
{
    internal override Guid Get(int row) => UuidBits.ToGuid(Cell<UInt128>(row));
    internal override object GetValue(int row, Type target) => target == typeof(string) ? Get(row).ToString() : base.GetValue(row, target);
}

/// <summary>ENUM, as the text of its member or, by number, as a .NET enum.</summary>
internal sealed class EnumReader(LogicalType type) : VectorReader<string>(DuckDBType.Enum)
{
    private readonly string[] names = type.EnumNames();
    private readonly DuckDBType storage = NativeMethods.duckdb_enum_internal_type(type);

    internal override string Get(int row) => names[(int)Integer(row, storage)];

    internal override object GetValue(int row, Type target) =>
        target.IsEnum ? Enum.ToObject(target, (uint)Integer(row, storage)) : base.GetValue(row, target);
}

/// <summary>A column whose every cell is null.</summary>
internal sealed class NullReader() : VectorReader<object>(DuckDBType.SqlNull)
{
    internal override object Get(int row) => DBNull.Value;
}
