using System.Numerics;

namespace DuckDB.NET.Data;

/// <summary>
/// One row of an appender: values for the columns from left to right, then <see cref="EndRow"/>. A value must be of the column's own .NET type;
/// another throws <see cref="InvalidOperationException"/>, but an integer goes into every number column that holds it (else <see cref="OverflowException"/>).
/// Null is NULL.
/// </summary>
public interface IDuckDBAppenderRow
{
    /// <summary>Completes the row. Throws <see cref="InvalidOperationException"/> when columns are missing.</summary>
    void EndRow();

    /// <summary>Appends NULL.</summary>
    IDuckDBAppenderRow AppendNullValue();
    /// <summary>Appends the column's default.</summary>
    IDuckDBAppenderRow AppendDefault();
    /// <summary>Appends to a BOOLEAN column.</summary>
    IDuckDBAppenderRow AppendValue(bool? value);
    /// <summary>Appends to a BLOB column.</summary>
    IDuckDBAppenderRow AppendValue(byte[]? value);
    /// <summary>Appends to a BLOB column.</summary>
    IDuckDBAppenderRow AppendValue(Span<byte> value);
    /// <summary>Appends to a VARCHAR or ENUM column.</summary>
    IDuckDBAppenderRow AppendValue(string? value);
    /// <summary>Appends to a DECIMAL column. A value with more digits than the column holds throws <see cref="OverflowException"/>.</summary>
    IDuckDBAppenderRow AppendValue(decimal? value);
    /// <summary>Appends to a UUID column.</summary>
    IDuckDBAppenderRow AppendValue(Guid? value);
    /// <summary>Appends to a HUGEINT or UHUGEINT column.</summary>
    IDuckDBAppenderRow AppendValue(BigInteger? value);
    /// <summary>Appends to a TINYINT column.</summary>
    IDuckDBAppenderRow AppendValue(sbyte? value);
    /// <summary>Appends to a SMALLINT column.</summary>
    IDuckDBAppenderRow AppendValue(short? value);
    /// <summary>Appends to an INTEGER column.</summary>
    IDuckDBAppenderRow AppendValue(int? value);
    /// <summary>Appends to a BIGINT column.</summary>
    IDuckDBAppenderRow AppendValue(long? value);
    /// <summary>Appends to a UTINYINT column.</summary>
    IDuckDBAppenderRow AppendValue(byte? value);
    /// <summary>Appends to a USMALLINT column.</summary>
    IDuckDBAppenderRow AppendValue(ushort? value);
    /// <summary>Appends to a UINTEGER column.</summary>
    IDuckDBAppenderRow AppendValue(uint? value);
    /// <summary>Appends to a UBIGINT column.</summary>
    IDuckDBAppenderRow AppendValue(ulong? value);
    /// <summary>Appends an enum's number to an ENUM column.</summary>
    IDuckDBAppenderRow AppendValue<TEnum>(TEnum? value)
        where TEnum : Enum;
    /// <summary>Appends to a FLOAT column.</summary>
    IDuckDBAppenderRow AppendValue(float? value);
    /// <summary>Appends to a DOUBLE column.</summary>
    IDuckDBAppenderRow AppendValue(double? value);
    /// <summary>Appends to a DATE column.</summary>
    IDuckDBAppenderRow AppendValue(DateOnly? value);
    /// <summary>Appends to a TIME column.</summary>
    IDuckDBAppenderRow AppendValue(TimeOnly? value);
    /// <summary>Appends to a DATE column.</summary>
    IDuckDBAppenderRow AppendValue(DuckDBDateOnly? value);
    /// <summary>Appends to a TIME column.</summary>
    IDuckDBAppenderRow AppendValue(DuckDBTimeOnly? value);
    /// <summary>Appends to a DATE, TIME or TIMESTAMP column of any unit.</summary>
    IDuckDBAppenderRow AppendValue(DateTime? value);
    /// <summary>Appends to a TIMESTAMPTZ or TIMETZ column.</summary>
    IDuckDBAppenderRow AppendValue(DateTimeOffset? value);
    /// <summary>Appends to an INTERVAL column.</summary>
    IDuckDBAppenderRow AppendValue(TimeSpan? value);
    /// <summary>Appends to a LIST or ARRAY column.</summary>
    IDuckDBAppenderRow AppendValue<T>(IEnumerable<T>? value);
}
