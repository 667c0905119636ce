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
    private const int QueueLimit = 8_192;
    private const int LingerShare = 4;

    private readonly Channel<PendingResponse> _queue = Channel.CreateBounded<PendingResponse>(
        new BoundedChannelOptions(QueueLimit) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly ResponseGroupWriter _writer;
    private readonly Task _running;
    private int _lastSize = 1;
    private TimeSpan _lastCommit = TimeSpan.Zero;

    /// <summary>Starts the writer.</summary>
    /// <param name="source">The application's pool.</param>
    /// <param name="logger">Told of groups that had to be split.</param>
    public ResponseWriter(NpgsqlDataSource source, ILogger<ResponseWriter> logger)
    {
        _writer = new ResponseGroupWriter(source, logger);
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
    }

    private async Task RunAsync()
    {
        var group = new List<PendingResponse>(ResponseGroupWriter.Limit);
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
            await _writer.WriteAsync([.. group.OrderBy(pending => pending.Response.OrganizationId)]).ConfigureAwait(false);
            _lastCommit = Stopwatch.GetElapsedTime(begun);
            group.Clear();
        }
    }

    private void Take(List<PendingResponse> group)
    {
        while (group.Count < ResponseGroupWriter.Limit && _queue.Reader.TryRead(out var pending))
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
}
