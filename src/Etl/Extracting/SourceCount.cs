using Npgsql;

namespace CSat.Etl.Extracting;

/// <summary>
/// What PostgreSQL counts by itself for the reconciliation. A <c>count_*.sql</c> returns a row a day, with a null day for whole tables, and a column a measure,
/// named after the table of the warehouse that must hold as much: <c>"fct_rating.ratings"</c>.
/// </summary>
/// <param name="Table">The table of the warehouse.</param>
/// <param name="Day">The day in the organisation's zone; null for the whole table.</param>
/// <param name="Measure">What was counted.</param>
/// <param name="Value">How much.</param>
internal sealed record SourceCount(string Table, DateOnly? Day, string Measure, long Value)
{
    private const string DayColumn = "day";

    /// <summary>Reads the counts of one statement.</summary>
    public static async IAsyncEnumerable<SourceCount> ReadAsync(NpgsqlDataReader reader, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var day = reader.GetOrdinal(DayColumn);
        (int Column, string[] Name)[] measures = [.. Enumerable.Range(0, reader.FieldCount).Where(column => column != day).Select(column => (column, reader.GetName(column).Split('.')))];
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            foreach (var (column, name) in measures)
            {
                yield return new SourceCount(name[0], reader.GetFieldValue<DateOnly?>(day), name[1], reader.GetInt64(column));
            }
        }
    }

    /// <summary>Forms of each day, blank ones too, in the order of the days.</summary>
    public static IReadOnlyList<DayCount> Forms(IEnumerable<SourceCount> counts) =>
    [
        .. from count in counts
           where count is { Measure: "forms", Day: not null, Table: "fct_response" or "fct_blank_form" }
           group count.Value by count.Day!.Value into day
           orderby day.Key
           select new DayCount(day.Key, day.Sum()),
    ];

    /// <summary>Complaints in all.</summary>
    public static long Complaints(IEnumerable<SourceCount> counts) => counts.Where(count => count is { Table: "fct_complaint", Measure: "complaints" }).Sum(count => count.Value);
}

/// <summary>PostgreSQL's own count of the forms of one day.</summary>
/// <param name="Day">The day in the organisation's zone.</param>
/// <param name="Forms">Number of forms, blank ones too.</param>
internal sealed record DayCount(DateOnly Day, long Forms);
