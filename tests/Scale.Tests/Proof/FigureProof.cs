using System.Diagnostics;
using System.Globalization;
using CSat.Etl.Parquet;
using CSat.Scale.Tests.Engine;
using CSat.Scale.Tests.Tables;
using CSat.Sql;

namespace CSat.Scale.Tests.Proof;

/// <summary>One warehouse in both engines.</summary>
/// <param name="Set">The data set.</param>
/// <param name="Organization">Code of the organisation.</param>
/// <param name="Facts">Rows of all tables.</param>
/// <param name="DuckBytes">Size of the published file.</param>
/// <param name="ParquetBytes">Size of its Parquet files.</param>
/// <param name="Figures">Selects compared.</param>
/// <param name="Queries">Times that one was asked with parameters of its own.</param>
/// <param name="Compared">What came out.</param>
/// <param name="LoadSeconds">Parquet into ClickHouse.</param>
/// <param name="DuckSeconds">All queries by DuckDB.</param>
/// <param name="ClickHouseSeconds">All queries by ClickHouse.</param>
internal sealed record FigureProof(
    string Set, string Organization, long Facts, long DuckBytes, long ParquetBytes, int Figures, int Queries, RowComparison Compared, double LoadSeconds, double DuckSeconds, double ClickHouseSeconds)
{
    private const int SlowestShown = 3;

    /// <summary>Exports a warehouse, loads it into ClickHouse and asks every figure of both.</summary>
    /// <param name="set">The data set.</param>
    /// <param name="file">The published file.</param>
    /// <param name="engine">ClickHouse; it may hold other organisations.</param>
    /// <param name="folder">Where the Parquet files go; they are deleted afterwards.</param>
    /// <param name="progress">Told what is done.</param>
    public static async Task<FigureProof> RunAsync(string set, string file, ChdbEngine engine, string folder, Action<string> progress)
    {
        using var warehouse = PublishedWarehouse.Open(file);
        var organization = warehouse.Organization;
        var compared = new RowComparison();
        var tables = WarehouseTable.All(warehouse);
        foreach (var path in ClickHouseTables.Differing(ClickHouseTables.Files(tables)))
        {
            compared.Fault($"sql/{path} is not what the warehouse is: ./csat scale tables writes it");
        }

        progress($"{set}/{organization}: Parquet");
        var exported = ParquetExport.Write(file, folder).Manifest.Tables;
        var rows = exported.Sum(table => table.Rows);
        progress($"{set}/{organization}: {rows:#,0} rows into ClickHouse");
        var loading = Stopwatch.StartNew();
        foreach (var table in tables)
        {
            var files = exported.Single(one => one.Name == table.Name).Files.Select(part => Path.Combine(folder, part.Path));
            await EngineLoad.ReplaceAsync(engine, table, [.. files], organization);
        }

        loading.Stop();
        await CountAsync(engine, organization, exported, compared);
        var size = exported.Sum(table => table.Files.Sum(part => part.Bytes));
        Directory.Delete(folder, recursive: true);
        var queries = ReviewQueries.Of(warehouse);
        progress($"{set}/{organization}: {queries.Count} queries of both");
        var (duck, clickHouse) = await AskAsync(engine, warehouse, organization, queries, compared, progress);
        return new(
            set, organization, rows, new FileInfo(file).Length, size, queries.Select(query => query.Path).Distinct().Count(), queries.Count, compared, loading.Elapsed.TotalSeconds, duck, clickHouse);
    }

    private static async Task CountAsync(ChdbEngine engine, string organization, IReadOnlyList<ParquetTable> tables, RowComparison compared)
    {
        foreach (var table in tables)
        {
            var rows = await engine.AskAsync($"SELECT toInt64(count()) FROM csat.{table.Name} WHERE organization_code = {{organization:String}}", new Dictionary<string, object?> { ["organization"] = organization });
            var wanted = table.Rows.ToString(CultureInfo.InvariantCulture);
            if (rows.Rows[0][0] != wanted)
            {
                compared.Fault($"{table.Name}: {wanted} rows against {rows.Rows[0][0]}");
            }
        }
    }

    private static async Task<(double Duck, double ClickHouse)> AskAsync(ChdbEngine engine, PublishedWarehouse warehouse, string organization, IReadOnlyList<FigureQuery> queries, RowComparison compared, Action<string> progress)
    {
        var taken = new List<(string Name, double Duck, double ClickHouse)>();
        foreach (var (name, duckSql, clickHouseSql, parameters) in queries
            .Select(query => (query.Path, Duck: SqlText.Get(query.Path), ClickHouse: SqlText.Get(FigureSelect.Counterpart(query.Path)), query.Parameters))
            .Concat(FunctionQueries.All.Select(query => (query.Name, query.Duck, query.ClickHouse, (IReadOnlyDictionary<string, object?>)new Dictionary<string, object?>()))))
        {
            var begun = Stopwatch.GetTimestamp();
            var (columns, expected) = warehouse.Rows(duckSql, parameters);
            var duck = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            begun = Stopwatch.GetTimestamp();
            var actual = await engine.AskAsync(clickHouseSql, new Dictionary<string, object?>(parameters) { ["organization"] = organization });
            taken.Add((name, duck, Stopwatch.GetElapsedTime(begun).TotalSeconds));
            compared.Add(name, columns, expected, actual);
        }

        foreach (var (name, duck, clickHouse) in taken.OrderByDescending(query => query.Duck + query.ClickHouse).DistinctBy(query => query.Name).Take(SlowestShown))
        {
            progress(string.Create(CultureInfo.InvariantCulture, $"{organization}: {name}: DuckDB {duck:0.000} s, ClickHouse {clickHouse:0.000} s"));
        }

        return (taken.Sum(query => query.Duck), taken.Sum(query => query.ClickHouse));
    }
}
