using CSat.Api.Tests.Fixture;
using CSat.Hosting.State;
using CSat.Testing;

namespace CSat.Soak.Tests.Kills;

/// <summary>A served state with a published warehouse, callers who write into it all the time, and what a loop does to those who publish it.</summary>
/// <param name="State">The state directory.</param>
/// <param name="Organization">The organisation's code.</param>
internal sealed record KilledWarehouse(TemporaryDirectory State, string Organization)
{
    private const int Callers = 4;

    /// <summary>The organisation's folder.</summary>
    public string Folder => State.PathOf("warehouse", Organization);

    /// <summary>The stable path.</summary>
    public string File => Path.Combine(Folder, SnapshotFile.StableName);

    /// <summary>Publishes, does harm while callers write, and in the end compares with a clean rebuild and checks that everything acknowledged is there once.</summary>
    /// <param name="turns">Where it tells what it saw.</param>
    /// <param name="harm">What is done; it returns when all turns are done.</param>
    /// <param name="check">What must hold when the rebuild was found equal.</param>
    public static async Task RunAsync(SoakTurns turns, Func<KilledWarehouse, Task> harm, Func<KilledWarehouse, Task> check)
    {
        using var state = new TemporaryDirectory();
        await using var server = await ServedState.StartAsync(state);
        var organization = await server.SetUpAsync(KilledServer.Organization);
        var warehouse = new KilledWarehouse(state, organization.Code);
        var ledger = new Ledger(turns.Tally);
        using var ending = new CancellationTokenSource();
        var writing = ledger.WriteAsync(Callers, () => organization, TimeSpan.FromMilliseconds(100), ending.Token);
        await KilledServer.UntilWrittenAsync(ledger, writing);
        await CleanRebuild.EtlAsync(turns.Tally, "etl", "run", "--state", state.Root);
        await harm(warehouse);
        await ending.CancelAsync();
        await writing;
        await CleanRebuild.CompareAsync(turns.Tally, state);
        await check(warehouse);
        await KilledServer.CheckAsync(ledger, turns.Tally, state.Root, organization);
        await server.StopAsync();
    }
}
