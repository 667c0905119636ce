using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace DuckDB.NET.Data;

/// <summary>A value for a parameter of a statement: <c>$name</c> by its name, <c>?</c> or <c>$1</c> by its place in the collection.</summary>
public class DuckDBParameter : DbParameter
{
    private string name = "";
    private DbType? dbType;

    /// <summary>A parameter without name or value.</summary>
    public DuckDBParameter()
    {
    }

    /// <summary>A positional parameter.</summary>
    public DuckDBParameter(object? value) => Value = value;

    /// <summary>A named parameter.</summary>
    /// <param name="name">With or without its <c>$</c>.</param>
    /// <param name="value">The value; null and <see cref="DBNull"/> are NULL.</param>
    public DuckDBParameter(string name, object? value)
    {
        ParameterName = name;
        Value = value;
    }

    /// <summary>A positional parameter with its type.</summary>
    public DuckDBParameter(DbType type, object? value)
        : this("", type, value)
    {
    }

    /// <summary>A named parameter with its type.</summary>
    public DuckDBParameter(string name, DbType type, object? value)
        : this(name, value) => DbType = type;

    /// <summary>Informs only: what is bound is the type of <see cref="Value"/>.</summary>
    public override DbType DbType
    {
        get => dbType ?? OfValue();
        set => dbType = value;
    }

    /// <summary>Input; DuckDB has no other. Setting another throws <see cref="NotSupportedException"/>.</summary>
    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input)
            {
                throw new NotSupportedException("DuckDB has input parameters only.");
            }
        }
    }

    public override bool IsNullable { get; set; }

    /// <summary>The name; empty for a positional parameter.</summary>
    [AllowNull]
    public override string ParameterName
    {
        get => name;
        set => name = value ?? "";
    }

    public override int Size { get; set; }

    [AllowNull]
    public override string SourceColumn { get; set; } = "";
    public override bool SourceColumnNullMapping { get; set; }

    /// <summary>The value; null and <see cref="DBNull"/> are NULL.</summary>
    public override object? Value { get; set; }

    public override void ResetDbType() => dbType = null;

    private DbType OfValue() => Value switch
    {
        string => DbType.String,
        bool => DbType.Boolean,
        sbyte => DbType.SByte,
        byte => DbType.Byte,
        short => DbType.Int16,
        ushort => DbType.UInt16,
        int => DbType.Int32,
        uint => DbType.UInt32,
        long => DbType.Int64,
        ulong => DbType.UInt64,
        float => DbType.Single,
        double => DbType.Double,
        decimal => DbType.Decimal,
        BigInteger => DbType.VarNumeric,
        Guid => DbType.Guid,
        byte[] => DbType.Binary,
        DateOnly => DbType.Date,
        TimeOnly => DbType.Time,
        DateTime => DbType.DateTime,
        DateTimeOffset => DbType.DateTimeOffset,
        _ => DbType.Object,
    };
}
