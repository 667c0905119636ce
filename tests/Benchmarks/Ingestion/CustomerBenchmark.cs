namespace CSat.Benchmarks.Ingestion;

/// <summary>Customers imported into the register, against COPY.</summary>
/// <param name="size">How much.</param>
public sealed class CustomerBenchmark(BenchSize size) : IBenchmark
{
    private readonly int _rounds = size == BenchSize.Quick ? 1 : 5;
    private readonly int _customers = size switch { BenchSize.Quick => 5_000, BenchSize.Full => 1_000_000, _ => 100_000 };

    /// <inheritdoc/>
    public string Name => "customers";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        progress("starting PostgreSQL, the services and the callers");
        await using var setting = await IngestionSetting.StartAsync(cancellationToken);
        return await setting.CustomersAsync(_customers, _rounds, progress, cancellationToken);
    }
}
