namespace CSat.Benchmarks.Ingestion;

/// <summary>
/// Durable submissions against the physical limit: binary COPY of the same rows into the same table by its owner, in turn, on an empty table each time.
/// Server, PostgreSQL and callers share the machine, so that only the ratios mean something elsewhere.
/// </summary>
public sealed class IngestionBenchmark : IBenchmark
{
    private const int Callers = 64;
    private const int Rounds = 3;
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public string Name => "ingestion";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        progress("starting PostgreSQL and the API");
        await using var bench = await IngestionSetting.StartAsync(cancellationToken);
        (string Name, Func<Task<LoadResult>> Run)[] candidates =
        [
            ("COPY by the owner", () => bench.CopyAsync(RoundTime, cancellationToken)),
            ("one transaction a call, 64 callers", () => Load.RunAsync(Callers, RoundTime, bench.InsertAloneAsync)),
            ("one transaction a call, 1 caller", () => Load.RunAsync(1, RoundTime, bench.InsertAloneAsync)),
            ("group commit, 64 callers", () => Load.RunAsync(Callers, RoundTime, bench.WriteAsync)),
            ("group commit, 1 caller", () => Load.RunAsync(1, RoundTime, bench.WriteAsync)),
            ("SubmitResponse, 64 callers", () => Load.RunAsync(Callers, RoundTime, bench.SubmitAsync)),
            ("ImportResponses, 1 stream", () => bench.ImportAsync(RoundTime, cancellationToken)),
        ];
        var results = candidates.ToDictionary(candidate => candidate.Name, _ => new List<LoadResult>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (name, run) in candidates)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await bench.EmptyAsync();
                var result = await run();
                await bench.CheckStoredAsync(result.Count);

                // The first round warms up.
                if (round > 0)
                {
                    results[name].Add(result);
                    progress($"{round}/{Rounds} {name}: {result.Rate:#,0} responses/s, p99 {result.P99Milliseconds:0.00} ms");
                }
            }
        }

        double Rate(string name) => Median(results[name].Select(result => result.Rate));
        double P99(string name) => Median(results[name].Select(result => result.P99Milliseconds));
        var copy = Rate("COPY by the owner");
        return
        [
            new("ingest.copy.rate", "binary COPY of responses by the table's owner, the limit", copy, "responses/s"),
            new("ingest.storage.ratio", "durable submissions at 64 callers, storage layer alone, to COPY", Rate("group commit, 64 callers") / copy, "ratio", 0.40),
            new("ingest.storage.p99", "the same, p99 beyond that of a bare commit", P99("group commit, 64 callers") - P99("one transaction a call, 1 caller"), "ms", 2, HigherIsBetter: false),
            new("ingest.storage.single.p99", "the same, 1 caller: p99 to that of a plain insert", P99("group commit, 1 caller") / P99("one transaction a call, 1 caller"), "ratio", 1.2, HigherIsBetter: false),
            new("ingest.submit.rate", "SubmitResponse at 64 callers through the whole path", Rate("SubmitResponse, 64 callers"), "responses/s"),
            new("ingest.submit.ratio", "SubmitResponse at 64 callers through the whole path, to COPY", Rate("SubmitResponse, 64 callers") / copy, "ratio", 0.15),
            new("ingest.submit.alone", "SubmitResponse at 64 callers to one transaction a call without the path", Rate("SubmitResponse, 64 callers") / Rate("one transaction a call, 64 callers"), "ratio", 3),
            new("ingest.submit.p99", "SubmitResponse at 64 callers, p99", P99("SubmitResponse, 64 callers"), "ms"),
            new("ingest.import.ratio", "ImportResponses through the whole path, to COPY", Rate("ImportResponses, 1 stream") / copy, "ratio", 0.40),
        ];
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
