using System.Data.Common;
using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Etl.Transforming;

namespace CSat.Etl.Extracting;

/// <summary>A small table of the source that is taken over as it is.</summary>
/// <param name="Sql">Path of its statement.</param>
/// <param name="RawTable">The table of the scratch database that takes its columns, in the same order.</param>
internal sealed record SourceTable(string Sql, string RawTable)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SourceTable> All =
    [
        new("postgres/extract/department.sql", "department"),
        new("postgres/extract/item.sql", "item"),
        new("postgres/extract/competitor.sql", "competitor"),
        new("postgres/extract/offering.sql", "offering"),
        new("postgres/extract/complaint_category.sql", "complaint_category"),
        new("postgres/extract/target.sql", "target"),
        new("postgres/extract/questionnaire_version.sql", "questionnaire_version"),
        new("postgres/extract/questionnaire_item.sql", "questionnaire_item"),
        new("postgres/extract/round.sql", "round"),
        new("postgres/extract/response_comment.sql", "response_comment"),
        new("postgres/extract/complaint.sql", "complaint"),
        new("postgres/extract/complaint_event.sql", "complaint_event"),
        new("postgres/extract/import_run.sql", "import_run"),
        new("postgres/extract/import_refusal.sql", "import_refusal"),
    ];
}

/// <summary>Takes rows over column by column, as they are.</summary>
internal static class RowCopy
{
    /// <summary>Copies to the end.</summary>
    /// <exception cref="InvalidOperationException">A column of the source is not of the type that the table declares, or holds a date or time that nobody can mean.</exception>
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
        "date" => (reader, i) => reader.GetFieldValue<DateOnly>(i) is var day && BelievableRange.Holds(day) ? day : throw Unbelievable(reader, i, $"{day:yyyy-MM-dd}"),
        "timestamp with time zone" => (reader, i) =>
            reader.GetFieldValue<DateTimeOffset>(i) is var moment && BelievableRange.Holds(moment) ? moment : throw Unbelievable(reader, i, $"{moment:yyyy-MM-dd HH:mm:ss}"),
        _ => (reader, i) => reader.GetValue(i),
    };

    // The API takes none. One that came in another way would fill the warehouse with millions of days, or end the run without a name.
    private static InvalidOperationException Unbelievable(DbDataReader reader, int column, string value) => new(string.Create(
        CultureInfo.InvariantCulture, $"the column {reader.GetName(column)} holds {value}, outside {BelievableRange.FirstDay:yyyy-MM-dd} to {BelievableRange.LastDay:yyyy-MM-dd}"));
}
