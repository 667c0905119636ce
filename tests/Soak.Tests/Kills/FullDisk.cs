using CSat.Api.Tests.Fixture;

namespace CSat.Soak.Tests.Kills;

/// <summary>The disk fills to the last byte while callers write; when space is free again the server serves again by itself. Needs the right to mount.</summary>
internal static class FullDisk
{
    private const int Mebibytes = 260;
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(SoakTurns turns)
    {
        using var disk = new SmallDisk(Mebibytes);
        await KilledServer.RunAsync(turns, Path.Combine(disk.Root, "state"), async (server, ledger) =>
        {
            var postmaster = server.Postmaster().Process;
            disk.Fill();

            // The log of changes fills the file it has, and cannot begin another.
            await KilledServer.UntilAsync(async () => postmaster.HasExited || server.Postmaster().Process.Id != postmaster.Id || await StallsAsync(ledger), "The full disk is not noticed.");
            disk.Free();
        });
    }

    private static async Task<bool> StallsAsync(Ledger ledger)
    {
        var count = ledger.Count;
        await Task.Delay(Stall);
        return ledger.Count == count;
    }
}
