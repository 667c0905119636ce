using System.Diagnostics;
using System.Globalization;

namespace CSat.Cli.Demo;

/// <summary>Asks processes to end as Ctrl-C would, which .NET cannot do by itself.</summary>
public static class Signals
{
    /// <summary>Sends SIGTERM. A process that is gone already is no error.</summary>
    public static async Task TerminateAsync(int processId)
    {
        // The shell's own kill: the launcher needs bash anyway, while a kill program is not on every machine.
        var start = new ProcessStartInfo("bash", ["-c", "kill -TERM \"$1\" 2> /dev/null || true", "kill", processId.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false };
        using var kill = Process.Start(start)!;
        await kill.WaitForExitAsync().ConfigureAwait(false);
    }
}
