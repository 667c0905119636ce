using System.Buffers.Binary;
using System.Collections;

namespace DuckDB.NET.Native;

/// <summary>A UUID as DuckDB stores it: 128 bits with the top bit flipped, so that signed order is text order.</summary>
internal static class UuidBits
{
    private static readonly UInt128 TopBit = UInt128.One << 127;

    internal static Guid ToGuid(UInt128 stored)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, stored ^ TopBit);
        return new Guid(bytes, bigEndian: true);
    }

    internal static UInt128 ToStored(Guid guid) => Plain(guid) ^ TopBit;

    internal static UInt128 Plain(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}

/// <summary>The integers that DECIMAL and ENUM are stored as.</summary>
internal static class NativeIntegers
{
    /// <summary>Bytes a cell.</summary>
    internal static int Width(DuckDBType storage) => storage switch
    {
        DuckDBType.UnsignedTinyInt => 1,
        DuckDBType.SmallInt or DuckDBType.UnsignedSmallInt => 2,
        DuckDBType.Integer or DuckDBType.UnsignedInteger => 4,
        DuckDBType.BigInt => 8,
        _ => 16,
    };
}

/// <summary>BIT as DuckDB stores it: the number of padding bits, then the bits, highest first, behind set padding bits.</summary>
internal static class BitBytes
{
    internal static byte[] Of(BitArray bits)
    {
        var padding = (8 - (bits.Length % 8)) % 8;
        var bytes = new byte[1 + ((bits.Length + padding) / 8)];
        bytes[0] = (byte)padding;
        for (var i = 0; i < bits.Length + padding; i++)
        {
            if (i < padding || bits[i - padding])
            {
                bytes[1 + (i >> 3)] |= (byte)(0x80 >> (i & 7));
            }
        }

        return bytes;
    }
}
