using System.Diagnostics;
using System.Threading.Channels;
using CSat.Api.Errors;
using CSat.Domain.Problems;
using Npgsql;

namespace CSat.Api.Responses;

/// <summary>
/// Group commit: one writer takes what has queued during the last commit, writes it in one transaction and lets the callers go after it is durable.
/// Before it writes it lingers for as many as last time, at most a quarter of the last commit's duration, so that a closed loop of callers does not
/// split into two half groups. No timer: a lone caller waits for nothing.
/// </summary>
public sealed class ResponseWriter : IAsyncDisposable
{
    /// <summary>Most responses in one transaction.</summary>
    public const int GroupLimit = 1_000;

    private const int QueueLimit = 8_192;
    private const int LingerShare = 4;

    private readonly Channel<PendingResponse> _queue = Channel.CreateBounded<PendingResponse>(
        new BoundedChannelOptions(QueueLimit) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly ResponseGroupStore _store;
    private readonly ILogger<ResponseWriter> _logger;
    private readonly Task _running;
    private int _lastSize = 1;
    private TimeSpan _lastCommit = TimeSpan.Zero;

    /// <summary>Starts the writer.</summary>
    /// <param name="source">The application's pool.</param>
    /// <param name="logger">Told of groups that had to be split.</param>
    public ResponseWriter(NpgsqlDataSource source, ILogger<ResponseWriter> logger)
    {
        _store = new ResponseGroupStore(source);
        _logger = logger;
        _running = Task.Run(RunAsync);
    }

    /// <summary>Stores a response; durable when this returns.</summary>
    /// <param name="response">The response.</param>
    /// <param name="cancellation">Gives up waiting; the response may be stored all the same, and sending it again stores nothing twice.</param>
    /// <exception cref="ProblemException">The round is closed, or the external id was used with other content.</exception>
    public async Task<StoredResponse> WriteAsync(AcceptedResponse response, CancellationToken cancellation)
    {
        var outcome = await EnqueueAsync(response, cancellation).ConfigureAwait(false);
        return await outcome.WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Queues a response; waits where the queue is full.</summary>
    /// <returns>What becomes of it, as in <see cref="WriteAsync"/>.</returns>
    public async ValueTask<Task<StoredResponse>> EnqueueAsync(AcceptedResponse response, CancellationToken cancellation)
    {
        var pending = new PendingResponse(response, cancellation);
        try
        {
            await _queue.Writer.WriteAsync(pending, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ProblemException(ErrorFunnel.Unavailable());
        }

        return pending.Outcome;
    }

    /// <summary>Takes no more, writes what is queued and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _running.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        var group = new List<PendingResponse>(GroupLimit);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            Take(group);
            await LingerAsync(group).ConfigureAwait(false);
            if (group.Count == 0)
            {
                continue;
            }

            _lastSize = group.Count;
            var begun = Stopwatch.GetTimestamp();
            await WriteGroupAsync([.. group.OrderBy(pending => pending.Response.OrganizationId)], retryBroken: true).ConfigureAwait(false);
            _lastCommit = Stopwatch.GetElapsedTime(begun);
            group.Clear();
        }
    }

    private void Take(List<PendingResponse> group)
    {
        while (group.Count < GroupLimit && _queue.Reader.TryRead(out var pending))
        {
            if (!pending.IsGivenUp())
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

    // Never throws: whatever happens is told to those who wait.
    private async Task WriteGroupAsync(PendingResponse[] group, bool retryBroken)
    {
        try
        {
            await _store.WriteAsync(group, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (group.Length > 1 && !(exception.IsTransient && retryBroken))
        {
            // One bad row fails the whole transaction: halves find it, and the others are stored.
            ResponseLog.GroupSplit(_logger, group.Length, exception);
            await WriteUnsettledAsync(group[..(group.Length / 2)], retryBroken).ConfigureAwait(false);
            await WriteUnsettledAsync(group[(group.Length / 2)..], retryBroken).ConfigureAwait(false);
        }
        catch (NpgsqlException exception) when (retryBroken && exception.IsTransient)
        {
            // The connection broke or the transaction gave way to another one: an unknown commit is recognised by the ids.
            ResponseLog.GroupRetried(_logger, group.Length, exception);
            await WriteUnsettledAsync(group, retryBroken: false).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The writer must live on whatever one group meets; the callers are told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var pending in group)
            {
                pending.Refused(exception);
            }
        }
    }

    private Task WriteUnsettledAsync(PendingResponse[] group, bool retryBroken)
    {
        PendingResponse[] left = [.. group.Where(pending => !pending.IsSettled)];
        return left.Length == 0 ? Task.CompletedTask : WriteGroupAsync(left, retryBroken);
    }
}
