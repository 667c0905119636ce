using System.Collections.Concurrent;
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
    private const int LanesAtOnce = 16;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<Guid, SlowLane> _lanes = new();
    private readonly SemaphoreSlim _turns = new(LanesAtOnce);

    // How many lanes there are: as a rule none, and then a response pays nothing.
    private volatile int _open;

    /// <summary>Takes a response of an organisation that is here; false where it is not.</summary>
    public bool TryTake(PendingResponse pending)
    {
        if (_open == 0 || !_lanes.ContainsKey(pending.Response.OrganizationId))
        {
            return false;
        }

        lock (_gate)
        {
            return _lanes.TryGetValue(pending.Response.OrganizationId, out var lane) && lane.Put(pending);
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
                    _lanes[organization] = lane = new SlowLane();
                    _open = _lanes.Count;
                    lane.Running = Task.Run(() => RunAsync(organization, lane));
                }

                lane.Put(pending);
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
                lane.End();
            }
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        _turns.Dispose();
    }

    private async Task RunAsync(Guid organization, SlowLane lane)
    {
        var writer = new GroupWriter(source, logger, patience, lanes: null);
        var isStillLocked = false;
        while (true)
        {
            var group = lane.Next();
            if (group.Length > 0)
            {
                await _turns.WaitAsync().ConfigureAwait(false);
                await writer.WriteAsync(group).ConfigureAwait(false);
                _turns.Release();
                isStillLocked = group.Any(pending => pending.Outcome.Exception?.InnerException is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable });
            }
            else if (!isStillLocked || !await lane.ComesAsync().ConfigureAwait(false))
            {
                lock (_gate)
                {
                    if (lane.IsEmpty)
                    {
                        _lanes.TryRemove(organization, out _);
                        _open = _lanes.Count;
                        return;
                    }
                }
            }
        }
    }
}
