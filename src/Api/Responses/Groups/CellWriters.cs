using System.Collections.Concurrent;
using CSat.Api.Rounds.Statistics;
using CSat.Postgres.Cells;
using Npgsql;

namespace CSat.Api.Responses.Groups;

/// <summary>The group commit of each cell: organisations of one cell are written together, and no cell waits for another.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="counting">Told of what was written.</param>
/// <param name="logger">Told of groups that had to be split.</param>
public sealed class CellWriters(CellPools source, StatisticService counting, ILogger<GroupCommit> logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<NpgsqlDataSource, Lazy<GroupCommit>> _writers = new();

    /// <summary>As <see cref="GroupCommit.WriteAsync(AcceptedResponse, CancellationToken)"/>, in the cell where the organisation lives.</summary>
    public async Task<StoredResponse> WriteAsync(AcceptedResponse response, CancellationToken cancellation)
    {
        var cell = await source.FindAsync(response.OrganizationId, cancellation).ConfigureAwait(false);
        var stored = await _writers.GetOrAdd(cell, pool => new(() => new GroupCommit(pool, logger))).Value.WriteAsync(response, cancellation).ConfigureAwait(false);
        counting.Note(response.OrganizationId);
        return stored;
    }

    /// <summary>Writes what is queued and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var writer in _writers.Values)
        {
            await writer.Value.DisposeAsync().ConfigureAwait(false);
        }
    }
}
