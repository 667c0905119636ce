using System.Collections;

namespace DuckDB.NET.Native;

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
