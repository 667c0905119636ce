using CSat.Api.Tests.Fixture;
using CSat.Testing;

namespace CSat.Soak.Tests.Kills;

/// <summary>SIGKILL to the API while callers write; PostgreSQL lives on, and the next API finds it.</summary>
internal static class ApiKill
{
    private const int LongestLife = 500;

    public static async Task RunAsync(SoakTurns turns)
    {
        var random = new Random(turns.Seed);
        using var state = new TemporaryDirectory();
        var server = await ServedState.StartAsync(state);
        var dead = new List<ServedState>();
        try
        {
            var organization = await server.SetUpAsync(KilledServer.Organization);
            var ledger = new Ledger(turns.Tally);
            using var ending = new CancellationTokenSource();
            var writing = ledger.WriteAsync(KilledServer.Callers, () => Volatile.Read(ref organization), TimeSpan.Zero, ending.Token);
            for (var life = 1; life <= turns.Count; life++)
            {
                await KilledServer.UntilWrittenAsync(ledger, writing);
                await Task.Delay(random.Next(LongestLife));
                await server.Process.SignalAsync("KILL");
                dead.Add(server);
                server = await ServedState.StartAsync(state);
                Volatile.Write(ref organization, await server.SetUpAsync(KilledServer.Organization));
                turns.Say($"{turns.Tally.Turned()} kills, {turns.Tally.Acknowledged} writes acknowledged");
            }

            await KilledServer.UntilWrittenAsync(ledger, writing);
            await ending.CancelAsync();
            await writing;
            await KilledServer.CheckAsync(ledger, turns.Tally, state.Root, organization);
            await KilledServer.EndAsync(server, turns.Tally);
        }
        finally
        {
            // Not before the end: with the last of a state its PostgreSQL goes too.
            foreach (var left in dead.Append(server))
            {
                await left.DisposeAsync();
            }
        }
    }
}
