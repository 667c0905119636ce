using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CSat.Domain.Problems;
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
            var port = attempt == 1 && place.RememberedPort() is { } last && IsFree(last) ? last : FreePort();
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
            programs.Control, ["start", "-D", place.Data, "-l", place.Log, "-w", "-t", "120", "-o", ServerOptions(port, options)], null, cancellation).ConfigureAwait(false);
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

    private static string ServerOptions(int port, EmbeddedPostgresOptions options)
    {
        var settings = new List<string>
        {
            "listen_addresses=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"port={port}"),
            "unix_socket_directories=",
            string.Create(CultureInfo.InvariantCulture, $"shared_buffers={options.SharedBuffersMebibytes}MB"),
            string.Create(CultureInfo.InvariantCulture, $"max_connections={options.MaxConnections}"),
            "work_mem=16MB",
            "maintenance_work_mem=64MB",
            "max_wal_size=1GB",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_messages=warning",
        };
        settings.AddRange(options.Durable
            ? ["fsync=on", "synchronous_commit=on", "full_page_writes=on"]
            : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum_naptime=1h"]);
        return string.Join(' ', settings.Select(setting => "-c " + setting));
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
