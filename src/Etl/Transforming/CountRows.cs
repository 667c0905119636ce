using System.Globalization;

namespace CSat.Etl.Transforming;

/// <summary>Writes the counts of the reconciliation, in the shape of raw.source_count and raw.passed_count.</summary>
internal static class CountRows
{
    public static void AddCount(this RowAppender counts, string table, DateOnly? day, string measure, Int128 value) =>
        counts.Add(table, day, measure, value.ToString(CultureInfo.InvariantCulture));
}
