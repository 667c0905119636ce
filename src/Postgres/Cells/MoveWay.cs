using CSat.Postgres.Backups;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Cells;

/// <summary>The way of one organisation from a cell to another, and how far it has come.</summary>
/// <param name="Organization">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="From">Where it lives.</param>
/// <param name="To">Where it shall live.</param>
internal sealed record MoveWay(Guid Organization, string Code, Cell From, Cell To)
{
    /// <summary>Name of the publication, the subscription and the replication slot.</summary>
    public string Name => $"csat_move_{Organization:N}";

    /// <summary>How much is copied; null where copying has not begun.</summary>
    public Task<CopyingRow?> CopyingAsync(CancellationToken cancellation) => To.FindAsync<CopyingRow>("postgres/cells/select_copying.sql", new { Name }, cancellation);

    /// <summary>Bytes of the log that have not arrived, up to a position or up to now; null where nobody follows.</summary>
    public async Task<long?> LagAsync(string? position, CancellationToken cancellation) =>
        (await From.FindAsync<LagRow>("postgres/cells/select_lag.sql", new { Name, position }, cancellation).ConfigureAwait(false))?.Bytes;

    /// <summary>The place in the log behind everything that was committed.</summary>
    public async Task<string> PositionAsync(CancellationToken cancellation) =>
        (await From.FindAsync<PositionRow>("postgres/cells/select_position.sql", null, cancellation).ConfigureAwait(false))!.Position;

    /// <summary>Makes the months of requests in the other cell that there are here: rows of a month that is not there cannot arrive.</summary>
    public async Task ShareMonthsAsync(CancellationToken cancellation)
    {
        await using var from = await From.Owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var to = await To.Owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var there = await RequestMonths.ListAsync(to, cancellation).ConfigureAwait(false);
        await RequestMonths.MakeAsync(to, (await RequestMonths.ListAsync(from, cancellation).ConfigureAwait(false)).Except(there), cancellation).ConfigureAwait(false);
    }

    /// <summary>Says in a cell that the organisation does not live there.</summary>
    /// <param name="connection">In the transaction that says so.</param>
    /// <param name="cell">Where it lives or is about to.</param>
    /// <param name="state">As csat_meta.placement has it.</param>
    /// <param name="since">Now.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<int> PlaceAsync(NpgsqlConnection connection, string cell, string state, DateTimeOffset since, CancellationToken cancellation) =>
        connection.ExecuteAsync(Cell.Command("postgres/cells/place.sql", new { organization_id = Organization, code = Code, cell, state, since }, cancellation));

    private sealed record LagRow
    {
        public long Bytes { get; init; }
    }

    private sealed record PositionRow
    {
        public string Position { get; init; } = "";
    }
}

/// <summary>How far a copy is.</summary>
internal sealed record CopyingRow
{
    /// <summary>Tables that are copied.</summary>
    public long Tables { get; init; }

    /// <summary>Those of them that only follow any more.</summary>
    public long Ready { get; init; }

    /// <summary>How often the receiving server had to begin again.</summary>
    public long Errors { get; init; }
}
