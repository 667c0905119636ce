using System.Data.Common;
using CSat.Etl.Transforming;

namespace CSat.Etl.Extracting;

/// <summary>Takes rows over column by column, as they are.</summary>
internal static class RowCopy
{
    /// <summary>Copies to the end.</summary>
    /// <exception cref="InvalidOperationException">A column of the source is not of the type that the table declares.</exception>
    public static async Task CopyAsync(DbDataReader reader, RowAppender rows, CancellationToken cancellation)
    {
        var cells = Enumerable.Range(0, reader.FieldCount).Select(i => CellOf(reader.GetDataTypeName(i))).ToArray();
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

    // Npgsql makes a DateTime of both by itself.
    private static Func<DbDataReader, int, object> CellOf(string type) => type switch
    {
        "date" => (reader, i) => reader.GetFieldValue<DateOnly>(i),
        "timestamp with time zone" => (reader, i) => reader.GetFieldValue<DateTimeOffset>(i),
        _ => (reader, i) => reader.GetValue(i),
    };
}
