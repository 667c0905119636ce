using System.Diagnostics;
using CSat.Hosting.State;
using CSat.Testing;

namespace CSat.Soak.Tests.Kills;

/// <summary>SIGKILL to ETL runs at any moment, while callers write and readers read; in the end the published file equals a clean rebuild, and nothing but kept snapshots is left beside it.</summary>
internal static class EtlKill
{
    private const int TurnsToARun = 10;
    private const int LatestKill = 2_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Task RunAsync(SoakTurns turns) => KilledWarehouse.RunAsync(turns, warehouse => KillAsync(turns, warehouse), warehouse => CheckAsync(turns.Tally, warehouse));

    private static async Task KillAsync(SoakTurns turns, KilledWarehouse warehouse)
    {
        var random = new Random(turns.Seed);
        using var ending = new CancellationTokenSource();
        var reading = WarehouseReaders.ReadAsync(2, warehouse.File, TimeSpan.FromMilliseconds(5), turns.Tally, ending.Token);
        var published = 0;
        for (var turn = 1; turn <= turns.Count; turn++)
        {
            var before = File.GetLastWriteTimeUtc(warehouse.File);
            await using var run = HostProcess.StartHost("CSat.Etl", ["etl", "run", "--organization", warehouse.Organization, "--state", warehouse.State.Root]);
            await UntilBuildingAsync(warehouse.Folder, run);
            await Task.Delay(random.Next(LatestKill));
            await run.SignalAsync("KILL");
            await run.WaitForExitAsync(Patience);
            published += File.GetLastWriteTimeUtc(warehouse.File) != before ? 1 : 0;
            if (turn % TurnsToARun == 0)
            {
                await CleanRebuild.EtlAsync(turns.Tally, "etl", "run", "--state", warehouse.State.Root);
            }

            turns.Say($"{turns.Tally.Turned()} kills, {turns.Tally.FailedReaders} failed readers");
        }

        await ending.CancelAsync();
        turns.Tally.Note("killed after they had published", $"{published}");
        turns.Tally.Note("files opened by readers", $"{await reading}");
    }

    private static Task CheckAsync(Tally tally, KilledWarehouse warehouse)
    {
        if (Directory.EnumerateFileSystemEntries(warehouse.Folder).Where(path => Path.GetFileName(path) is not (SnapshotFile.StableName or "etl.lock") && SnapshotFile.Parse(path) is not { Exists: true }).Select(Path.GetFileName).ToList() is { Count: > 0 } left)
        {
            tally.Fault("Left beside the file: " + string.Join(", ", left));
        }

        return Task.CompletedTask;
    }

    private static async Task UntilBuildingAsync(string folder, HostProcess run)
    {
        for (var waited = Stopwatch.StartNew(); !Directory.EnumerateFileSystemEntries(folder, "csat.*.building*").Any() && !run.HasExited && waited.Elapsed < Patience;)
        {
            await Task.Delay(2);
        }
    }
}
