using System.Globalization;
using System.Text.Json;
using CSat.Benchmarks;
using CSat.Benchmarks.Etl;
using CSat.Benchmarks.Ingestion;
using CSat.Benchmarks.Reports;
using CSat.Benchmarks.Rpc;
using CSat.Benchmarks.Warehouse;

// The table of benchmarks; one line each.
IBenchmark[] benchmarks =
[
    new IngestionBenchmark(),
    new EtlBenchmark(),
    new ReportBenchmark(),
    new GrpcServerBenchmark(),
    new GrpcClientBenchmark(),
    new WarehouseBenchmark(),
];

if (args.Contains("--help"))
{
    Console.WriteLine($"Usage: ./csat bench [NAME...] [--json]\nMeasures ratios side by side in one run. Names: {string.Join(", ", benchmarks.Select(b => b.Name))}\nExample: ./csat bench {benchmarks.FirstOrDefault()?.Name}");
    return 0;
}

var names = args.Where(arg => !arg.StartsWith('-')).Where(arg => arg != "bench").ToArray();
var unknown = names.Except(benchmarks.Select(b => b.Name)).ToArray();
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"Unknown benchmark: {string.Join(", ", unknown)}. Known: {string.Join(", ", benchmarks.Select(b => b.Name))}");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

var measures = new List<Measure>();
foreach (var benchmark in benchmarks.Where(b => names.Length == 0 || names.Contains(b.Name)))
{
    Console.Error.WriteLine($"[{benchmark.Name}]");
    measures.AddRange(await benchmark.RunAsync(line => Console.Error.WriteLine("  " + line), stop.Token));
}

if (args.Contains("--json"))
{
    Console.WriteLine(JsonSerializer.Serialize(measures, BenchJson.Options));
    return 0;
}

foreach (var measure in measures)
{
    var goal = measure.Goal is null ? string.Empty : $"goal {(measure.HigherIsBetter ? ">=" : "<=")} {measure.Goal.Value.ToString("0.###", CultureInfo.InvariantCulture)} {(measure.Met == true ? "met" : "MISSED")}";
    Console.WriteLine($"{measure.What,-86} {measure.Value.ToString("#,0.###", CultureInfo.InvariantCulture),12} {measure.Unit,-12} {goal}");
}

return 0;
