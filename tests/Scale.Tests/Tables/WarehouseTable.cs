using System.Text.RegularExpressions;
using CSat.Scale.Tests.Proof;
using CSat.Sql;

namespace CSat.Scale.Tests.Tables;

/// <summary>A table of the published warehouse as DuckDB's own catalogue describes it, with the keys that its model states.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Noun">The folder of its model below <c>sql/warehouse</c>.</param>
/// <param name="Comment">What it is, in both languages.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Keys">The columns that its model's header names as keys, as far as they are columns; its first column where there is none.</param>
internal sealed partial record WarehouseTable(string Name, string Noun, string Comment, IReadOnlyList<WarehouseColumn> Columns, IReadOnlyList<string> Keys)
{
    private const string DayColumn = "date_key";

    /// <summary>Code of the organisation: the first column and the first key of every table beyond one organisation's file.</summary>
    public const string OrganizationColumn = "organization_code";

    private static readonly Dictionary<string, string> Models = (
        from path in SqlText.List("warehouse")
        from Match created in Created().Matches(SqlText.Get(path))
        select (Table: created.Groups[1].Value, Path: path)).ToDictionary(model => model.Table, model => model.Path, StringComparer.Ordinal);

    /// <summary>The day by which a fact is split into months; null for what is small or has no day.</summary>
    public string? Day => Name.StartsWith("fct_", StringComparison.Ordinal) && Columns.Any(column => column.Name == DayColumn) ? DayColumn : null;

    /// <summary>All tables of a warehouse, in the order of their names.</summary>
    public static IReadOnlyList<WarehouseTable> All(PublishedWarehouse warehouse)
    {
        var columns = warehouse.Rows("SELECT table_name, column_name, data_type, NOT is_nullable, comment FROM duckdb_columns() WHERE database_name = current_database() AND NOT internal ORDER BY table_name, column_index").Rows
            .ToLookup(row => (string)row[0]!, row => new WarehouseColumn((string)row[1]!, (string)row[2]!, (bool)row[3]!, (string?)row[4] ?? ""), StringComparer.Ordinal);
        return
        [
            .. from row in warehouse.Rows("SELECT table_name, comment FROM duckdb_tables() WHERE database_name = current_database() AND NOT internal ORDER BY table_name").Rows
               let name = (string)row[0]!
               let path = Models[name]
               select new WarehouseTable(name, path.Split('/')[1], (string?)row[1] ?? "", [.. columns[name]], KeysOf(SqlText.Get(path), [.. columns[name].Select(column => column.Name)])),
        ];
    }

    private static string[] KeysOf(string model, IReadOnlyList<string> columns)
    {
        var stated = Header().Match(model).Groups[1].Value;
        if (Before().Match(stated) is { Success: true } before)
        {
            return [.. columns.TakeWhile(column => column != before.Groups[1].Value)];
        }

        var named = stated.Split(';')[0].Split(',').Select(word => FirstWord().Match(word).Value).TakeWhile(columns.Contains).ToArray();
        return named.Length > 0 ? named : [columns[0]];
    }

    [GeneratedRegex(@"^CREATE TABLE (?:IF NOT EXISTS )?(\w+)(?![\w.])", RegexOptions.Multiline)]
    private static partial Regex Created();

    [GeneratedRegex(@"^-- keys: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"^all columns before (\w+)")]
    private static partial Regex Before();

    [GeneratedRegex(@"\w+")]
    private static partial Regex FirstWord();
}

/// <summary>A column of the published warehouse.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">DuckDB's type.</param>
/// <param name="IsRequired">Declared NOT NULL.</param>
/// <param name="Comment">What it is, in both languages.</param>
internal sealed record WarehouseColumn(string Name, string Type, bool IsRequired, string Comment);
