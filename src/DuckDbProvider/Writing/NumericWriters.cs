using System.Numerics;

namespace DuckDB.NET.Data.Writing;

/// <summary>Integers and floating-point numbers; an integer of another width is converted with a check for overflow.</summary>
internal sealed class NumericWriter<TCell>(DuckDBType type) : VectorWriter(type)
    where TCell : unmanaged, INumber<TCell>
{
    internal override void Write<T>(int row, T value) => Put(row, value switch
    {
        TCell v => v,
        // C# takes a literal such as 1 for the narrowest overload that holds it.
        sbyte v => TCell.CreateChecked(v),
        byte v => TCell.CreateChecked(v),
        short v => TCell.CreateChecked(v),
        ushort v => TCell.CreateChecked(v),
        int v => TCell.CreateChecked(v),
        uint v => TCell.CreateChecked(v),
        long v => TCell.CreateChecked(v),
        ulong v => TCell.CreateChecked(v),
        _ => throw Unwritable(typeof(T)),
    });
}

internal sealed class HugeIntWriter(DuckDBType type) : VectorWriter(type)
{
    internal override void Write<T>(int row, T value)
    {
        var number = value switch
        {
            BigInteger v => v,
            Int128 v => v,
            UInt128 v => v,
            _ => throw Unwritable(typeof(T)),
        };
        if (Type == DuckDBType.HugeInt)
        {
            Put(row, (Int128)number);
        }
        else
        {
            Put(row, (UInt128)number);
        }
    }
}

internal sealed class DecimalWriter : VectorWriter
{
    private readonly DuckDBType storage;
    private readonly byte scale;
    private readonly Int128 limit = 1;

    internal DecimalWriter(LogicalType type)
        : base(DuckDBType.Decimal)
    {
        storage = NativeMethods.duckdb_decimal_internal_type(type);
        scale = NativeMethods.duckdb_decimal_scale(type);
        for (var i = 0; i < NativeMethods.duckdb_decimal_width(type); i++)
        {
            limit *= 10;
        }
    }

    internal override void Write<T>(int row, T value) =>
        PutInteger(row, value is decimal number ? Scaled(number) : throw Unwritable(typeof(T)), storage);

    private Int128 Scaled(decimal number)
    {
        // Digits beyond the column's scale are rounded half away from zero, as DuckDB casts.
        var rounded = scale < number.Scale ? Math.Round(number, scale, MidpointRounding.AwayFromZero) : number;
        var native = Binding.ValueFactory.Decimal(rounded);
        var integer = (BigInteger)new Int128(native.Value.Upper, native.Value.Lower) * BigInteger.Pow(10, scale - native.Scale);
        return BigInteger.Abs(integer) < limit
            ? (Int128)integer
            : throw new OverflowException($"{number} has more digits than the DECIMAL column holds.");
    }
}

/// <summary>ENUM, by the member's text or by a .NET enum's number.</summary>
internal sealed class EnumWriter : VectorWriter
{
    private readonly Dictionary<string, uint> members = new(StringComparer.Ordinal);
    private readonly DuckDBType storage;

    internal EnumWriter(LogicalType type)
        : base(DuckDBType.Enum)
    {
        storage = NativeMethods.duckdb_enum_internal_type(type);
        foreach (var name in type.EnumNames())
        {
            members.Add(name, (uint)members.Count);
        }
    }

    internal override void Write<T>(int row, T value)
    {
        var index = value switch
        {
            string text => members.TryGetValue(text, out var found) ? found : throw Unknown(text),
            Enum member => System.Convert.ToUInt32(member, null) is var number && number < members.Count ? number : throw Unknown(member.ToString()),
            _ => throw Unwritable(typeof(T)),
        };
        PutInteger(row, index, storage);
    }

    private InvalidOperationException Unknown(string member) => new($"'{member}' is no member of the ENUM column: {string.Join(", ", members.Keys)}.");
}
