using System.Data.Common;
using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Etl.Transforming;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Extracting;

/// <summary>
/// What a statement of the source returns, as a table of the scratch database: its columns by the names that the statement gives them and of the types that
/// PostgreSQL says, so that the statement is the one list of them.
/// </summary>
internal static class RawTable
{
    private const string Date = "date";
    private const string Moment = "timestamp with time zone";
    private const string Decimal = "numeric(";

    /// <summary>Makes the table and copies to the end.</summary>
    /// <param name="reader">What the statement returns.</param>
    /// <param name="database">The database under construction.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidOperationException">A column is of a type that no table here holds, or has a date or time that nobody can mean; the message names it.</exception>
    public static async Task TakeOverAsync(DbDataReader reader, BuildDatabase database, string table, CancellationToken cancellation)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => (Name: reader.GetName(i), Type: reader.GetDataTypeName(i))).ToArray();
        var list = string.Join(", ", columns.Select(column => $"{Quoted(column.Name)} {TypeOf(table, column.Name, column.Type)}"));
        database.Connection.Execute(SqlText.Get("warehouse/build/create_raw_table.sql").Replace("table_name", Quoted(table), StringComparison.Ordinal).Replace("column_list", list, StringComparison.Ordinal));
        using var rows = database.AppendRaw(table);
        await CopyAsync(reader, [.. columns.Select(column => CellOf(column.Type))], rows, cancellation).ConfigureAwait(false);
    }

    private static async Task CopyAsync(DbDataReader reader, Func<DbDataReader, int, object>[] cells, RowAppender rows, CancellationToken cancellation)
    {
        var values = new object?[cells.Length];
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                values[i] = reader.IsDBNull(i) ? null : cells[i](reader, i);
            }

            rows.Add(values);
        }
    }

    private static string TypeOf(string table, string column, string type) => type switch
    {
        "uuid" => "UUID",
        "text" => "VARCHAR",
        "boolean" => "BOOLEAN",
        "integer" => "INTEGER",
        "bigint" => "BIGINT",
        Date => "DATE",
        Moment => "TIMESTAMPTZ",
        _ when type.StartsWith(Decimal, StringComparison.Ordinal) => "DECIMAL(" + type[Decimal.Length..],
        _ => throw new InvalidOperationException($"{table}.{column} is {type}, which no table of the scratch database holds."),
    };

    // Npgsql makes a DateTime of both by itself.
    private static Func<DbDataReader, int, object> CellOf(string type) => type switch
    {
        Date => (reader, i) => reader.GetFieldValue<DateOnly>(i) is var day && BelievableRange.Holds(day) ? day : throw Unbelievable(reader, i, $"{day:yyyy-MM-dd}"),
        Moment => (reader, i) =>
            reader.GetFieldValue<DateTimeOffset>(i) is var moment && BelievableRange.Holds(moment) ? moment : throw Unbelievable(reader, i, $"{moment:yyyy-MM-dd HH:mm:ss}"),
        _ => (reader, i) => reader.GetValue(i),
    };

    // The API takes none. One that came in another way would fill the warehouse with millions of days, or end the run without a name.
    private static InvalidOperationException Unbelievable(DbDataReader reader, int column, string value) => new(string.Create(
        CultureInfo.InvariantCulture, $"the column {reader.GetName(column)} holds {value}, outside {BelievableRange.FirstDay:yyyy-MM-dd} to {BelievableRange.LastDay:yyyy-MM-dd}"));

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
