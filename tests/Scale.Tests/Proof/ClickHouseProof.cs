using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;
using CSat.Scale.Tests.Engine;
using CSat.Testing;

namespace CSat.Scale.Tests.Proof;

/// <summary><c>./csat scale clickhouse</c>: every figure of every data set by DuckDB and by ClickHouse, in one table.</summary>
internal static class ClickHouseProof
{
    private const double Megabyte = 1e6;
    private static readonly string[] Columns = ["Data set", "Organization", "Rows loaded", "Figures", "Queries", "Rows", "Values", "Differences", "Furthest", "DuckDB s", "ClickHouse s", "Load s", "DuckDB MB", "Parquet MB"];

    /// <summary>Runs it.</summary>
    /// <param name="sets">Which data.</param>
    /// <param name="ratings">How many ratings are generated.</param>
    /// <param name="report">Where the table goes.</param>
    /// <param name="progress">Told what is done.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<DataSet> sets, int ratings, ConsoleReport report, Action<string> progress)
    {
        var folder = Repository.PathOf("artifacts", "scale", Guid.CreateVersion7().ToString("N"));
        Directory.CreateDirectory(folder);
        var proofs = new List<FigureProof>();
        try
        {
            await using var engine = await ChdbEngine.StartAsync(Path.Combine(folder, "clickhouse"));
            report.Fact("clickhouse", "ClickHouse", await engine.VersionAsync());
            foreach (var set in sets)
            {
                progress($"{set.Name}: making the warehouses");
                await set.ForEach(new(Path.Combine(folder, set.Name), ratings, async file => proofs.Add(await FigureProof.RunAsync(set.Name, file, engine, Path.Combine(folder, "parquet"), progress)), progress));
            }

            report.Table("proofs", Columns, proofs.Select(proof => (IReadOnlyList<object?>)Row(proof)));
            report.Fact("functions", "Functions asked of every row of the marts over forms, in each data set", FunctionQueries.All.Count);
            report.Fact("clickhouse_peak_mb", "Most memory of ClickHouse's process, MB", Math.Round(engine.PeakBytes / Megabyte));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var fault in proofs.SelectMany(proof => proof.Compared.Faults.Select(fault => $"{proof.Organization}: {fault}")))
        {
            report.Line(fault);
        }

        var differences = proofs.Sum(proof => proof.Compared.Differences);
        report.Fact("differences", "Differences", differences);
        return differences == 0 && proofs.Count > 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static object?[] Row(FigureProof proof) =>
    [
        proof.Set, proof.Organization, proof.Facts, proof.Figures, proof.Queries, proof.Compared.Rows, proof.Compared.Values, proof.Compared.Differences, proof.Compared.Furthest,
        Math.Round(proof.DuckSeconds, 2), Math.Round(proof.ClickHouseSeconds, 2), Math.Round(proof.LoadSeconds, 2), Math.Round(proof.DuckBytes / Megabyte, 1), Math.Round(proof.ParquetBytes / Megabyte, 1),
    ];
}
