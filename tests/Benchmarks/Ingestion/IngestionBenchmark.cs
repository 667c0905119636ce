using CSat.Benchmarks.Running;

namespace CSat.Benchmarks.Ingestion;

/// <summary>
/// Durable submissions through the whole path against the tutorial's service and against our own without groups; imports against COPY. Callers, services
/// and PostgreSQL are processes of their own on one machine, so that only the ratios mean something elsewhere.
/// </summary>
/// <param name="size">How much.</param>
public sealed class IngestionBenchmark(BenchSize size) : IBenchmark
{
    private const string Submit = "SubmitResponse";
    private const string Ungrouped = "SubmitResponse without groups";
    private const string Tutorial = "tutorial service";
    private const string Prepared = "tutorial service, prepared";

    private readonly int _rounds = size == BenchSize.Quick ? 1 : 5;
    private readonly TimeSpan _turn = TimeSpan.FromSeconds(size == BenchSize.Quick ? 1 : 3);
    private readonly TimeSpan _warmUp = TimeSpan.FromSeconds(size == BenchSize.Quick ? 2 : 10);

    /// <inheritdoc/>
    public string Name => "ingestion";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        progress("starting PostgreSQL, the services and the callers");
        await using var setting = await IngestionSetting.StartAsync(cancellationToken);
        foreach (var service in new[] { setting.Server, setting.Ungrouped, setting.Tutorial, setting.Prepared })
        {
            progress($"warming up for {_warmUp.TotalSeconds} s");
            await setting.CallAsync(service, 64, _warmUp, cancellationToken);
        }

        var at64 = await CompareAsync(setting, 64, [Submit, Ungrouped, Tutorial, Prepared], progress, cancellationToken);
        var at16 = await CompareAsync(setting, 16, [Submit, Ungrouped], progress, cancellationToken);
        var at1 = await CompareAsync(setting, 1, [Submit, Ungrouped, Tutorial], progress, cancellationToken);
        await setting.ImportAsync(_warmUp, cancellationToken);
        return
        [
            Measure.Of("submit.64.cpu", "SubmitResponse, 64 callers, whole path: CPU of server and PostgreSQL a call", at64.Of(Submit, turn => turn.CpuMicroseconds), "µs", null, false),
            Measure.Of("submit.64.tutorial.cpu", "the same, against the tutorial service", at64.Ratio(Submit, Tutorial, turn => turn.CpuMicroseconds), "ratio", null, false),
            Measure.Of("submit.64.prepared.cpu", "the same, against that service with prepared statements and kept connections", at64.Ratio(Submit, Prepared, turn => turn.CpuMicroseconds), "ratio", 0.35, false),
            Measure.Of("submit.64.rate", "SubmitResponse, 64 callers, whole path", at64.Of(Submit, turn => turn.Rate), "calls/s"),
            Measure.Of("submit.64.tutorial", "the same, against the tutorial service", at64.Ratio(Submit, Tutorial, turn => turn.Rate), "ratio", 2.2),
            Measure.Of("submit.64.prepared", "the same, against that service with prepared statements and kept connections", at64.Ratio(Submit, Prepared, turn => turn.Rate), "ratio", 1.7),
            Measure.Of("submit.64.p99", "SubmitResponse, 64 callers, p99", at64.Of(Submit, turn => turn.P99Milliseconds), "ms", null, false),
            Measure.Of("submit.64.tutorial.p99", "the same, against the tutorial service", at64.Ratio(Submit, Tutorial, turn => turn.P99Milliseconds), "ratio", 1.0, false),
            Measure.Of("submit.1.tutorial", "SubmitResponse, 1 caller, against the tutorial service: calls/s", at1.Ratio(Submit, Tutorial, turn => turn.Rate), "ratio", 1.0),
            Measure.Of("submit.1.p99", "SubmitResponse, 1 caller, p99", at1.Of(Submit, turn => turn.P99Milliseconds), "ms", null, false),
            Measure.Of("submit.64.group", "group commit against the same path without it, 64 callers: calls/s", at64.Ratio(Submit, Ungrouped, turn => turn.Rate), "ratio", 1.5),
            Measure.Of("submit.16.group", "the same, 16 callers", at16.Ratio(Submit, Ungrouped, turn => turn.Rate), "ratio", 1.2),
            Measure.Of("submit.1.group", "the same, 1 caller", at1.Ratio(Submit, Ungrouped, turn => turn.Rate), "ratio", 1.0),
            Measure.Of("submit.64.group.cpu", "the same, 64 callers: CPU of server and PostgreSQL a call", at64.Ratio(Submit, Ungrouped, turn => turn.CpuMicroseconds), "ratio", null, false),
            .. await ImportLoad.MeasureAsync(setting, _rounds, _turn, progress, cancellationToken),
        ];
    }

    private Task<Rounds<Turn>> CompareAsync(IngestionSetting setting, int callers, IEnumerable<string> names, Action<string> progress, CancellationToken cancellation)
    {
        var services = new Dictionary<string, IngestionSetting.Service>
        {
            [Submit] = setting.Server, [Ungrouped] = setting.Ungrouped, [Tutorial] = setting.Tutorial, [Prepared] = setting.Prepared,
        };
        return Rounds<Turn>.RunAsync(
            _rounds,
            [.. names.Select(name => (name, (Func<Task<Turn>>)(() => setting.CallAsync(services[name], callers, _turn, cancellation))))],
            (round, name, turn) => progress($"{callers} callers, {round}/{_rounds} {name}: {turn.Rate:#,0} calls/s, p99 {turn.P99Milliseconds:0.0} ms, CPU {turn.CpuMicroseconds:0} µs a call"),
            cancellation);
    }
}
