using System.Diagnostics;
using CSat.Api.Tests.Fixture;
using CSat.Testing;

namespace CSat.Soak.Tests.Kills;

/// <summary>SIGKILL to ETL runs at any moment, while callers write and readers read; in the end the published file equals a clean rebuild, and nothing is left beside it.</summary>
internal static class EtlKill
{
    private const int TurnsToARun = 10;
    private const int LatestKill = 900;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task RunAsync(SoakTurns turns)
    {
        var random = new Random(turns.Seed);
        using var state = new TemporaryDirectory();
        await using var server = await ServedState.StartAsync(state);
        var organization = await server.SetUpAsync(KilledServer.Organization);
        var ledger = new Ledger(turns.Tally);
        using var ending = new CancellationTokenSource();
        var folder = state.PathOf("warehouse", organization.Code);
        var file = Path.Combine(folder, "csat.duckdb");
        var writing = ledger.WriteAsync(4, () => organization, TimeSpan.FromMilliseconds(100), ending.Token);
        await KilledServer.UntilWrittenAsync(ledger, writing);
        await CleanRebuild.EtlAsync(turns.Tally, "etl", "run", "--state", state.Root);
        var reading = WarehouseReaders.ReadAsync(2, file, TimeSpan.FromMilliseconds(5), turns.Tally, ending.Token);
        var published = 0;
        for (var turn = 1; turn <= turns.Count; turn++)
        {
            var before = File.GetLastWriteTimeUtc(file);
            await using var run = HostProcess.StartHost("CSat.Etl", ["etl", "run", "--organization", organization.Code, "--state", state.Root]);
            await UntilBuildingAsync(folder, run);
            await Task.Delay(random.Next(LatestKill));
            await run.SignalAsync("KILL");
            await run.WaitForExitAsync(Patience);
            published += File.GetLastWriteTimeUtc(file) != before ? 1 : 0;
            if (turn % TurnsToARun == 0)
            {
                await CleanRebuild.EtlAsync(turns.Tally, "etl", "run", "--state", state.Root);
            }

            turns.Say($"{turns.Tally.Turned()} kills, {turns.Tally.FailedReaders} failed readers");
        }

        await ending.CancelAsync();
        await writing;
        turns.Tally.Note("killed after they had published", $"{published}");
        turns.Tally.Note("files opened by readers", $"{await reading}");
        await CleanRebuild.CompareAsync(turns.Tally, state);
        if (Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Where(name => name is not ("csat.duckdb" or "etl.lock")).ToList() is { Count: > 0 } left)
        {
            turns.Tally.Fault("Left beside the file: " + string.Join(", ", left));
        }

        await KilledServer.CheckAsync(ledger, turns.Tally, state.Root, organization);
        await server.StopAsync();
    }

    private static async Task UntilBuildingAsync(string folder, HostProcess run)
    {
        for (var waited = Stopwatch.StartNew(); Directory.EnumerateFileSystemEntries(folder).Count(path => Path.GetFileName(path) != "etl.lock") < 2 && !run.HasExited && waited.Elapsed < Patience;)
        {
            await Task.Delay(2);
        }
    }
}
