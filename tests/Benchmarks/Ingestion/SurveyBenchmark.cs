namespace CSat.Benchmarks.Ingestion;

/// <summary>What is asked of a whole round at once: a sample of a large frame, and how a running round of many forms stands, each against the plain reading of its tables.</summary>
/// <param name="size">How much.</param>
public sealed class SurveyBenchmark(BenchSize size) : IBenchmark
{
    private readonly int _rounds = size == BenchSize.Quick ? 1 : 5;
    private readonly int _many = size == BenchSize.Quick ? 10_000 : 1_000_000;

    /// <inheritdoc/>
    public string Name => "surveys";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        progress("starting PostgreSQL, the services and the callers");
        await using var setting = await IngestionSetting.StartAsync(cancellationToken);
        return
        [
            .. await setting.SampleAsync(_many, _rounds, progress, cancellationToken),
            await setting.StatisticsAsync(_many, _rounds, progress, cancellationToken),
        ];
    }
}
