using System.Diagnostics;
using Npgsql;

namespace CSat.Postgres.Connections;

/// <summary>
/// Opens connections on a server that others use too. When it has no slot left for a new one, a caller waits until one of its own pool comes back or a slot is
/// free, instead of failing: a burst on a cold pool asks for more connections than it needs a moment later.
/// </summary>
public static class PatientOpening
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Takes a connection from the pool, or opens one.</summary>
    /// <param name="source">The pool.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PostgresException">The server has had no slot for long (53300), or refuses the login.</exception>
    public static async ValueTask<NpgsqlConnection> OpenPatientlyAsync(this NpgsqlDataSource source, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(10);
        while (true)
        {
            try
            {
                return await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            }
            catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections && Stopwatch.GetElapsedTime(begun) < Patience)
            {
                await Task.Delay(pause, cancellation).ConfigureAwait(false);
                pause = pause < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
