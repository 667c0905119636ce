using System.Diagnostics;
using CSat.Testing;

namespace CSat.Soak.Tests.Kills;

/// <summary>SIGKILL to one session of PostgreSQL: the server ends all others, recovers, and goes on under the same main process.</summary>
internal static class BackendKill
{
    public static async Task RunAsync(SoakTurns turns)
    {
        var random = new Random(turns.Seed);
        using var state = new TemporaryDirectory();
        await KilledServer.RunAsync(turns, state.Root, async (server, _) =>
        {
            var postmaster = server.Postmaster().Process.Id;
            Process[] sessions = [];
            await KilledServer.UntilAsync(() => Task.FromResult((sessions = [.. server.ServerProcesses().Where(IsSession)]).Length > 0), "There is no session.");
            var killed = sessions[random.Next(sessions.Length)];
            killed.Kill();
            await KilledServer.UntilAsync(() => Task.FromResult(killed.HasExited), "The session does not end.");
            if (server.Postmaster().Process.Id != postmaster)
            {
                turns.Tally.Fault("The main process of PostgreSQL went with a session.");
            }
        });
    }

    // "postgres: LOGIN DATABASE 127.0.0.1(PORT) STATE"; its own helpers have no address.
    private static bool IsSession(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(" 127.0.0.1(", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
