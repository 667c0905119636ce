using System.Numerics;
using System.Runtime.CompilerServices;

namespace DuckDB.NET.Data.Reading;

/// <summary>Numbers, read as other numbers with a check for overflow.</summary>
internal abstract class NumberReader<TCell>(DuckDBType type) : VectorReader<TCell>(type)
    where TCell : INumber<TCell>
{
    internal override T Convert<T>(int row) => Number.TryConvert<TCell, T>(Get(row), out var number) ? number : base.Convert<T>(row);

    internal override object GetValue(int row, Type target) =>
        target == typeof(TCell) ? Get(row) : Number.ToType(Get(row), target) ?? throw Unreadable(target);
}

/// <summary>Integers and floating-point numbers that .NET stores as DuckDB does.</summary>
internal sealed class NumericReader<TCell>(DuckDBType type) : NumberReader<TCell>(type)
    where TCell : unmanaged, INumber<TCell>
{
    internal override TCell Get(int row) => Cell<TCell>(row);
}

internal sealed class BooleanReader() : VectorReader<bool>(DuckDBType.Boolean)
{
    internal override bool Get(int row) => Cell<byte>(row) != 0;
}

/// <summary>HUGEINT and UHUGEINT.</summary>
internal sealed class HugeIntReader(DuckDBType type) : NumberReader<BigInteger>(type)
{
    internal override BigInteger Get(int row) => Type == DuckDBType.HugeInt ? Cell<Int128>(row) : Cell<UInt128>(row);
}

/// <summary>BIGNUM: a 3-byte header of sign and length, then the magnitude, big-endian; all complemented when negative.</summary>
internal sealed unsafe class BigNumReader() : NumberReader<BigInteger>(DuckDBType.VarInt)
{
    private const int HeaderLength = 3;

    internal override BigInteger Get(int row)
    {
        var bytes = NativeString.Bytes((NativeString*)Data + row);
        if ((bytes[0] & 0x80) != 0)
        {
            return new BigInteger(bytes[HeaderLength..], isUnsigned: true, isBigEndian: true);
        }

        var magnitude = bytes[HeaderLength..].ToArray();
        for (var i = 0; i < magnitude.Length; i++)
        {
            magnitude[i] = (byte)~magnitude[i];
        }

        return -new BigInteger(magnitude, isUnsigned: true, isBigEndian: true);
    }
}

/// <summary>DECIMAL, stored as an integer of the width its digits need.</summary>
internal sealed class DecimalReader : NumberReader<decimal>
{
    private static readonly Int128 MaxMantissa = (Int128)((UInt128.One << 96) - 1);
    private readonly DuckDBType storage;
    private readonly byte scale;
    private readonly decimal power = 1m;

    internal DecimalReader(LogicalType type)
        : base(DuckDBType.Decimal)
    {
        storage = NativeMethods.duckdb_decimal_internal_type(type);
        scale = NativeMethods.duckdb_decimal_scale(type);
        Precision = NativeMethods.duckdb_decimal_width(type);
        for (var i = 0; i < Math.Min(scale, (byte)28); i++)
        {
            power *= 10;
        }
    }

    internal byte Precision { get; }

    internal byte Scale => scale;

    internal override decimal Get(int row)
    {
        var value = Integer(row, storage);
        var mantissa = Int128.Abs(value);
        if (mantissa <= MaxMantissa && scale <= 28)
        {
            var bits = (UInt128)mantissa;
            return new decimal((int)(uint)bits, (int)(uint)(bits >> 32), (int)(uint)(bits >> 64), value < 0, scale);
        }

        return Large(value);
    }

    internal override T Convert<T>(int row)
    {
        if (typeof(T) == typeof(double) || typeof(T) == typeof(double?))
        {
            // Correctly rounded for the whole range of DECIMAL, which is wider than .NET's decimal.
            return (T)(object)double.Parse($"{Integer(row, storage)}E-{scale}", System.Globalization.CultureInfo.InvariantCulture);
        }

        return base.Convert<T>(row);
    }

