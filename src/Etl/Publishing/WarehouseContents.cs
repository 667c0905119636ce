using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Publishing;

/// <summary>What a warehouse says that it is made of.</summary>
/// <param name="DuckdbVersion">The DuckDB that reads it now.</param>
/// <param name="StorageVersion">Version of its storage, by its own head.</param>
/// <param name="Tables">Its tables by name.</param>
internal sealed record WarehouseContents(string DuckdbVersion, string StorageVersion, IReadOnlyList<CountedTable> Tables)
{
    /// <summary>Counts the tables of a connection's database.</summary>
    public static WarehouseContents Read(DuckDBConnection connection)
    {
        var told = connection.QuerySingle<Row>(SqlText.Get("warehouse/status/read_contents.sql"));
        var tables = connection.Query<CountedTable>(told.Counting).OrderBy(table => table.Name, StringComparer.Ordinal);
        return new WarehouseContents(told.DuckdbVersion, told.StorageVersion, [.. tables]);
    }

    private sealed class Row
    {
        public string DuckdbVersion { get; init; } = "";

        public string StorageVersion { get; init; } = "";

        public string Counting { get; init; } = "";
    }
}

/// <summary>How many rows a table has.</summary>
public sealed record CountedTable
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its rows.</summary>
    public long Rows { get; init; }
}
