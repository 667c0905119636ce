using System.Collections.Concurrent;
using System.Threading.Channels;
using CSat.Api.Rounds.Statistics;
using CSat.Postgres.Cells;
using Npgsql;

namespace CSat.Api.Responses.Groups;

/// <summary>
/// The writers of all imports of a cell, beside the one for single responses, so that these do not queue behind an import. Two: while one waits for its commit
/// to be durable, or the server prepares the next group, PostgreSQL works for the other.
/// </summary>
/// <param name="source">The application's pools.</param>
/// <param name="counting">Told of what was written.</param>
/// <param name="logger">Told of groups that had to be split.</param>
public sealed class ImportWriters(CellPools source, StatisticService counting, ILogger<ImportWriters> logger) : IAsyncDisposable
{
    private const int Writers = 2;
    private const string LanePatience = "50s";

    private readonly ConcurrentDictionary<NpgsqlDataSource, Lazy<Cell>> _cells = new();

    /// <summary>Ends when nothing waits for a lock any more.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var cell in _cells.Values)
        {
            await cell.Value.Lanes.DisposeAsync();
        }
    }

    /// <summary>Begins to write a group of one organisation as soon as a writer is idle.</summary>
    /// <returns>Ends when every response of the group is settled; never fails.</returns>
    internal async Task<Task> BeginAsync(PendingResponse[] group, CancellationToken cancellation)
    {
        var pool = await source.FindAsync(group[0].Response.OrganizationId, cancellation);
        var cell = _cells.GetOrAdd(pool, its => new(() => new Cell(its, logger))).Value;
        var writer = await cell.Idle.Reader.ReadAsync(cancellation);
        return WriteAsync();

        async Task WriteAsync()
        {
            await writer.WriteAsync(group);
            cell.Idle.Writer.TryWrite(writer);
            counting.Note(group[0].Response.OrganizationId);

            // What waits for a lock is written by a lane of its organisation, while the writer goes on with others.
            foreach (var pending in group.Where(pending => !pending.IsSettled))
            {
                await ((Task)pending.Outcome).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (group.Any(pending => pending.Outcome.Exception?.InnerException is { } refused && CellPools.IsElsewhere(refused)))
            {
                source.Forget(group[0].Response.OrganizationId);
            }
        }
    }

    // The writers of one cell.
    private sealed class Cell
    {
        public Cell(NpgsqlDataSource source, ILogger logger)
        {
            Lanes = new SlowLanes(source, logger, LanePatience);
            for (var i = 0; i < Writers; i++)
            {
                Idle.Writer.TryWrite(new GroupWriter(source, logger, GroupWriter.Moment, Lanes));
            }
        }

        public SlowLanes Lanes { get; }

        public Channel<GroupWriter> Idle { get; } = Channel.CreateBounded<GroupWriter>(Writers);
    }
}