    internal override object GetValue(int row, Type target) => target == typeof(double) ? Convert<double>(row) : base.GetValue(row, target);

    /// <summary>More digits than a decimal holds: the integral part must fit, the fraction is kept as far as it does.</summary>
    private decimal Large(Int128 value)
    {
        var divisor = BigInteger.Pow(10, scale);
        var whole = BigInteger.DivRem(value, divisor, out var fraction);
        var digits = Math.Min((byte)28, scale);
        var kept = (decimal)(fraction / BigInteger.Pow(10, scale - digits));
        return (decimal)whole + (kept / power);
    }
}

/// <summary>Checked conversions between numbers, without boxing where the target is known at compile time.</summary>
internal static class Number
{
    internal static bool TryConvert<TFrom, TTo>(TFrom value, out TTo result)
        where TFrom : INumber<TFrom>
    {
        if (typeof(TTo) == typeof(int) || typeof(TTo) == typeof(int?)) { return Give(int.CreateChecked(value), out result); }
        if (typeof(TTo) == typeof(long) || typeof(TTo) == typeof(long?)) { return Give(long.CreateChecked(value), out result); }
        if (typeof(TTo) == typeof(double) || typeof(TTo) == typeof(double?)) { return Give(double.CreateChecked(value), out result); }
        if (typeof(TTo) == typeof(decimal) || typeof(TTo) == typeof(decimal?)) { return Give(decimal.CreateChecked(value), out result); }
        if (typeof(TTo) == typeof(short) || typeof(TTo) == typeof(short?)) { return Give(short.CreateChecked(value), out result); }
        if (typeof(TTo) == typeof(byte) || typeof(TTo) == typeof(byte?)) { return Give(byte.CreateChecked(value), out result); }
        result = default!;
        return false;
    }

    /// <summary>The number as <paramref name="target"/>, or null when that is no number type.</summary>
    internal static object? ToType<TFrom>(TFrom value, Type target)
        where TFrom : INumber<TFrom> => System.Type.GetTypeCode(target.IsEnum ? Enum.GetUnderlyingType(target) : target) switch
        {
            TypeCode.SByte => InEnum(sbyte.CreateChecked(value), target),
            TypeCode.Byte => InEnum(byte.CreateChecked(value), target),
            TypeCode.Int16 => InEnum(short.CreateChecked(value), target),
            TypeCode.UInt16 => InEnum(ushort.CreateChecked(value), target),
            TypeCode.Int32 => InEnum(int.CreateChecked(value), target),
            TypeCode.UInt32 => InEnum(uint.CreateChecked(value), target),
            TypeCode.Int64 => InEnum(long.CreateChecked(value), target),
            TypeCode.UInt64 => InEnum(ulong.CreateChecked(value), target),
            TypeCode.Single => float.CreateChecked(value),
            TypeCode.Double => double.CreateChecked(value),
            TypeCode.Decimal => decimal.CreateChecked(value),
            TypeCode.Boolean => !TFrom.IsZero(value),
            _ when target == typeof(BigInteger) => BigInteger.CreateChecked(value),
            _ when target == typeof(Int128) => Int128.CreateChecked(value),
            _ when target == typeof(UInt128) => UInt128.CreateChecked(value),
            _ => null,
        };

    private static object InEnum<T>(T value, Type target)
        where T : struct => target.IsEnum ? Enum.ToObject(target, value) : value;

    private static bool Give<TValue, TTo>(TValue value, out TTo result)
        where TValue : struct
    {
        if (typeof(TTo) == typeof(TValue))
        {
            result = Unsafe.As<TValue, TTo>(ref value);
            return true;
        }

        TValue? nullable = value;
        result = Unsafe.As<TValue?, TTo>(ref nullable);
        return true;
    }
}
