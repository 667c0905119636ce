using System.Diagnostics;
using CSat.Domain.Text;
using CSat.Hosting.State;
using CSat.Reports.Generation;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Benchmarks.Reports;

/// <summary>Management reviews by one warm browser with a reused tab, against a browser launched for each.</summary>
public sealed class ReportBenchmark : IBenchmark
{
    private const int Repetitions = 5;

    /// <inheritdoc/>
    public string Name => "reports";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var home = HomeDirectory.Find();
        var folder = Directory.CreateTempSubdirectory("csat-bench-reports-").FullName;
        try
        {
            var warehouse = Path.Combine(folder, "csat.duckdb");
            Fill(warehouse, Path.Combine(home.Root, "tests", "Testing", "Warehouse"));
            var request = new ReportRequest(warehouse, "demo", null, Language.Chinese, Path.Combine(folder, "report.pdf"), null);
            var (warm, fresh) = (new List<double>(), new List<double>());
            await using var generator = new ReportGenerator(home.NodeModules, NullLoggerFactory.Instance);
            await generator.WriteAsync(request, cancellationToken);
            for (var i = 0; i < Repetitions; i++)
            {
                warm.Add(await SecondsAsync(() => generator.WriteAsync(request, cancellationToken)));
                fresh.Add(await SecondsAsync(() => OnceAsync(home.NodeModules, request, cancellationToken)));
                progress($"warm {warm[^1]:0.00} s, fresh {fresh[^1]:0.00} s");
            }

            return
            [
                new("report.warm", "Management review (PDF), warm browser and reused tab, median", Median(warm), "s", HigherIsBetter: false),
                new("report.fresh", "Management review (PDF), browser launched for each, median", Median(fresh), "s", HigherIsBetter: false),
                new("report.ratio", "Reports a minute, warm against a fresh launch each", Median(fresh) / Median(warm), "ratio", 2.5),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task OnceAsync(string nodeModules, ReportRequest request, CancellationToken cancellation)
    {
        await using var generator = new ReportGenerator(nodeModules, NullLoggerFactory.Instance);
        await generator.WriteAsync(request, cancellation);
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Fill(string warehouse, string scripts)
    {
        using var connection = new DuckDBConnection($"Data Source={warehouse}");
        connection.Open();
        foreach (var script in new[] { "schema", "manufacturer", "marts" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = File.ReadAllText(Path.Combine(scripts, script + ".sql"));
            command.ExecuteNonQuery();
        }
    }
}
