using System.Text;
using CSat.Sql;
using CSat.Testing;

namespace CSat.Scale.Tests.Tables;

/// <summary>
/// The tables of ClickHouse as they follow from a published warehouse: the same names, the organisation first, facts with a day in one partition an organisation and month,
/// all others in one an organisation, so that a new snapshot replaces whole partitions.
/// </summary>
internal static class ClickHouseTables
{
    private const string Folder = "clickhouse/tables";

    /// <summary>The text of every file, by its path below <c>sql/</c>.</summary>
    public static IReadOnlyDictionary<string, string> Files(IReadOnlyList<WarehouseTable> tables) => tables
        .GroupBy(table => table.Noun, StringComparer.Ordinal)
        .ToDictionary(noun => $"{Folder}/{noun.Key}.sql", noun => "-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.\n" + string.Join('\n', noun.Select(Definition)), StringComparer.Ordinal);

    /// <summary>The files that differ from what the warehouse is, by their paths below <c>sql/</c>.</summary>
    public static IReadOnlyList<string> Differing(IReadOnlyDictionary<string, string> wanted)
    {
        var present = SqlText.List(Folder);
        return [.. wanted.Keys.Union(present).Where(path => !wanted.ContainsKey(path) || !present.Contains(path) || SqlText.Get(path) != wanted[path]).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes the files into the checkout, and removes those of nouns that are gone.</summary>
    public static void Write(IReadOnlyDictionary<string, string> files)
    {
        var folder = Repository.PathOf("sql", Folder);
        Directory.CreateDirectory(folder);
        foreach (var stale in Directory.GetFiles(folder).Where(path => !files.ContainsKey($"{Folder}/{Path.GetFileName(path)}")))
        {
            File.Delete(stale);
        }

        foreach (var (path, text) in files)
        {
            File.WriteAllText(Repository.PathOf("sql", path), text);
        }
    }

    private static string Definition(WarehouseTable table)
    {
        var columns = new List<string>();
        if (table.Columns.All(column => column.Name != WarehouseTable.OrganizationColumn))
        {
            columns.Add(Line(WarehouseTable.OrganizationColumn, "LowCardinality(String)", "The organisation's code / 组织代码"));
        }

        columns.AddRange(table.Columns.Select(column => Line(column.Name, ClickHouseType.Of(column, IsRequired(table, column)), column.Comment)));
        var sorted = table.Keys.Where(key => IsRequired(table, table.Columns.Single(column => column.Name == key)));
        string[] keys = [.. new[] { WarehouseTable.OrganizationColumn, table.Day }.OfType<string>().Concat(sorted).Distinct()];
        return new StringBuilder()
            .Append($"CREATE TABLE csat.{table.Name} (\n{string.Join(",\n", columns)}\n)\n")
            .Append("ENGINE = MergeTree\n")
            .Append(table.Day is { } day ? $"PARTITION BY ({WarehouseTable.OrganizationColumn}, intDiv({day}, 100))\n" : $"PARTITION BY {WarehouseTable.OrganizationColumn}\n")
            .Append($"ORDER BY ({string.Join(", ", keys)})\n")
            .Append($"COMMENT '{Quoted(table.Comment)}';\n")
            .ToString();
    }

    // A key that may be without a value says so in its comment; it cannot sort a table of ClickHouse.
    private static bool IsRequired(WarehouseTable table, WarehouseColumn column) =>
        column.IsRequired || column.Name == WarehouseTable.OrganizationColumn || column.Name == table.Day
        || (table.Keys.Contains(column.Name) && !column.Comment.Contains("null", StringComparison.Ordinal));

    private static string Line(string name, string type, string comment) => $"  {name} {type} COMMENT '{Quoted(comment)}'";

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
