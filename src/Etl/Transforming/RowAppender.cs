using System.Globalization;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Transforming;

/// <summary>
/// Appends rows to a table. DuckDB.NET's own appender writes the bytes of whatever it is given into a column; here the column's declared type
/// decides: a value of another .NET type, or one that the column would not hold as it is, is refused before it is written.
/// </summary>
internal sealed class RowAppender : IDisposable
{
    private readonly DuckDBAppender _rows;
    private readonly string _table;
    private readonly Column[] _columns;

    private RowAppender(DuckDBAppender rows, string table, Column[] columns)
    {
        _rows = rows;
        _table = table;
        _columns = columns;
    }

    /// <summary>Begins to append.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="catalog">The database that holds the table, as it is attached.</param>
    /// <param name="table">The table's name, in the schema <c>main</c>.</param>
    /// <exception cref="DuckDBException">There is no such table.</exception>
    public static RowAppender Open(DuckDBConnection connection, string catalog, string table)
    {
        var columns = connection.Query<Column>(SqlText.Get("warehouse/build/read_columns.sql"), new { catalog, table });
        return new RowAppender(connection.CreateAppender(catalog, "main", table), $"{catalog}.{table}", [.. columns]);
    }

    /// <summary>Appends one row.</summary>
    /// <param name="values">
    /// A value a column, in the table's order: string (VARCHAR), Guid (UUID), bool (BOOLEAN), sbyte (TINYINT), int (INTEGER), decimal (DECIMAL),
    /// DateOnly (DATE), DateTimeOffset (TIMESTAMPTZ; parts of a microsecond are dropped), or null.
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// Not as many values as columns, or one that its column does not take; the message names table, column and type. The row is left out, and no other can follow.
    /// </exception>
    public void Add(params ReadOnlySpan<object?> values)
    {
        if (values.Length != _columns.Length)
        {
            throw new InvalidOperationException($"{_table} has {_columns.Length} columns, the row has {values.Length} values.");
        }

        var row = _rows.CreateRow();
        for (var i = 0; i < values.Length; i++)
        {
            Append(row, _columns[i], values[i]);
        }

        row.EndRow();
    }

    /// <summary>Writes what was appended.</summary>
    public void Dispose() => _rows.Dispose();

    private void Append(IDuckDBAppenderRow row, Column column, object? value)
    {
        switch (column.Type, value)
        {
            case (_, null): row.AppendNullValue(); break;

            // DuckDB.NET would cut the text there.
            case ("VARCHAR", string text) when !text.Contains('\0'): row.AppendValue(text); break;
            case ("UUID", Guid id): row.AppendValue(id); break;
            case ("BOOLEAN", bool flag): row.AppendValue(flag); break;
            case ("TINYINT", sbyte number): row.AppendValue(number); break;
            case ("INTEGER", int number): row.AppendValue(number); break;
            case ("BIGINT", long number): row.AppendValue(number); break;

            // It would cut further places.
            case ("DECIMAL", decimal number) when column.Holds(number): row.AppendValue(number); break;
            case ("DATE", DateOnly date): row.AppendValue((DateOnly?)date); break;
            case ("TIMESTAMP WITH TIME ZONE", DateTimeOffset moment): row.AppendValue(moment); break;
            default: throw new InvalidOperationException($"{_table}.{column.Name} is {column.Declared} and does not take the {value.GetType().Name} {Shown(value)}.");
        }
    }

    // Texts may be long and hold what a console would cut.
    private static string Shown(object value) => value is string text
        ? string.Create(CultureInfo.InvariantCulture, $"of {text.Length} characters{(text.Contains('\0') ? ", one of them U+0000" : "")}")
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>A column as the table declares it.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Type">The type without its parameters, for example <c>DECIMAL</c>.</param>
    /// <param name="Declared">The type with them, for example <c>DECIMAL(7,4)</c>.</param>
    /// <param name="Digits">Digits of a DECIMAL in all.</param>
    /// <param name="Places">Digits of a DECIMAL after the point.</param>
    private sealed record Column(string Name, string Type, string Declared, int Digits, int Places)
    {
        public bool Holds(decimal number) => Math.Abs(number) < (decimal)Math.Pow(10, Digits - Places) && decimal.Round(number, Places) == number;
    }
}

/// <summary>Writes the counts of the reconciliation, in the shape of raw.source_count and raw.passed_count.</summary>
internal static class CountRows
{
    public static void AddCount(this RowAppender counts, string table, DateOnly? day, string measure, Int128 value) =>
        counts.Add(table, day, measure, value.ToString(CultureInfo.InvariantCulture));
}
