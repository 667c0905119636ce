using System.Buffers.Binary;

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
