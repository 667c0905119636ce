using System.Text.Json;
using CSat.Benchmarks.Running;

namespace CSat.Benchmarks.Etl;

/// <summary>A run that loads what has come against one that reads everything, both from the start of the process to the published file.</summary>
internal static class IncrementComparison
{
    // 100,000 ratings.
    private const int Forms = 5_000;

    /// <summary>Measures both in rounds.</summary>
    /// <param name="setting">Filled and published.</param>
    /// <param name="size">The size as an id: <c>4m</c>.</param>
    /// <param name="goal">The goal against a rebuild; null where the size has none.</param>
    /// <param name="rounds">How many.</param>
    /// <param name="progress">Told of every round.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<Measure>> RunAsync(EtlSetting setting, string size, double? goal, int rounds, Action<string> progress, CancellationToken cancellation)
    {
        var (increments, rebuilds) = (new List<ProcessRun>(), new List<ProcessRun>());
        for (var round = 1; round <= rounds; round++)
        {
            await setting.Source.AddLatestAsync(Forms, cancellation);
            increments.Add(await setting.LoadChangesAsync(cancellation));
            Check(setting);
            rebuilds.Add(await setting.LoadAsync(cancellation));
            progress($"{size} {round}/{rounds} {Forms:#,0} forms more: increment {increments[^1].Seconds:0.00} s, {increments[^1].PeakMegabytes:0} MB, rebuild {rebuilds[^1].Seconds:0.00} s");
        }

        return
        [
            Measure.Of(
                $"etl.{size}.increment", $"an increment of {Forms * ResponseSource.Items:#,0} ratings: time against a rebuild", Spread.Of(increments.Zip(rebuilds, (one, all) => one.Seconds / all.Seconds)), "ratio", goal, false),
            Measure.Of($"etl.{size}.increment.seconds", "the same, process from start to end", Spread.Of(increments.Select(run => run.Seconds)), "s", null, false),
            Measure.Of(StepsId(size), "the same, its steps alone: without the start of the process and the copy of the file", Spread.Of(increments.Select(StepSeconds)), "s", null, false),
            Measure.Of($"etl.{size}.increment.memory", "the same: peak memory of its process", Spread.Of(increments.Select(run => run.PeakMegabytes)), "MB", 250, false),
        ];
    }

    /// <summary>Id of the measure of an increment's steps.</summary>
    public static string StepsId(string size) => $"etl.{size}.increment.steps";

    private static double StepSeconds(ProcessRun run)
    {
        using var said = JsonDocument.Parse(run.Output);
        return said.RootElement.GetProperty("steps").EnumerateArray().Sum(step => step.GetProperty("seconds").GetDouble());
    }

    // A run that read everything all the same would be no comparison.
    private static void Check(EtlSetting setting)
    {
        using var warehouse = WarehouseFile.Open(setting.Warehouse);
        var (increments, ratings) = (warehouse.Scalar("SELECT count(*) FROM meta_run WHERE kind = 'increment'"), warehouse.Scalar("SELECT count(*) FROM fct_rating"));
        if (increments != 1 || ratings != setting.Source.Ratings)
        {
            throw new InvalidOperationException($"The run was {(increments == 1 ? "an increment" : "a rebuild")}; its file has {ratings} of {setting.Source.Ratings} ratings.");
        }
    }
}
