using System.Diagnostics;
using CSat.Benchmarks.Peers.Etl;
using CSat.Benchmarks.Running;

namespace CSat.Benchmarks.Etl;

/// <summary>A full load by the ETL against the peers' loads and against PostgreSQL's own COPY of the item rows.</summary>
internal static class LoadComparison
{
    private const string Etl = "ETL";
    private const string Rows = "COPY of the item rows to /dev/null";

    /// <summary>Measures them in rounds.</summary>
    /// <param name="setting">Filled; has the table of item rows.</param>
    /// <param name="size">The size as an id: <c>4m</c>.</param>
    /// <param name="pipeGoal">The goal against the pipe, which depends on the size.</param>
    /// <param name="rounds">How many.</param>
    /// <param name="progress">Told of every turn.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<Measure>> RunAsync(
        EtlSetting setting, string size, double? pipeGoal, int rounds, Action<string> progress, CancellationToken cancellation)
    {
        var ratings = setting.Source.Ratings;
        var results = await Rounds<ProcessRun>.RunAsync(
            rounds,
            [
                (Etl, () => setting.LoadAsync(cancellation)),
                (CsvPipe.Name, () => CheckedAsync(setting, CsvPipe.Name, cancellation)),
                (RowAppender.Name, () => CheckedAsync(setting, RowAppender.Name, cancellation)),
                (Rows, () => TimeAsync(() => setting.Source.CopyItemRowsAsync(cancellation))),
            ],
            (round, name, turn) => progress($"{size} {round}/{rounds} {name}: {turn.Seconds:0.00} s, {turn.PeakMegabytes:0} MB"),
            cancellation);
        Spread Speed(string other) => results.Ratio(other, Etl, turn => turn.Seconds);
        return
        [
            Measure.Of($"etl.{size}.rate", $"ETL full load, {ratings / 1e6:0.#} M ratings, process from start to end", results.Of(Etl, turn => ratings / turn.Seconds), "ratings/s"),
            Measure.Of($"etl.{size}.pipe", "the same: speed against a pipe of the same forms as CSV into DuckDB with unnest", Speed(CsvPipe.Name), "ratio", pipeGoal),
            Measure.Of($"etl.{size}.appender", "the same: speed against a row appender", Speed(RowAppender.Name), "ratio", 2.0),
            Measure.Of($"etl.{size}.rows", "the same: speed against server-side COPY of the item rows to /dev/null", Speed(Rows), "ratio", 1.0),
            Measure.Of($"etl.{size}.memory", $"ETL, {ratings / 1e6:0.#} M ratings: peak memory of its process", results.Of(Etl, turn => turn.PeakMegabytes), "MB", 250, false),
            Measure.Of($"etl.{size}.pipe.memory", "the pipe's process: peak memory", results.Of(CsvPipe.Name, turn => turn.PeakMegabytes), "MB", null, false),
        ];
    }

    // A load that leaves ratings out would be no peer.
    private static async Task<ProcessRun> CheckedAsync(EtlSetting setting, string peer, CancellationToken cancellation)
    {
        var run = await setting.LoadAsync(peer, cancellation);
        using var warehouse = WarehouseFile.Open(setting.PeerFile);
        var loaded = warehouse.Scalar("SELECT count(*) FROM rating");
        return loaded == setting.Source.Ratings ? run : throw new InvalidOperationException($"{peer} loaded {loaded} of {setting.Source.Ratings} ratings.");
    }

    private static async Task<ProcessRun> TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return new ProcessRun(Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, 0);
    }
}
