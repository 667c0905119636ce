using System.Text;
using System.Text.RegularExpressions;
using CSat.Benchmarks.Peers.Report;
using CSat.Benchmarks.Running;
using CSat.Hosting.State;
using CSat.Sql;
using DuckDB.NET.Data;

namespace CSat.Benchmarks.Reports;

/// <summary>The management review against a stranger's script that prints as many pages of the same kinds of charts and tables, warm with a browser kept and cold from nothing.</summary>
/// <param name="size">How much.</param>
public sealed partial class ReportBenchmark(BenchSize size) : IBenchmark
{
    private const string Ours = "management review";
    private const string Script = "script";

    private readonly int _warmUps = size == BenchSize.Quick ? 1 : 3;
    private readonly int _warmRounds = size == BenchSize.Quick ? 1 : 9;
    private readonly int _coldRounds = size == BenchSize.Quick ? 1 : 5;

    /// <inheritdoc/>
    public string Name => "reports";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var home = HomeDirectory.Find();
        progress("installing the script's packages");
        var peer = await ReportPeer.InstallAsync(home, cancellationToken);
        using var folder = new BenchFolder(home);
        var state = new StateDirectory(folder.Path);
        var warehouse = state.Warehouse("demo");
        Fill(warehouse, Path.Combine(home.Root, "tests", "Testing", "Warehouse"));
        var (pdf, script, html) = (folder.PathOf("review.pdf"), folder.PathOf("script.pdf"), folder.PathOf("review.html"));

        await using var our = Worker.StartOwn([ReportWorker.Name, warehouse], new Dictionary<string, string> { [HomeDirectory.Variable] = home.Root });
        await our.AskAsync<ReportWorker.Printed>(new ReportWorker.Order(pdf, 0, html), cancellationToken);
        var pages = Pages(pdf);
        var warm = await WarmAsync(our, peer, new(pdf, pages), new(script, pages), progress, cancellationToken);
        if (Pages(script) != pages)
        {
            throw new InvalidOperationException($"The review has {pages} pages, the script printed {Pages(script)}.");
        }

        var cold = await Rounds<ProcessRun>.RunAsync(
            _coldRounds,
            [(Ours, () => PrintAsync(home, state, pdf, cancellationToken)), (Script, () => peer.PrintAsync(pages, script, cancellationToken))],
            (round, name, run) => progress($"cold {round}/{_coldRounds} {name}: {run.Seconds:0.00} s, {run.TreePeakMegabytes:0} MB"),
            cancellationToken);
        progress("drawing charts");
        var charts = ChartCost.Of(warehouse, "demo");
        var dearest = charts.MaxBy(chart => chart.Value);
        var what = $"management review ({pages} pages)";
        return
        [
            Measure.Of("report.warm", $"{what}, warm", warm.Times.Of(Ours, seconds => seconds), "s", null, false),
            Measure.Of("report.warm.script", "the same: time against a stranger's script for as many pages", warm.Times.Ratio(Ours, Script, seconds => seconds), "ratio", 1.0, false),
            Measure.Of("report.cold", $"{what}, cold: a process of its own", cold.Of(Ours, run => run.Seconds), "s", null, false),
            Measure.Of("report.cold.script", "the same: time against that script", cold.Ratio(Ours, Script, run => run.Seconds), "ratio", 1.1, false),
            Measure.Of("report.memory", $"{what}, cold: peak memory, browser included", cold.Of(Ours, run => run.TreePeakMegabytes), "MB", null, false),
            Measure.Of("report.memory.script", "the same: against that script", cold.Ratio(Ours, Script, run => run.TreePeakMegabytes), "ratio", 1.0, false),
            new("report.warm.memory.script", "peak memory warm, browser included, against that script", warm.Memory, "ratio", 1.0, HigherIsBetter: false),
            new("report.chart", $"the dearest of {charts.Count} charts, warm, drawn and written: CPU ({dearest.Key})", dearest.Value, "ms", 2, HigherIsBetter: false),
            new("report.html", "the whole HTML", new FileInfo(html).Length / 1e6, "MB", 1.9, HigherIsBetter: false),
        ];
    }

    private async Task<(Rounds<double> Times, double Memory)> WarmAsync(
        Worker our, ReportPeer peer, ReportWorker.Order review, ReportWorker.Order script, Action<string> progress, CancellationToken cancellation)
    {
        await using var their = peer.Start();
        for (var i = 0; i < _warmUps; i++)
        {
            await our.AskAsync<ReportWorker.Printed>(review, cancellation);
            await their.AskAsync<ReportWorker.Printed>(script, cancellation);
        }

        await using var ourMemory = PeakMemory.Watch(our.Id);
        await using var theirMemory = PeakMemory.Watch(their.Id);
        var times = await Rounds<double>.RunAsync(
            _warmRounds,
            [
                (Ours, async () => (await our.AskAsync<ReportWorker.Printed>(review, cancellation)).Seconds),
                (Script, async () => (await their.AskAsync<ReportWorker.Printed>(script, cancellation)).Seconds),
            ],
            (round, name, seconds) => progress($"warm {round}/{_warmRounds} {name}: {seconds:0.00} s"),
            cancellation);
        progress($"warm: {Ours} {ourMemory.Megabytes:0} MB, {Script} {theirMemory.Megabytes:0} MB");
        return (times, ourMemory.Megabytes / theirMemory.Megabytes);
    }

    private static Task<ProcessRun> PrintAsync(HomeDirectory home, StateDirectory state, string pdf, CancellationToken cancellation) => ProcessRun.RunAsync(
        Worker.Start(
            "dotnet",
            ["exec", Worker.HostAssembly(home, "CSat.Reports"), "report", "management-review", "--organization", "demo", "--state", state.Root, "--lang", "zh-CN", "--out", pdf],
            new Dictionary<string, string> { [HomeDirectory.Variable] = home.Root }),
        cancellation);

    private static int Pages(string pdf) => PageObject().Count(File.ReadAllText(pdf, Encoding.Latin1));

    private static void Fill(string warehouse, string scripts)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(warehouse)!);
        using var connection = new DuckDBConnection($"Data Source={warehouse}");
        connection.Open();
        foreach (var script in new[] { "schema", "manufacturer", "marts" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = File.ReadAllText(Path.Combine(scripts, script + ".sql"));
            command.ExecuteNonQuery();
        }

        using var version = connection.CreateCommand();
        version.CommandText = $"update meta_run set schema_version = '{WarehouseSchema.Version}'";
        version.ExecuteNonQuery();
    }

    [GeneratedRegex(@"/Type /Page\b")]
    private static partial Regex PageObject();
}
