using System.Diagnostics;
using CSat.Postgres;

namespace CSat.Benchmarks.Etl;

/// <summary>
/// A full rebuild by the ETL's own process against two limits in the same run: PostgreSQL's COPY of the same table to a null reader, and its
/// server-side binary COPY of the same ratings, a row each, to /dev/null.
/// </summary>
public sealed class EtlBenchmark : IBenchmark
{
    private const int Repetitions = 3;
    private const double Mebibyte = 1 << 20;

    /// <inheritdoc/>
    public string Name => "etl";

    /// <summary>Forms in the source, each of 20 items.</summary>
    public int Forms { get; init; } = 250_000;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var home = Hosting.State.HomeDirectory.Find();
        var state = Directory.CreateTempSubdirectory("csat-bench-").FullName;
        try
        {
            var options = new CSatDatabaseOptions(new() { Directory = Path.Combine(state, "postgres"), NodeModules = home.NodeModules }, null);
            await using var database = await CSatDatabase.OpenAsync(options, cancellation: cancellationToken);
            progress($"filling {Forms:#,0} forms");
            var source = new EtlBenchmarkSource(database.Owner, home);
            var ratings = await source.FillAsync(Forms, cancellationToken);
            return await CompareAsync(source, new EtlProcess(home, state, database.OwnerConnectionString), ratings, progress, cancellationToken);
        }
        finally
        {
            Directory.Delete(state, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measure>> CompareAsync(EtlBenchmarkSource source, EtlProcess etl, long ratings, Action<string> progress, CancellationToken cancellationToken)
    {
        List<double> built = [], streamed = [], copied = [];
        var peak = 0L;
        for (var i = 0; i < Repetitions; i++)
        {
            progress($"repetition {i + 1} of {Repetitions}");
            var run = await etl.RunAsync(cancellationToken);
            built.Add(run.Seconds);
            peak = Math.Max(peak, run.PeakBytes);
            streamed.Add(await SecondsAsync(() => source.StreamAsync(cancellationToken)));
            copied.Add(await SecondsAsync(() => source.CopyRowsAsync(cancellationToken)));
        }

        var rate = ratings / Median(built);
        return
        [
            new("etl.rate", "ETL full rebuild: ratings published per second", rate, "ratings/s"),
            new("etl.table.ratio", "ETL against PostgreSQL's COPY of the same table to a null reader", Median(streamed) / Median(built), "ratio"),
            new("etl.rows.ratio", "ETL against server-side binary COPY of the same ratings, a row each, to /dev/null", Median(copied) / Median(built), "ratio", 1.0),
            new("etl.memory", "ETL: peak memory of its process", peak / Mebibyte, "MB", 200, HigherIsBetter: false),
        ];
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
