using System.Buffers.Binary;
using System.Numerics;

namespace CSat.Etl.Loading;

/// <summary>CRC-32C (Castagnoli) as PostgreSQL's crc32c computes it.</summary>
internal static class Crc32C
{
    /// <summary>The value before the first byte.</summary>
    public const uint Start = uint.MaxValue;

    /// <summary>Takes in further bytes.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return crc;
    }

    /// <summary>The checksum of all bytes taken in.</summary>
    public static uint Finish(uint crc) => ~crc;
}
