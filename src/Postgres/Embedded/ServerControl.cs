using CSat.Domain.Problems;
using CSat.Machine.Processes;
using Microsoft.Extensions.Logging;

namespace CSat.Postgres.Embedded;

/// <summary>Starts and stops the server of a cluster; whoever calls it holds the start lock.</summary>
internal sealed class ServerControl(ClusterPlace place, PostgresPrograms programs, ServerUser user, EmbeddedPostgresOptions options, ILogger logger)
{
    private const int Attempts = 5;
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(2);

    /// <summary>Whether the postmaster lives.</summary>
    public bool IsRunning => PostmasterFile.TryRead(place.Data) is { } found && found.IsServerOf(place.Data);

    /// <summary>Starts the server where nobody counts on a port: on the last one if it is free, else on any.</summary>
    /// <returns>Its port.</returns>
    /// <exception cref="ProblemException">It does not start.</exception>
    public async Task<int> StartAsync(CancellationToken cancellation)
    {
        var said = string.Empty;
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var port = attempt == 1 && place.RememberedPort() is { } last && LoopbackPort.IsFree(last) ? last : LoopbackPort.TakeFree();
            var started = await TryStartAsync(port, cancellation).ConfigureAwait(false);
            if (started.ExitCode == 0)
            {
                return port;
            }

            // The port was taken in between, or children of a killed server still hold its memory: both pass.
            said = started.Output;
            PostgresLog.StartFailed(logger, place.Data, attempt, said.Trim());
            await Task.Delay(TimeSpan.FromSeconds(attempt), cancellation).ConfigureAwait(false);
        }

        throw new ProblemException(EmbeddedProblems.NoStart(LastWords(said), place.Log));
    }

    /// <summary>Starts the server, once, on the port on which its users call it.</summary>
    /// <exception cref="ProblemException">It does not start.</exception>
    public async Task StartAgainAsync(int port, CancellationToken cancellation)
    {
        var started = await TryStartAsync(port, cancellation).ConfigureAwait(false);
        if (started.ExitCode != 0)
        {
            throw new ProblemException(EmbeddedProblems.NoStart(LastWords(started.Output), place.Log));
        }
    }

    /// <summary>Stops the server, after the transactions under way were rolled back.</summary>
    public async Task StopAsync()
    {
        var stopped = await user.RunAsync(programs.Control, ["stop", "-D", place.Data, "-m", "fast", "-w", "-t", "60"], null, CancellationToken.None).ConfigureAwait(false);
        if (stopped.ExitCode == 0)
        {
            PostgresLog.Stopped(logger, place.Data);
        }
        else
        {
            PostgresLog.NotStopped(logger, place.Data, stopped.Output.Trim());
        }
    }

    private async Task<ProcessOutcome> TryStartAsync(int port, CancellationToken cancellation)
    {
        PostmasterFile.DeleteIfStale(place.Data);
        EndOrphans();
        if (place.RememberedPort() != port)
        {
            place.Remember(port);
        }

        return await user.RunAsync(
            programs.Control, ["start", "-D", place.Data, "-l", place.Log, "-w", "-t", "120", "-o", ServerSettings.Of(port, options)], null, cancellation).ConfigureAwait(false);
    }

    // Children outlive a killed postmaster until they look up from their work, and hold its memory, without which no server starts. What they did not commit is
    // lost with it in any case.
    private void EndOrphans()
    {
        foreach (var orphan in PostmasterFile.ProcessesIn(place.Data))
        {
            using (orphan)
            {
                try
                {
                    orphan.Kill();
                    orphan.WaitForExit(EndTime);
                }
                catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
                {
                    // It ended in between.
                }
            }
        }
    }

    // What pg_ctl says is that the log says it.
    private string LastWords(string said)
    {
        try
        {
            return string.Join(' ', File.ReadLines(place.Log).TakeLast(3)).Trim() is { Length: > 0 } words ? words : said.Trim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return said.Trim();
        }
    }
}
