using System.Collections;
using System.Numerics;
using System.Text;

namespace DuckDB.NET.Data.Binding;

/// <summary>Makes the native value of a .NET value. The caller destroys it.</summary>
internal static unsafe class ValueFactory
{
    private static readonly BigInteger HugeIntMax = Int128.MaxValue;
    private static readonly BigInteger HugeIntMin = Int128.MinValue;

    /// <param name="value">What to bind; null and DBNull become NULL.</param>
    /// <param name="type">The type the statement expects, Invalid or Any where it does not say.</param>
    internal static nint Create(object? value, LogicalType? type) => value switch
    {
        null or DBNull => NativeMethods.duckdb_create_null_value(),
        bool v => NativeMethods.duckdb_create_bool(v),
        sbyte v => NativeMethods.duckdb_create_int8(v),
        byte v => NativeMethods.duckdb_create_uint8(v),
        short v => NativeMethods.duckdb_create_int16(v),
        ushort v => NativeMethods.duckdb_create_uint16(v),
        int v => NativeMethods.duckdb_create_int32(v),
        uint v => NativeMethods.duckdb_create_uint32(v),
        long v => NativeMethods.duckdb_create_int64(v),
        ulong v => NativeMethods.duckdb_create_uint64(v),
        float v => NativeMethods.duckdb_create_float(v),
        double v => NativeMethods.duckdb_create_double(v),
        decimal v => NativeMethods.duckdb_create_decimal(Decimal(v)),
        BigInteger v => Integer(v),
        Int128 v => NativeMethods.duckdb_create_hugeint(NativeHugeInt.From(v)),
        UInt128 v => NativeMethods.duckdb_create_uhugeint(NativeHugeInt.From(v)),
        string v => Text(v),
        char v => Text(v.ToString()),
        Guid v => NativeMethods.duckdb_create_uuid(NativeHugeInt.From(UuidBits.Plain(v))),
        DateOnly v => NativeMethods.duckdb_create_date(DuckDBDateOnly.FromDateOnly(v).Days),
        DuckDBDateOnly v => NativeMethods.duckdb_create_date(v.Days),
        TimeOnly v => NativeMethods.duckdb_create_time(DuckDBTimeOnly.FromTimeOnly(v).Micros),
        DuckDBTimeOnly v => NativeMethods.duckdb_create_time(v.Micros),
        DuckDBTimeTz v => NativeMethods.duckdb_create_time_tz_value(v.Bits),
        DateTime v => DateAndTime(v, type),
        DateTimeOffset v => Instant(v, type),
        DuckDBTimestamp v => NativeMethods.duckdb_create_timestamp(v.Micros),
        TimeSpan v => Interval(v),
        DuckDBInterval v => Interval(v),
        byte[] v => Blob(v),
        Stream v => Blob(ReadAll(v)),
        BitArray v => Bits(v),
        Enum v => type?.Id == DuckDBType.Enum
            ? Text(v.ToString())
            : Create(System.Convert.ChangeType(v, Enum.GetUnderlyingType(v.GetType()), null), type),
        IDictionary v => CompositeValue.FromDictionary(v, type),
        IEnumerable v => CompositeValue.FromList(v, type),
        _ => throw new NotSupportedException($"A parameter of type {value.GetType()} cannot be bound; convert it to a type that DuckDB knows."),
    };

    internal static NativeDecimal Decimal(decimal value)
    {
        const byte MaxWidth = 38;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var mantissa = new Int128(0, (uint)parts[2]) << 64 | (Int128)(((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        return new(MaxWidth, value.Scale, value < 0 ? -mantissa : mantissa);
    }

    private static nint Integer(BigInteger value) =>
        value < HugeIntMin || value > UInt128.MaxValue ? BigNum(value)
        : value <= HugeIntMax ? NativeMethods.duckdb_create_hugeint(NativeHugeInt.From((Int128)value))
        : NativeMethods.duckdb_create_uhugeint(NativeHugeInt.From((UInt128)value));

    private static nint BigNum(BigInteger value)
    {
        var magnitude = BigInteger.Abs(value).ToByteArray(isUnsigned: true, isBigEndian: true);
        fixed (byte* address = magnitude)
        {
            return NativeMethods.duckdb_create_bignum(new NativeBigNum((nint)address, (ulong)magnitude.Length, value.Sign < 0));
        }
    }

    private static nint DateAndTime(DateTime value, LogicalType? type) => type?.Id switch
    {
        DuckDBType.Date => NativeMethods.duckdb_create_date(DuckDBDateOnly.FromDateTime(value).Days),
        DuckDBType.TimestampTz => NativeMethods.duckdb_create_timestamp_tz(DuckDBTimestamp.FromDateTime(value.ToUniversalTime()).Micros),
        _ => NativeMethods.duckdb_create_timestamp(DuckDBTimestamp.FromDateTime(value).Micros),
    };

    private static nint Instant(DateTimeOffset value, LogicalType? type) => type?.Id == DuckDBType.TimeTz
        ? NativeMethods.duckdb_create_time_tz_value(
            new DuckDBTimeTz(DuckDBTimeOnly.FromDateTime(value.DateTime), (int)value.Offset.TotalSeconds).Bits)
        : NativeMethods.duckdb_create_timestamp_tz(DuckDBTimestamp.FromDateTime(value.UtcDateTime).Micros);

    private static nint Interval(DuckDBInterval value) =>
        NativeMethods.duckdb_create_interval(new NativeInterval(value.Months, value.Days, value.SignedMicros));

    private static nint Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* address = bytes)
        {
            return NativeMethods.duckdb_create_varchar_length(address, (ulong)bytes.Length);
        }
    }

    private static nint Blob(byte[] bytes)
    {
        fixed (byte* address = bytes)
        {
            return NativeMethods.duckdb_create_blob(address, (ulong)bytes.Length);
        }
    }

    private static nint Bits(BitArray bits)
    {
        var bytes = BitBytes.Of(bits);
        fixed (byte* address = bytes)
        {
            return NativeMethods.duckdb_create_bit(new NativeBytes((nint)address, (ulong)bytes.Length));
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
