using System.Diagnostics;
using CSat.Domain.Problems;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Cells;

/// <summary>
/// Moves an organisation to another cell while its callers go on: PostgreSQL's logical replication copies its rows and follows what changes; then it is frozen for a
/// moment, the last changes arrive, all rows are compared, and it lives there. Every step is recorded in the two databases themselves and may be done again, so
/// that a move that is cut off at any moment is ended by another one; at no moment does the organisation live in two cells.
/// </summary>
/// <param name="cells">All cells, the home cell first.</param>
/// <param name="time">The clock.</param>
public sealed class OrganizationMove(IReadOnlyList<Cell> cells, TimeProvider time)
{
    private const long ErrorsBorne = 3;
    private const long AlmostThere = 64 << 10;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Moves it, or ends a move that was cut off, or, where the target is the cell in which it lives, gives one up.</summary>
    /// <param name="code">The organisation's code.</param>
    /// <param name="target">Name of the cell in which it shall live.</param>
    /// <param name="progress">Told each step as it begins; null for nobody.</param>
    /// <param name="cancellation">Gives up; before the organisation is frozen it goes on where it was, from then on another call must end the move.</param>
    /// <exception cref="ProblemException">There is no such organisation or cell, or something is in the way: then it lives where it did.</exception>
    public async Task<MovedOrganization> RunAsync(string code, string target, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        var begun = Stopwatch.GetTimestamp();
        var to = cells.FirstOrDefault(cell => cell.Name == target) ?? throw new ProblemException(CellProblems.UnknownCell(target, cells.Select(cell => cell.Name)));
        var (organization, from) = await FindAsync(code, to, cancellation).ConfigureAwait(false);
        await using var claim = await ClaimAsync(organization, code, cancellation).ConfigureAwait(false);
        (organization, from) = await FindAsync(code, to, cancellation).ConfigureAwait(false);
        var way = new MoveWay(organization, code, from, to);
        var frozen = TimeSpan.Zero;
        if (from != to && !(await to.LookAsync(code, cancellation).ConfigureAwait(false)).LivesHere)
        {
            progress?.Invoke("复制 copying");
            await BeginAsync(way, cancellation).ConfigureAwait(false);
            await FollowAsync(way, progress, cancellation).ConfigureAwait(false);
            progress?.Invoke("冻结 freezing");
            frozen = await new Crossing(way, time).RunAsync(progress, cancellation).ConfigureAwait(false);
        }

        progress?.Invoke("清理 removing what is left");
        var removed = await EndAsync(way, cancellation).ConfigureAwait(false);
        return new MovedOrganization(code, from.Name, to.Name, removed, frozen, Stopwatch.GetElapsedTime(begun));
    }

