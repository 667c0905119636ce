using CSat.Domain.Problems;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Postgres.Embedded;

/// <summary>
/// Keeps an embedded server running: when its postmaster is gone it is started again on the same port. While the disk is full it waits for space, however long;
/// a server that otherwise does not start is given up after <see cref="Limit"/> attempts in a row.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="revived">Called when it runs again: connections to the one before lead nowhere.</param>
/// <param name="logger">Told of deaths and starts.</param>
internal sealed class Supervisor(EmbeddedPostgres server, Action revived, ILogger logger)
{
    /// <summary>Attempts in a row after which it is given up.</summary>
    public const int Limit = 10;

    // Below this PostgreSQL cannot write its log of changes, which it does in files of 16 MiB.
    private const long NeededBytes = 32L << 20;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="ProblemException">The server was given up.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, cancellation).ConfigureAwait(false);
            if (!server.IsRunning)
            {
                PostgresLog.Died(logger, server.DataDirectory);
                await ReviveAsync(cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task ReviveAsync(CancellationToken cancellation)
    {
        var isFull = false;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await server.ReviveAsync(cancellation).ConfigureAwait(false);
                revived();
                PostgresLog.Revived(logger, server.DataDirectory);
                return;
            }
            catch (Exception fault) when (fault is ProblemException or NpgsqlException or TimeoutException or IOException or UnauthorizedAccessException)
            {
                if (IsDiskFull())
                {
                    if (!isFull)
                    {
                        PostgresLog.DiskFull(logger, server.DataDirectory, NeededBytes >> 20);
                    }

                    (isFull, attempt) = (true, 0);
                }
                else if (attempt >= Limit)
                {
                    throw new ProblemException(EmbeddedProblems.GivenUp(server.DataDirectory, Limit, WordsOf(fault)));
                }
                else
                {
                    PostgresLog.StartFailed(logger, server.DataDirectory, attempt, WordsOf(fault));
                }

                await Task.Delay(Rest, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static string WordsOf(Exception fault) =>
        fault is ProblemException { Problems: [{ Wording: KeyedWording told }, ..] } && told.Facts.FirstOrDefault(fact => fact.Name == "said") is { } said ? $"{said.Value}" : fault.Message;

    private bool IsDiskFull()
    {
        try
        {
            return new DriveInfo(server.DataDirectory).AvailableFreeSpace < NeededBytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
