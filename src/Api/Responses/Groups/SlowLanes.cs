using System.Collections.Concurrent;
using System.Threading.Channels;
using CSat.Api.Errors;
using CSat.Domain.Problems;
using Npgsql;

namespace CSat.Api.Responses.Groups;

/// <summary>
/// Writes the responses of organisations whose rows somebody holds locked, each organisation by itself, so that only its own callers wait. An organisation
/// comes here when a group could not be written in a moment, and leaves when what it sent is written.
/// </summary>
/// <param name="source">The application's pool.</param>
/// <param name="logger">Told of groups that had to be split.</param>
/// <param name="patience">How long a group waits for a lock before its callers are refused, as PostgreSQL reads it.</param>
internal sealed class SlowLanes(NpgsqlDataSource source, ILogger logger, string patience) : IAsyncDisposable
{
    private const int QueueLimit = 8_192;
    private const int LanesAtOnce = 16;

    // After a refusal the lock is likely to be held still.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<Guid, Lane> _lanes = new();
    private readonly SemaphoreSlim _turns = new(LanesAtOnce);

    /// <summary>Takes a response of an organisation that is here; false where it is not.</summary>
    public bool TryTake(PendingResponse pending)
    {
        if (_lanes.IsEmpty || !_lanes.ContainsKey(pending.Response.OrganizationId))
        {
            return false;
        }

        lock (_gate)
        {
            return _lanes.TryGetValue(pending.Response.OrganizationId, out var lane) && Put(lane, pending);
        }
    }

    /// <summary>Takes responses of any organisations.</summary>
    public void Take(IEnumerable<PendingResponse> group)
    {
        lock (_gate)
        {
            foreach (var pending in group)
            {
                var organization = pending.Response.OrganizationId;
                if (!_lanes.TryGetValue(organization, out var lane))
                {
                    _lanes[organization] = lane = new Lane();
                    lane.Running = Task.Run(() => RunAsync(organization, lane));
                }

                Put(lane, pending);
            }
        }
    }

    /// <summary>Writes what is queued and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] running;
        lock (_gate)
        {
            running = [.. _lanes.Values.Select(lane => lane.Running)];
            foreach (var lane in _lanes.Values)
            {
                lane.Queue.Writer.TryComplete();
            }
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        _turns.Dispose();
    }

    private static bool Put(Lane lane, PendingResponse pending)
    {
        if (!lane.Queue.Writer.TryWrite(pending))
        {
            pending.Refused(new ProblemException(ErrorFunnel.Unavailable()));
        }

        return true;
    }

    private async Task RunAsync(Guid organization, Lane lane)
    {
        var writer = new GroupWriter(source, logger, patience, lanes: null);
        var isStillLocked = false;
        while (true)
        {
            var group = Next(lane);
            if (group.Length > 0)
            {
                await _turns.WaitAsync().ConfigureAwait(false);
                await writer.WriteAsync(group).ConfigureAwait(false);
                _turns.Release();
                isStillLocked = group.Any(pending => pending.Outcome.Exception?.InnerException is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable });
            }
            else if (!isStillLocked || !await ComesAsync(lane).ConfigureAwait(false))
            {
                lock (_gate)
                {
                    if (lane.Queue.Reader.Count == 0)
                    {
                        _lanes.TryRemove(organization, out _);
                        return;
                    }
                }
            }
        }
    }

    private static PendingResponse[] Next(Lane lane)
    {
        var group = new List<PendingResponse>();
        while (group.Count < GroupWriter.Limit && lane.Queue.Reader.TryRead(out var pending))
        {
            if (!pending.IsGivenUp())
            {
                group.Add(pending);
            }
        }

        return [.. group];
    }

    private static async Task<bool> ComesAsync(Lane lane)
    {
        using var rest = new CancellationTokenSource(Rest);
        try
        {
            return await lane.Queue.Reader.WaitToReadAsync(rest.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed class Lane
    {
        public Channel<PendingResponse> Queue { get; } = Channel.CreateBounded<PendingResponse>(QueueLimit);

        public Task Running { get; set; } = Task.CompletedTask;
    }
}