    // Two movers of one organisation would take each other's steps back.
    private async Task<NpgsqlConnection> ClaimAsync(Guid organization, string code, CancellationToken cancellation)
    {
        var connection = await cells[0].Owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        if (await connection.ExecuteScalarAsync<bool>(Cell.Command("postgres/cells/claim_move.sql", new { organization_id = organization }, cancellation)).ConfigureAwait(false))
        {
            return connection;
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        throw new ProblemException(CellProblems.UnderWay(code));
    }

    // Where it lives, or is frozen; both cells where it arrived and was not yet removed.
    private async Task<(Guid Organization, Cell From)> FindAsync(string code, Cell to, CancellationToken cancellation)
    {
        var sides = new List<(Cell Cell, CellSide Side)>();
        foreach (var cell in cells)
        {
            sides.Add((cell, await cell.LookAsync(code, cancellation).ConfigureAwait(false)));
        }

        if (sides.Find(entry => entry.Side.State == "frozen") is { Cell: { } left, Side: { } rest })
        {
            return rest.Cell == to.Name ? (rest.OrganizationId!.Value, left) : throw new ProblemException(CellProblems.OnItsWay(code, rest.Cell!));
        }

        return sides.FindAll(entry => entry.Side.LivesHere) switch
        {
            [] => throw new ProblemException(Problems.NotFound("organization", ProblemThing.Organization, code)),
            [var (cell, side)] => (side.OrganizationId!.Value, cell),
            var several => throw new ProblemException(CellProblems.Twice(code, several.Select(entry => entry.Cell.Name))),
        };
    }

    private async Task BeginAsync(MoveWay way, CancellationToken cancellation)
    {
        if (await way.From.HoldsInstallationAsync(way.Organization, cancellation).ConfigureAwait(false))
        {
            throw new ProblemException(CellProblems.HoldsInstallation(way.Code));
        }

        var (from, to) = (await way.From.ServerAsync(cancellation).ConfigureAwait(false), await way.To.ServerAsync(cancellation).ConfigureAwait(false));
        if (from.SystemIdentifier == to.SystemIdentifier)
        {
            throw new ProblemException(CellProblems.SameServer(way.From.Name, way.To.Name));
        }

        if (from.WalLevel != "logical")
        {
            throw new ProblemException(CellProblems.NoLogicalLog(way.From.Name, from.WalLevel));
        }

        // Its rows come to where nobody sees them.
        await PlaceAsync(way.To, way, way.From.Name, "arriving", cancellation).ConfigureAwait(false);
        await way.From.ExecuteWrittenAsync("postgres/cells/write_publication.sql", new { way.Name, organization_id = way.Organization }, cancellation).ConfigureAwait(false);
        await way.ShareMonthsAsync(cancellation).ConfigureAwait(false);
        if (await way.CopyingAsync(cancellation).ConfigureAwait(false) is null)
        {
            await way.To.RemoveAsync(way.Organization, cancellation).ConfigureAwait(false);
            await way.From.ExecuteAsync("postgres/cells/drop_slot.sql", new { way.Name }, cancellation).ConfigureAwait(false);
        }

        try
        {
            await way.To.ExecuteWrittenAsync("postgres/cells/write_subscription.sql", new { way.Name, connection = LibpqText.Of(way.From.ConnectionString) }, cancellation).ConfigureAwait(false);
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.ConnectionFailure or PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new ProblemException(CellProblems.NotFollowed(way.From.Name, way.To.Name, fault.MessageText));
        }
    }

    private static async Task FollowAsync(MoveWay way, Action<string>? progress, CancellationToken cancellation)
    {
        long? errors = null;
        while (true)
        {
            var copying = await way.CopyingAsync(cancellation).ConfigureAwait(false);
            errors ??= copying?.Errors;
            var lag = await way.LagAsync(null, cancellation).ConfigureAwait(false);
            if (copying is not null && copying.Ready == copying.Tables && lag <= AlmostThere)
            {
                return;
            }

            if (copying?.Errors - errors >= ErrorsBorne)
            {
                throw new ProblemException(CellProblems.Stuck(way.Code, way.To.Name, copying!.Errors));
            }

            progress?.Invoke($"复制 copying {copying?.Ready ?? 0}/{copying?.Tables ?? 0}, {lag} B");
            await way.ShareMonthsAsync(cancellation).ConfigureAwait(false);
            await Task.Delay(BetweenLooks, cancellation).ConfigureAwait(false);
        }
    }

    // It lives in the other cell: the directory says so, and what is left of it elsewhere goes.
    private async Task<long> EndAsync(MoveWay way, CancellationToken cancellation)
    {
        var removed = 0L;
        await cells[0].ExecuteAsync("postgres/cells/point.sql", new { organization_id = way.Organization, cell = way.To.Name, since = time.GetUtcNow() }, cancellation).ConfigureAwait(false);
        await way.To.UnfollowAsync(way.Name, cancellation).ConfigureAwait(false);
        await way.To.ExecuteWrittenAsync("postgres/cells/write_drop_publication.sql", new { way.Name }, cancellation).ConfigureAwait(false);
        foreach (var cell in cells.Where(cell => cell != way.To))
        {
            var side = await cell.LookAsync(way.Code, cancellation).ConfigureAwait(false);
            await cell.UnfollowAsync(way.Name, cancellation).ConfigureAwait(false);
            await cell.ExecuteWrittenAsync("postgres/cells/write_drop_publication.sql", new { way.Name }, cancellation).ConfigureAwait(false);
            if (side.State is not null || cell == cells[0])
            {
                await PlaceAsync(cell, way, way.To.Name, "left", cancellation).ConfigureAwait(false);
                removed += await cell.RemoveAsync(way.Organization, cancellation).ConfigureAwait(false);
            }
        }

        return removed;
    }

    private Task<int> PlaceAsync(Cell at, MoveWay way, string cell, string state, CancellationToken cancellation) =>
        at.InTransactionAsync(way.Organization, connection => way.PlaceAsync(connection, cell, state, time.GetUtcNow(), cancellation), cancellation);
}

/// <summary>What a move has done.</summary>
/// <param name="Organization">The organisation's code.</param>
/// <param name="From">Where it lived.</param>
/// <param name="To">Where it lives.</param>
/// <param name="Removed">Rows that were removed where it lived, over all tables.</param>
/// <param name="Frozen">From the freezing until it could be used again; zero where an earlier call did that.</param>
/// <param name="Took">The whole of it.</param>
public sealed record MovedOrganization(string Organization, string From, string To, long Removed, TimeSpan Frozen, TimeSpan Took);
