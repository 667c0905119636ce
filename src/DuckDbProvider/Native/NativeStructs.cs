using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_result</c>: passed by address, by value only to the fetch functions.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    private ulong columnCount;
    private ulong rowCount;
    private ulong rowsChanged;
    private nint columns;
    private nint errorMessage;
    private nint internalData;
}

/// <summary><c>duckdb_hugeint</c> and <c>duckdb_uhugeint</c>: 128 bits, low half first.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeHugeInt(ulong lower, ulong upper)
{
    public readonly ulong Lower = lower;
    public readonly ulong Upper = upper;

    public static NativeHugeInt From(Int128 value) => new((ulong)value, (ulong)(value >> 64));

    public static NativeHugeInt From(UInt128 value) => new((ulong)value, (ulong)(value >> 64));
}

/// <summary><c>duckdb_decimal</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeDecimal(byte width, byte scale, Int128 value)
{
    public readonly byte Width = width;
    public readonly byte Scale = scale;
    public readonly NativeHugeInt Value = NativeHugeInt.From(value);
}

/// <summary><c>duckdb_interval</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeInterval(int months, int days, long micros)
{
    public readonly int Months = months;
    public readonly int Days = days;
    public readonly long Micros = micros;
}

/// <summary><c>duckdb_bit</c>: an address and a length.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeBytes(nint data, ulong size)
{
    public readonly nint Data = data;
    public readonly ulong Size = size;
}

/// <summary><c>duckdb_bignum</c>: the magnitude, highest byte first, and the sign.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeBigNum(nint data, ulong size, bool isNegative)
{
    public readonly nint Data = data;
    public readonly ulong Size = size;
    public readonly byte IsNegative = isNegative ? (byte)1 : (byte)0;
}

/// <summary><c>duckdb_list_entry</c>: where a list's elements lie in the child vector.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeListEntry(ulong offset, ulong length)
{
    public readonly ulong Offset = offset;
    public readonly ulong Length = length;
}

/// <summary><c>duckdb_string_t</c>: up to 12 bytes inline, else an address behind a 4-byte prefix.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    private const int InlineLength = 12;

    [FieldOffset(0)] private readonly int length;
    [FieldOffset(4)] private fixed byte inlined[InlineLength];
    [FieldOffset(8)] private readonly nint address;

    /// <summary>The bytes; valid as long as the vector that <paramref name="cell"/> points into.</summary>
    public static ReadOnlySpan<byte> Bytes(NativeString* cell) =>
        cell->length <= InlineLength ? new(cell->inlined, cell->length) : new((void*)cell->address, cell->length);
}
