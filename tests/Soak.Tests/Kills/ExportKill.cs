using CSat.Testing;

namespace CSat.Soak.Tests.Kills;

/// <summary>SIGKILL to exports of Parquet at any moment, while the watch publishes and engines read by the manifest; the export that ends is what the published file holds.</summary>
internal static class ExportKill
{
    private const int TurnsToAnExport = 10;
    private const int LatestKill = 2_500;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Task RunAsync(SoakTurns turns) => KilledWarehouse.RunAsync(turns, warehouse => KillAsync(turns, warehouse), warehouse => CheckAsync(turns.Tally, warehouse));

    private static async Task KillAsync(SoakTurns turns, KilledWarehouse warehouse)
    {
        var random = new Random(turns.Seed);
        using var ending = new CancellationTokenSource();
        await ExportAsync(turns.Tally, warehouse);
        var reading = ParquetReaders.ReadAsync(2, ExportOf(warehouse), TimeSpan.FromMilliseconds(20), turns.Tally, ending.Token);
        await using var watch = HostProcess.StartHost("CSat.Etl", ["etl", "watch", "--state", warehouse.State.Root]);
        for (var turn = 1; turn <= turns.Count; turn++)
        {
            await using var export = HostProcess.StartHost("CSat.Etl", ["etl", "parquet", "--organization", warehouse.Organization, "--state", warehouse.State.Root]);
            await Task.Delay(random.Next(LatestKill));
            await export.SignalAsync("KILL");
            await export.WaitForExitAsync(Patience);
            if (turn % TurnsToAnExport == 0)
            {
                await ExportAsync(turns.Tally, warehouse);
            }

            turns.Say($"{turns.Tally.Turned()} kills, {turns.Tally.FailedReaders} failed readers");
        }

        await watch.SignalAsync("TERM");
        await watch.WaitForExitAsync(Patience);
        await ending.CancelAsync();
        turns.Tally.Note("exports read by engines", $"{await reading}");
    }

    private static async Task CheckAsync(Tally tally, KilledWarehouse warehouse)
    {
        await ExportAsync(tally, warehouse);
        var folder = ExportOf(warehouse);
        var (exported, published) = (ParquetReaders.Rows(folder, "fct_rating") + ParquetReaders.Rows(folder, "fct_complaint"), WarehouseReaders.Count(warehouse.File));
        if (exported != published)
        {
            tally.Fault($"The export has {exported} rows, the published file {published}.");
        }
    }

    private static string ExportOf(KilledWarehouse warehouse) => Path.Combine(warehouse.Folder, "parquet");

    private static async Task ExportAsync(Tally tally, KilledWarehouse warehouse)
    {
        await CleanRebuild.EtlAsync(tally, "etl", "parquet", "--state", warehouse.State.Root);
        await CleanRebuild.EtlAsync(tally, "etl", "verify-parquet", ExportOf(warehouse), "--state", warehouse.State.Root);
    }
}
