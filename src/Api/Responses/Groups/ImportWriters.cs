using System.Threading.Channels;
using Npgsql;

namespace CSat.Api.Responses.Groups;

/// <summary>
/// The writers of all imports, beside the one for single responses, so that these do not queue behind an import. Two: while one waits for its commit
/// to be durable, or the server prepares the next group, PostgreSQL works for the other.
/// </summary>
public sealed class ImportWriters : IAsyncDisposable
{
    private const int Writers = 2;
    private const string LanePatience = "50s";

    private readonly SlowLanes _lanes;
    private readonly Channel<GroupWriter> _idle = Channel.CreateBounded<GroupWriter>(Writers);

    /// <summary>Makes the writers.</summary>
    /// <param name="source">The application's pool.</param>
    /// <param name="logger">Told of groups that had to be split.</param>
    public ImportWriters(NpgsqlDataSource source, ILogger<ImportWriters> logger)
    {
        _lanes = new SlowLanes(source, logger, LanePatience);
        for (var i = 0; i < Writers; i++)
        {
            _idle.Writer.TryWrite(new GroupWriter(source, logger, GroupWriter.Moment, _lanes));
        }
    }

    /// <summary>Ends when nothing waits for a lock any more.</summary>
    public ValueTask DisposeAsync() => _lanes.DisposeAsync();

    /// <summary>Begins to write a group of one organisation as soon as a writer is idle.</summary>
    /// <returns>Ends when every response of the group is settled; never fails.</returns>
    internal async Task<Task> BeginAsync(PendingResponse[] group, CancellationToken cancellation)
    {
        var writer = await _idle.Reader.ReadAsync(cancellation);
        return WriteAsync();

        async Task WriteAsync()
        {
            await writer.WriteAsync(group);
            _idle.Writer.TryWrite(writer);

            // What waits for a lock is written by a lane of its organisation, while the writer goes on with others.
            foreach (var pending in group.Where(pending => !pending.IsSettled))
            {
                await ((Task)pending.Outcome).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
