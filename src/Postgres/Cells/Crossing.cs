using System.Diagnostics;
using CSat.Domain.Problems;
using CSat.Postgres.Backups;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Cells;

/// <summary>
/// The moment of a move in which an organisation lives nowhere: it is frozen where it was, by its database, the last changes arrive, all rows are compared, and the
/// other cell opens it. Until then whatever goes wrong opens it again where it was.
/// </summary>
/// <param name="way">The organisation, which is being followed and almost there.</param>
/// <param name="time">The clock.</param>
internal sealed class Crossing(MoveWay way, TimeProvider time)
{
    private const int Attempts = 30;
    private const int SecondsFrozen = 20;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    /// <summary>Crosses.</summary>
    /// <param name="progress">Told each step as it begins; null for nobody.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>From the freezing to the moment from which it lives in the other cell.</returns>
    /// <exception cref="ProblemException">It cannot be frozen, what was written last does not arrive, or what arrived is not the same.</exception>
    public async Task<TimeSpan> RunAsync(Action<string>? progress, CancellationToken cancellation)
    {
        var tables = await way.From.TablesAsync(cancellation).ConfigureAwait(false);
        var begun = await FreezeAsync(cancellation).ConfigureAwait(false);
        try
        {
            await ArriveAsync(cancellation).ConfigureAwait(false);
            progress?.Invoke("比较 comparing");
            await CompareAsync(tables, cancellation).ConfigureAwait(false);
        }
        catch
        {
            // It goes on where it was: the other cell has not been opened.
            await OpenAsync(way.From, numbersAbove: null, CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        await OpenAsync(way.To, (await way.From.ServerAsync(cancellation).ConfigureAwait(false)).LastNumber, cancellation).ConfigureAwait(false);
        return Stopwatch.GetElapsedTime(begun);
    }

    private async Task<long> FreezeAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var begun = Stopwatch.GetTimestamp();
            try
            {
                await way.From.InTransactionAsync(
                    way.Organization,
                    async connection =>
                    {
                        await RunAsync(connection, "postgres/cells/await_writers.sql", new { organization_id = way.Organization }, cancellation).ConfigureAwait(false);
                        return await way.PlaceAsync(connection, way.To.Name, "frozen", time.GetUtcNow(), cancellation).ConfigureAwait(false);
                    },
                    cancellation).ConfigureAwait(false);
                return begun;
            }
            catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                if (attempt == Attempts)
                {
                    throw new ProblemException(CellProblems.Busy(way.Code, Attempts));
                }

                await Task.Delay(BetweenAttempts, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task ArriveAsync(CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        var last = await way.PositionAsync(cancellation).ConfigureAwait(false);
        while (await way.LagAsync(last, cancellation).ConfigureAwait(false) is not 0)
        {
            if (Stopwatch.GetElapsedTime(begun).TotalSeconds > SecondsFrozen)
            {
                throw new ProblemException(CellProblems.TooSlow(way.Code, SecondsFrozen));
            }

            await Task.Delay(BetweenLooks, cancellation).ConfigureAwait(false);
        }
    }

    private async Task CompareAsync(IReadOnlyList<TenantTable> tables, CancellationToken cancellation)
    {
        var (here, there) = (way.From.DigestAsync(way.Organization, tables, cancellation), way.To.DigestAsync(way.Organization, tables, cancellation));
        await Task.WhenAll(here, there).ConfigureAwait(false);
        var different = (await here.ConfigureAwait(false)).Except(await there.ConfigureAwait(false)).Select(digest => digest.Table).FirstOrDefault();
        if (different is not null)
        {
            // The next move copies it anew.
            await way.To.UnfollowAsync(way.Name, cancellation).ConfigureAwait(false);
            throw new ProblemException(CellProblems.Differs(way.Code, different));
        }
    }

    // From the end of this transaction on it lives there.
    private Task<int> OpenAsync(Cell cell, long? numbersAbove, CancellationToken cancellation) => cell.InTransactionAsync(
        way.Organization,
        async connection =>
        {
            if (numbersAbove is { } above)
            {
                await RunAsync(connection, "postgres/cells/continue_numbers.sql", new { above }, cancellation).ConfigureAwait(false);
            }

            return await RunAsync(connection, "postgres/cells/unplace.sql", new { organization_id = way.Organization }, cancellation).ConfigureAwait(false);
        },
        cancellation);

    private static Task<int> RunAsync(NpgsqlConnection connection, string path, object values, CancellationToken cancellation) =>
        connection.ExecuteAsync(Cell.Command(path, values, cancellation));
}
