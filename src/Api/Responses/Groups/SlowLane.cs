using System.Threading.Channels;
using CSat.Api.Errors;
using CSat.Domain.Problems;

namespace CSat.Api.Responses.Groups;

/// <summary>The responses of one organisation that wait for a lock.</summary>
internal sealed class SlowLane
{
    private const int QueueLimit = 8_192;

    // After a refusal the lock is likely to be held still.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly Channel<PendingResponse> _queue = Channel.CreateBounded<PendingResponse>(QueueLimit);

    /// <summary>Writes what is here.</summary>
    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty => _queue.Reader.Count == 0;

    /// <summary>Takes a response; one too many is told to come again.</summary>
    /// <returns>True: either way it is settled here.</returns>
    public bool Put(PendingResponse pending)
    {
        if (!_queue.Writer.TryWrite(pending))
        {
            pending.Refused(new ProblemException(ErrorFunnel.Unavailable()));
        }

        return true;
    }

    /// <summary>The next group; empty where nothing waits.</summary>
    public PendingResponse[] Next()
    {
        var group = new List<PendingResponse>();
        while (group.Count < GroupWriter.Limit && _queue.Reader.TryRead(out var pending))
        {
            if (!pending.IsGivenUp())
            {
                group.Add(pending);
            }
        }

        return [.. group];
    }

    /// <summary>Waits a while for more; false where none comes.</summary>
    public async Task<bool> ComesAsync()
    {
        using var rest = new CancellationTokenSource(Rest);
        try
        {
            return await _queue.Reader.WaitToReadAsync(rest.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Takes no more.</summary>
    public void End() => _queue.Writer.TryComplete();
}
