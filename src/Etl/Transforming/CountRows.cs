using System.Globalization;
using DuckDB.NET.Data;

namespace CSat.Etl.Transforming;

/// <summary>Writes the counts of the reconciliation, in the shape of raw.source_count and raw.passed_count.</summary>
internal static class CountRows
{
    public static void Add(this DuckDBAppender counts, string table, DateOnly? day, string measure, Int128 value) =>
        counts.CreateRow().AppendValue(table).AppendValue(day).AppendValue(measure).AppendValue(value.ToString(CultureInfo.InvariantCulture)).EndRow();
}
