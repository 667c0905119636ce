using System.Data.Common;
using DuckDB.NET.Data;

namespace CSat.Etl.Extracting;

/// <summary>Takes rows over column by column, as they are.</summary>
internal static class RowCopy
{
    private delegate void Cell(DbDataReader reader, int column, IDuckDBAppenderRow row);

    private static readonly Dictionary<Type, Cell> Cells = new()
    {
        [typeof(string)] = (reader, i, row) => row.AppendValue(reader.GetString(i)),
        [typeof(Guid)] = (reader, i, row) => row.AppendValue(reader.GetGuid(i)),
        [typeof(int)] = (reader, i, row) => row.AppendValue(reader.GetInt32(i)),
        [typeof(bool)] = (reader, i, row) => row.AppendValue(reader.GetBoolean(i)),
        [typeof(decimal)] = (reader, i, row) => row.AppendValue(reader.GetDecimal(i)),
        [typeof(DateOnly)] = (reader, i, row) => row.AppendValue((DateOnly?)reader.GetFieldValue<DateOnly>(i)),
        [typeof(DateTime)] = (reader, i, row) => AppendTime(reader, i, row),
    };

    /// <summary>Copies to the end.</summary>
    /// <exception cref="NotSupportedException">A column of a type that no source table has so far.</exception>
    public static async Task CopyAsync(DbDataReader reader, DuckDBAppender rows, CancellationToken cancellation)
    {
        var cells = Enumerable.Range(0, reader.FieldCount).Select(i => CellOf(reader, i)).ToArray();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var row = rows.CreateRow();
            for (var i = 0; i < cells.Length; i++)
            {
                if (reader.IsDBNull(i))
                {
                    row.AppendNullValue();
                }
                else
                {
                    cells[i](reader, i, row);
                }
            }

            row.EndRow();
        }
    }

    private static Cell CellOf(DbDataReader reader, int column) => Cells.GetValueOrDefault(reader.GetFieldType(column))
        ?? throw new NotSupportedException($"The column {reader.GetName(column)} has the type {reader.GetDataTypeName(column)}, which is not taken over.");

    // Npgsql calls both date and timestamptz a DateTime by default.
    private static void AppendTime(DbDataReader reader, int column, IDuckDBAppenderRow row)
    {
        if (reader.GetDataTypeName(column) == "date")
        {
            row.AppendValue((DateOnly?)reader.GetFieldValue<DateOnly>(column));
        }
        else
        {
            row.AppendValue(reader.GetFieldValue<DateTimeOffset>(column));
        }
    }
}
