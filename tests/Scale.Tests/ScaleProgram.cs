using System.CommandLine;
using System.Globalization;
using CSat.Benchmarks.Etl;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;
using CSat.Scale.Tests.Cluster;
using CSat.Scale.Tests.Proof;
using CSat.Scale.Tests.Tables;

namespace CSat.Scale.Tests;

/// <summary><c>./csat scale</c>: proves that other engines give the figures of the warehouse, and writes what they need.</summary>
internal static class ScaleProgram
{
    private const int Ratings = 10_000_000;
    private const int FewForms = 100;

    private static async Task<int> Main(string[] arguments)
    {
        var json = new Option<bool>("--json") { Description = "The result as JSON." };
        var command = new RootCommand("./csat scale: the warehouse in other engines. Example: ./csat scale clickhouse demo") { ClickHouse(json), ClusterOf(json), TablesOf() };
        var parsed = command.Parse(arguments);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
    }

    private static Command ClickHouse(Option<bool> json)
    {
        var sets = new Argument<string[]>("SET") { Description = "Data sets; all without any.\n" + string.Join('\n', DataSet.All.Select(set => $"{set.Name}: {set.What}")), Arity = ArgumentArity.ZeroOrMore };
        sets.AcceptOnlyFromAmong([.. DataSet.All.Select(set => set.Name)]);
        var ratings = WholeNumber.Option("--ratings", "Ratings that are generated.", Ratings, least: ResponseSource.Items);
        var own = Own();
        var command = new Command("clickhouse", "Ask every figure of DuckDB and of ClickHouse (npm package chdb, in process) and compare. Example: ./csat scale clickhouse generated --ratings 1000000") { sets, ratings, own, json };
        command.SetAction(parsed => ReportAsync(parsed.GetValue(json), report => ClickHouseProof.RunAsync(
            Chosen(parsed.GetValue(own), parsed.GetValue(sets) is { Length: > 0 } named ? named : [.. DataSet.All.Select(set => set.Name)]), parsed.GetValue(ratings), report, Say)));
        return command;
    }

    private static Command ClusterOf(Option<bool> json)
    {
        var ratings = WholeNumber.Option("--ratings", "Ratings that are generated.", Ratings / 10, least: ResponseSource.Items);
        var own = Own();
        var command = new Command("cluster", "Two clickhouse-servers with half of the facts each: equal sums, and no answer when one is killed. Example: ./csat scale cluster") { ratings, own, json };
        command.SetAction(parsed => ReportAsync(parsed.GetValue(json), report => ClusterProof.RunAsync(Chosen(parsed.GetValue(own), ["samples", "generated"]), parsed.GetValue(ratings), report, Say)));
        return command;
    }

    private static Option<FileInfo[]> Own() => new Option<FileInfo[]>("--warehouse") { Description = "A published csat.duckdb instead of the data sets; may be given several times.", HelpName = "FILE" }.AcceptExistingOnly();

    private static IReadOnlyList<DataSet> Chosen(FileInfo[]? own, IReadOnlyList<string> named) =>
        own is { Length: > 0 } ? [.. own.Select(DataSet.Own)] : [.. DataSet.All.Where(set => named.Contains(set.Name))];

    private static Command TablesOf()
    {
        var command = new Command("tables", "Write sql/clickhouse/tables from the warehouse that the ETL publishes. Example: ./csat scale tables");
        command.SetAction(_ => ToldAsync(async () =>
        {
            await using var setting = await EtlSetting.StartAsync(FewForms, CancellationToken.None);
            await setting.LoadAsync(CancellationToken.None);
            using var warehouse = PublishedWarehouse.Open(setting.Warehouse);
            var files = ClickHouseTables.Files(WarehouseTable.All(warehouse));
            ClickHouseTables.Write(files);
            Console.WriteLine(string.Join('\n', files.Keys.Order(StringComparer.Ordinal).Select(path => $"sql/{path}")));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task<int> ReportAsync(bool json, Func<ConsoleReport, Task<int>> run)
    {
        var report = new ConsoleReport(Console.Out, json);
        var code = await ToldAsync(() => run(report));
        report.Complete();
        return code;
    }

    // What a program that was started says about its failure is what its user needs; a trace of ours is not.
    private static async Task<int> ToldAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (fault is InvalidOperationException or TimeoutException or IOException)
        {
            Say(fault.Message);
            return ExitCodes.Refused;
        }
    }

    private static void Say(string text) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:HH:mm:ss} {text}"));
}
