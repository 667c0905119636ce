using CSat.Testing;

namespace CSat.Soak.Tests.Kills;

/// <summary>SIGKILL to the embedded PostgreSQL's main process: it comes back on the same port.</summary>
internal static class PostmasterKill
{
    public static async Task RunAsync(SoakTurns turns)
    {
        using var state = new TemporaryDirectory();
        await KilledServer.RunAsync(turns, state.Root, async (server, _) =>
        {
            var (port, killed) = server.Postmaster();
            killed.Kill();
            await KilledServer.UntilAsync(() => Task.FromResult(server.Postmaster() is var (_, now) && now.Id != killed.Id), "The postmaster does not come back.");
            if (server.Postmaster().Port != port)
            {
                turns.Tally.Fault($"It came back on port {server.Postmaster().Port} instead of {port}.");
            }
        });
    }
}
