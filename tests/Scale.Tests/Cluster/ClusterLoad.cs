using CSat.Scale.Tests.Proof;
using CSat.Scale.Tests.Tables;

namespace CSat.Scale.Tests.Cluster;

/// <summary>A published warehouse into the cluster, table by table as CSV: this version reads no Parquet.</summary>
internal static class ClusterLoad
{
    private const string Part = "_local";

    /// <summary>Loads the tables that the cluster has.</summary>
    /// <param name="warehouse">The warehouse.</param>
    /// <param name="first">A server; what is spread goes through it.</param>
    /// <param name="second">The other; what is whole everywhere goes to both.</param>
    /// <param name="csv">A file to use.</param>
    public static async Task RunAsync(PublishedWarehouse warehouse, ClusterServer first, ClusterServer second, string csv)
    {
        var columns = (await first.AskAsync("SELECT table, name FROM system.columns WHERE database = 'csat'")).Rows.ToLookup(row => row[0]!, row => row[1]!, StringComparer.Ordinal);
        foreach (var table in columns.Where(table => !table.Key.EndsWith(Part, StringComparison.Ordinal)))
        {
            var values = table.Select(column => column == WarehouseTable.OrganizationColumn ? $"'{warehouse.Organization}'" : column);
            warehouse.Run($"COPY (SELECT {string.Join(", ", values)} FROM {table.Key}) TO '{csv}' (FORMAT csv, HEADER false)");
            await first.InsertAsync(table.Key, csv);
            if (!columns.Contains(table.Key + Part))
            {
                await second.InsertAsync(table.Key, csv);
            }
        }

        File.Delete(csv);
    }
}
