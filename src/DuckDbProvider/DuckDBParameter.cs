using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

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
        get => dbType ?? DbTypeMap.Of(Value);
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

    /// <inheritdoc />
    public override bool IsNullable { get; set; }

    /// <summary>The name; empty for a positional parameter.</summary>
    [AllowNull]
    public override string ParameterName
    {
        get => name;
        set => name = value ?? "";
    }

    /// <inheritdoc />
    public override int Size { get; set; }

    /// <inheritdoc />
    [AllowNull]
    public override string SourceColumn { get; set; } = "";

    /// <inheritdoc />
    public override bool SourceColumnNullMapping { get; set; }

    /// <summary>The value; null and <see cref="DBNull"/> are NULL.</summary>
    public override object? Value { get; set; }

    /// <inheritdoc />
    public override void ResetDbType() => dbType = null;
}
