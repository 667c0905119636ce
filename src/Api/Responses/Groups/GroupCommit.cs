using System.Diagnostics;
using System.Threading.Channels;
using CSat.Api.Errors;
using CSat.Domain.Problems;
using Npgsql;

namespace CSat.Api.Responses.Groups;

/// <summary>
/// Group commit: what has queued during the last commit is written in one transaction, and its callers go on after it is durable. While one group waits for
/// the disk, a second one may be written, as soon as half as many wait as went last time: so that neither PostgreSQL is idle nor groups crumble. Before a
/// group is written with none in flight, it lingers for as many as last time, at most a quarter of the last commit's duration, so that a closed loop of
/// callers does not split into two half groups. No timer: a lone caller waits for nothing. An organisation whose rows somebody holds locked is written aside
/// (<see cref="SlowLanes"/>), so that no other waits for it.
/// </summary>
public sealed class GroupCommit : IAsyncDisposable
{
    private const int QueueLimit = 8_192;
    private const int LingerShare = 4;
    private const int InFlight = 2;
    private const string LanePatience = "5s";

    private readonly Channel<PendingResponse> _queue = Channel.CreateBounded<PendingResponse>(
        new BoundedChannelOptions(QueueLimit) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly SlowLanes _lanes;
    private readonly Queue<GroupWriter> _idle = new();
    private readonly List<(Task Written, GroupWriter Writer)> _underWay = [];
    private readonly Task _running;
    private int _lastSize = 1;
    private TimeSpan _lastCommit = TimeSpan.Zero;

    /// <summary>Starts the writer.</summary>
    /// <param name="source">The application's pool.</param>
    /// <param name="logger">Told of groups that had to be split.</param>
    public GroupCommit(NpgsqlDataSource source, ILogger<GroupCommit> logger)
    {
        _lanes = new SlowLanes(source, logger, LanePatience);
        for (var i = 0; i < InFlight; i++)
        {
            _idle.Enqueue(new GroupWriter(source, logger, GroupWriter.Moment, _lanes));
        }

        _running = Task.Run(RunAsync);
    }

    /// <summary>Stores a response; durable when this returns.</summary>
    /// <param name="response">The response.</param>
    /// <param name="cancellation">Gives up waiting; the response may be stored all the same, and sending it again stores nothing twice.</param>
    /// <exception cref="ProblemException">The round is closed, or the external id was used with other content.</exception>
    public async Task<StoredResponse> WriteAsync(AcceptedResponse response, CancellationToken cancellation)
    {
        var pending = new PendingResponse(response, cancellation);
        try
        {
            await _queue.Writer.WriteAsync(pending, cancellation).ConfigureAwait(false);
            GroupMeter.Waiting.Add(1);
        }
        catch (ChannelClosedException)
        {
            throw new ProblemException(ErrorFunnel.Unavailable());
        }

        return await pending.Outcome.WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes no more, writes what is queued and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _running.ConfigureAwait(false);
        await _lanes.DisposeAsync().ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        var group = new List<PendingResponse>(GroupWriter.Limit);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            Take(group);
            await GatherAsync(group).ConfigureAwait(false);
            if (group.Count == 0)
            {
                continue;
            }

            _lastSize = group.Count;
            var writer = _idle.Dequeue();
            _underWay.Add((WriteAsync(writer, [.. group.OrderBy(pending => pending.Response.OrganizationId).ThenBy(pending => pending.Response.ExternalId, StringComparer.Ordinal)]), writer));
            group.Clear();
        }

        await Task.WhenAll(_underWay.Select(group => group.Written)).ConfigureAwait(false);
    }

    private async Task WriteAsync(GroupWriter writer, PendingResponse[] group)
    {
        var begun = Stopwatch.GetTimestamp();
        await writer.WriteAsync(group).ConfigureAwait(false);
        _lastCommit = Stopwatch.GetElapsedTime(begun);
        GroupMeter.Size.Record(group.Length);
        GroupMeter.Duration.Record(_lastCommit.TotalSeconds);
    }

    // Until the group may be written: no other is in flight, or one is and enough wait.
    private async ValueTask GatherAsync(List<PendingResponse> group)
    {
        Land();
        var isOpen = true;
        while (_idle.Count == 0 || (_underWay.Count > 0 && group.Count < (_lastSize + 1) / 2))
        {
            var landed = Task.WhenAny(_underWay.Select(group => group.Written));
            if (_idle.Count > 0 && isOpen)
            {
                var waiting = _queue.Reader.WaitToReadAsync().AsTask();
                isOpen = await Task.WhenAny(landed, waiting).ConfigureAwait(false) != waiting || await waiting.ConfigureAwait(false);
            }
            else
            {
                await landed.ConfigureAwait(false);
            }

            Take(group);
            Land();
        }

        if (_underWay.Count == 0)
        {
            await LingerAsync(group).ConfigureAwait(false);
        }
    }

    private void Land()
    {
        foreach (var (written, writer) in _underWay.Where(group => group.Written.IsCompleted).ToList())
        {
            _underWay.Remove((written, writer));
            _idle.Enqueue(writer);
        }
    }

    private void Take(List<PendingResponse> group)
    {
        while (group.Count < GroupWriter.Limit && _queue.Reader.TryRead(out var pending))
        {
            GroupMeter.Waiting.Add(-1);
            if (!pending.IsGivenUp() && !_lanes.TryTake(pending))
            {
                group.Add(pending);
            }
        }
    }

    private async ValueTask LingerAsync(List<PendingResponse> group)
    {
        var limit = _lastCommit / LingerShare;
        var begun = Stopwatch.GetTimestamp();
        while (group.Count < _lastSize && Stopwatch.GetElapsedTime(begun) < limit)
        {
            await Task.Yield();
            Take(group);
        }
    }
}
