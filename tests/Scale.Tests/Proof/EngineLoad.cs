using CSat.Scale.Tests.Engine;
using CSat.Scale.Tests.Tables;

namespace CSat.Scale.Tests.Proof;

/// <summary>Parquet of one organisation's snapshot into ClickHouse, in the place of the snapshot before: each partition is replaced as a whole, others are not touched.</summary>
internal static class EngineLoad
{
    private const string Next = "csat.next";

    /// <summary>Loads one table.</summary>
    /// <param name="engine">ClickHouse.</param>
    /// <param name="table">The table.</param>
    /// <param name="files">Its Parquet files; none for a table that is empty now.</param>
    /// <param name="organization">Whose snapshot it is.</param>
    public static async Task ReplaceAsync(ChdbEngine engine, WarehouseTable table, IReadOnlyList<string> files, string organization)
    {
        var whose = new Dictionary<string, object?> { ["organization"] = organization };
        string[] given = table.Columns.Any(column => column.Name == WarehouseTable.OrganizationColumn) ? [] : [WarehouseTable.OrganizationColumn];
        var columns = string.Join(", ", given.Concat(table.Columns.Select(column => column.Name)));
        var values = string.Join(", ", given.Select(_ => "{organization:String}").Concat(table.Columns.Select(column => column.Name)));
        await engine.AskAsync($"CREATE TABLE {Next} AS csat.{table.Name}");
        foreach (var file in files)
        {
            await engine.AskAsync($"INSERT INTO {Next} ({columns}) SELECT {values} FROM file('{file}', 'Parquet')", whose);
        }

        var wanted = await PartitionsAsync(engine, Next, whose);
        var present = await PartitionsAsync(engine, $"csat.{table.Name}", whose);
        foreach (var partition in wanted)
        {
            await engine.AskAsync($"ALTER TABLE csat.{table.Name} REPLACE PARTITION ID '{partition}' FROM {Next}");
        }

        foreach (var partition in present.Except(wanted))
        {
            await engine.AskAsync($"ALTER TABLE csat.{table.Name} DROP PARTITION ID '{partition}'");
        }

        await engine.AskAsync($"DROP TABLE {Next} SYNC");
    }

    private static async Task<IReadOnlyList<string>> PartitionsAsync(ChdbEngine engine, string table, Dictionary<string, object?> whose) =>
        [.. (await engine.AskAsync($"SELECT DISTINCT _partition_id FROM {table} WHERE organization_code = {{organization:String}}", whose)).Rows.Select(row => row[0]!)];
}
