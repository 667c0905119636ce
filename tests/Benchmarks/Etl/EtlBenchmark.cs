namespace CSat.Benchmarks.Etl;

/// <summary>Full loads, marts and increments against the peers and each other, in sizes one after the other, each in a database of its own; memory must not grow with the size.</summary>
/// <param name="size">How much: the full one adds 10 M and 40 M ratings.</param>
public sealed class EtlBenchmark(BenchSize size) : IBenchmark
{
    // The sizes, in forms of twenty items, and the goals at each; the smallest is for the memory alone.
    private readonly int _small = size == BenchSize.Quick ? 2_000 : 50_000;
    private readonly (int Forms, string Name, Goals Goals)[] _sizes = size switch
    {
        BenchSize.Quick => [(10_000, "4m", Few)],
        BenchSize.Ordinary => [(200_000, "4m", Few)],
        _ => [(200_000, "4m", Few), (500_000, "10m", new(null, null, 0.2)), (2_000_000, "40m", new(1.2, 0.2, 0.2))],
    };

    private static readonly Goals Few = new(0.9, 1.0, null);

    private readonly TimeSpan _watched = TimeSpan.FromSeconds(size == BenchSize.Quick ? 5 : 60);
    private readonly int _rounds = size == BenchSize.Quick ? 1 : 3;

    /// <inheritdoc/>
    public string Name => "etl";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var small = await SmallAsync(progress, cancellationToken);
        var measures = new List<Measure>();
        var largest = small;
        foreach (var (forms, name, goals) in _sizes)
        {
            progress($"{name}: filling {forms:#,0} forms");
            await using var setting = await EtlSetting.StartAsync(forms, cancellationToken);
            await setting.Source.MakeItemRowsAsync(cancellationToken);
            var loads = await LoadComparison.RunAsync(setting, name, goals.Pipe, _rounds, progress, cancellationToken);
            largest = loads.Single(measure => measure.Id == $"etl.{name}.memory").Value;
            measures.AddRange(loads);
            measures.AddRange(await MartComparison.RunAsync(setting, name, goals.Fresh, _rounds, progress, cancellationToken));
            measures.AddRange(await IncrementComparison.RunAsync(setting, name, goals.Increment, _rounds, progress, cancellationToken));
            measures.Add(await SteadyFreshness.RunAsync(setting, name, _watched, progress, cancellationToken));
        }

        measures.AddRange(Growth(measures));
        measures.Add(new Measure("etl.memory.flat", "ETL: peak memory at the largest size measured against that at 1 M ratings", largest / small, "ratio", null, HigherIsBetter: false));
        return measures;
    }

    // What must follow the change and not the history, between the sizes that the goals name.
    private IEnumerable<Measure> Growth(List<Measure> measures)
    {
        if (_sizes.Length > 1)
        {
            yield return Between(IncrementComparison.StepsId, "4m", "40m", "an increment's steps at 40 M ratings against 4 M", 1.5);
            yield return Between(MartComparison.QuestionsId, "10m", "40m", "five chart questions on the marts at 40 M ratings against 10 M", 1.2);
        }

        Measure Between(Func<string, string> id, string few, string many, string what, double goal) =>
            new(id($"{few}-{many}"), what, ValueOf(id(many)) / ValueOf(id(few)), "ratio", goal, HigherIsBetter: false);

        double ValueOf(string id) => measures.Single(measure => measure.Id == id).Value;
    }

    private async Task<double> SmallAsync(Action<string> progress, CancellationToken cancellation)
    {
        progress($"1m: filling {_small:#,0} forms");
        await using var setting = await EtlSetting.StartAsync(_small, cancellation);
        var run = await setting.LoadAsync(cancellation);
        progress($"1m ETL: {run.Seconds:0.00} s, {run.PeakMegabytes:0} MB");
        return run.PeakMegabytes;
    }

    // At a size: a full load against the pipe, fresh figures against the view, an increment against a rebuild; null where there is none.
    private sealed record Goals(double? Pipe, double? Fresh, double? Increment);
}
