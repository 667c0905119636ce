using System.Collections;
using System.Data;
using System.Globalization;

namespace CSat.Analytics.Snapshot;

/// <summary>What a query returned, as text that is exact and the same in every language: for those who ask where a figure comes from.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, one text a column; null for NULL.</param>
public sealed record QueryRows(IReadOnlyList<ReturnedColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>Reads all rows.</summary>
    internal static QueryRows Read(IDataReader reader)
    {
        var places = Enumerable.Range(0, reader.FieldCount).ToArray();
        ReturnedColumn[] columns = [.. places.Select(at => new ReturnedColumn(reader.GetName(at), reader.GetDataTypeName(at).ToUpperInvariant()))];
        var rows = new List<IReadOnlyList<string?>>();
        while (reader.Read())
        {
            rows.Add([.. places.Select(at => reader.IsDBNull(at) ? null : TextOf(reader.GetValue(at)))]);
        }

        return new(columns, rows);
    }

    private static string TextOf(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(one => one is null ? "NULL" : TextOf(one)))}]",
        _ => value.ToString() ?? "",
    };
}

/// <summary>A column that a query returns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in capitals, without precision: BIGINT.</param>
public sealed record ReturnedColumn(string Name, string Type);
