namespace CSat.Benchmarks.Etl;

/// <summary>Full loads and marts against the peers, in sizes one after the other, each in a database of its own; memory must not grow with the size.</summary>
/// <param name="size">How much: the full one adds 40 M ratings.</param>
public sealed class EtlBenchmark(BenchSize size) : IBenchmark
{
    // The sizes, in forms of twenty items, and the goals at each; the smallest is for the memory alone.
    private readonly int _small = size == BenchSize.Quick ? 2_000 : 50_000;
    private readonly (int Forms, string Name, double PipeGoal, double FreshGoal)[] _sizes = size switch
    {
        BenchSize.Quick => [(10_000, "4m", 0.9, 1.0)],
        BenchSize.Ordinary => [(200_000, "4m", 0.9, 1.0)],
        _ => [(200_000, "4m", 0.9, 1.0), (2_000_000, "40m", 1.2, 0.2)],
    };

    private readonly int _rounds = size == BenchSize.Quick ? 1 : 3;

    /// <inheritdoc/>
    public string Name => "etl";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var small = await SmallAsync(progress, cancellationToken);
        var measures = new List<Measure>();
        var largest = small;
        foreach (var (forms, name, pipeGoal, freshGoal) in _sizes)
        {
            progress($"{name}: filling {forms:#,0} forms");
            await using var setting = await EtlSetting.StartAsync(forms, cancellationToken);
            await setting.Source.MakeItemRowsAsync(cancellationToken);
            var loads = await LoadComparison.RunAsync(setting, name, pipeGoal, _rounds, progress, cancellationToken);
            largest = loads.Single(measure => measure.Id == $"etl.{name}.memory").Value;
            measures.AddRange(loads);
            measures.AddRange(await MartComparison.RunAsync(setting, name, freshGoal, _rounds, progress, cancellationToken));
        }

        measures.Add(new Measure("etl.memory.flat", "ETL: peak memory at the largest size measured against that at 1 M ratings", largest / small, "ratio", null, HigherIsBetter: false));
        return measures;
    }

    private async Task<double> SmallAsync(Action<string> progress, CancellationToken cancellation)
    {
        progress($"1m: filling {_small:#,0} forms");
        await using var setting = await EtlSetting.StartAsync(_small, cancellation);
        var run = await setting.LoadAsync(cancellation);
        progress($"1m ETL: {run.Seconds:0.00} s, {run.PeakMegabytes:0} MB");
        return run.PeakMegabytes;
    }
}
