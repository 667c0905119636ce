using System.Text.Json;
using CSat.Benchmarks;
using CSat.Benchmarks.Etl;
using CSat.Benchmarks.Ingestion;
using CSat.Benchmarks.Reports;
using CSat.Benchmarks.Running;
using CSat.Benchmarks.Warehouse;
using CSat.Hosting.CommandLine;

if (args is [Workers.Command, .. var words])
{
    await Workers.RunAsync(words);
    return ExitCodes.Done;
}

var size = args.Contains("--full") ? BenchSize.Full : args.Contains("--quick") ? BenchSize.Quick : BenchSize.Ordinary;

// The table of benchmarks; one line each.
IBenchmark[] benchmarks =
[
    new IngestionBenchmark(size),
    new SurveyBenchmark(size),
    new CustomerBenchmark(size),
    new EtlBenchmark(size),
    new ReportBenchmark(size),
    new WarehouseBenchmark(),
];
var known = string.Join(", ", benchmarks.Select(benchmark => benchmark.Name));

if (args.Contains("--help"))
{
    Console.WriteLine(
        $"""
        Usage: ./csat bench [NAME...] [--full | --quick] [--json | --markdown]
               ./csat bench --compare A.json B.json
        Measures ratios side by side in one run, against peers (tests/Benchmarks/Peers/README.md). Names: {known}
          --full     the large sizes too: 10 and 40 M ratings, several times as long
          --quick    one short round of each, to see that it works; its figures mean nothing
          --json     prints the measures as JSON
          --markdown prints them as the table of docs/performance.md
          --compare  prints two runs, kept from --json, side by side
        Examples:
          ./csat bench {benchmarks[0].Name}
          ./csat bench --json > after.json && ./csat bench --compare before.json after.json
        """);
    return ExitCodes.Done;
}

var names = args.Where(arg => !arg.StartsWith('-') && arg != "bench").ToArray();
if (args.Contains("--compare"))
{
    if (names.Length != 2 || names.FirstOrDefault(name => !File.Exists(name)) is not null)
    {
        Console.Error.WriteLine("--compare needs two files that --json has written: ./csat bench --compare A.json B.json");
        return ExitCodes.Usage;
    }

    foreach (var line in Comparison.Lines(Comparison.Read(names[0]), Comparison.Read(names[1])))
    {
        Console.WriteLine(line);
    }

    return ExitCodes.Done;
}

var unknown = names.Except(benchmarks.Select(benchmark => benchmark.Name)).ToArray();
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"Unknown benchmark: {string.Join(", ", unknown)}. Known: {known}");
    return ExitCodes.Usage;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

var measures = new List<Measure>();
foreach (var benchmark in benchmarks.Where(benchmark => names.Length == 0 || names.Contains(benchmark.Name)))
{
    Console.Error.WriteLine($"[{benchmark.Name}]");
    measures.AddRange(await benchmark.RunAsync(line => Console.Error.WriteLine("  " + line), stop.Token));
}

if (args.Contains("--json"))
{
    Console.WriteLine(JsonSerializer.Serialize(measures, BenchJson.Options));
    return ExitCodes.Done;
}

foreach (var line in args.Contains("--markdown") ? BenchTable.Markdown(measures) : measures.Select(BenchTable.Line))
{
    Console.WriteLine(line);
}

return ExitCodes.Done;
