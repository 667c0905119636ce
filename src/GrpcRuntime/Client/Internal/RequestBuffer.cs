using System.Buffers;
using System.IO.Pipelines;

namespace CSat.GrpcRuntime.Client;

/// <summary>
/// The request stream between the writer and the connection. While the connection is busy messages gather here and go together;
/// beyond 64 KiB the writer waits. What was sent is kept for another attempt as long as one is possible.
/// </summary>
internal sealed class RequestBuffer(long? keep)
{
    private const int Pause = 64 * 1024;
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: Pause, resumeWriterThreshold: Pause / 2, minimumSegmentSize: 16 * 1024, useSynchronizationContext: false));
    private readonly ArrayBufferWriter<byte> _sent = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<Task>? _cancelAttempt;
    private Task? _pump;

    public PipeWriter Writer => _pipe.Writer;

    /// <summary>Completes when the connection takes the stream's messages, or never will.</summary>
    public Task Started => _started.Task;

    /// <summary>Whether all that was sent is still here.</summary>
    public bool CanRepeat { get; private set; } = keep is not null;

    /// <summary>No further attempt will be made; nothing needs to be kept.</summary>
    public void Commit() => CanRepeat = false;

    /// <summary>Stops taking messages; a waiting writer goes on and sees why.</summary>
    public void Stop()
    {
        _started.TrySetResult();
        _pipe.Reader.CancelPendingRead();
        _pipe.Writer.CancelPendingFlush();
    }

    /// <summary>Sends the headers at once and then the messages until the stream is complete.</summary>
    public async Task SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        var previous = _pump;
        if (previous is not null && _cancelAttempt is not null)
        {
            // The last attempt may still wait for messages that now belong to this one.
            await _cancelAttempt().ConfigureAwait(false);
            await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _cancelAttempt = attempt.CancelAsync;
        try
        {
            _pump = PumpAsync(stream, previous is not null, attempt.Token);
            await _pump.ConfigureAwait(false);
        }
        catch (Exception e) when (!CanRepeat)
        {
            await _pipe.Reader.CompleteAsync(new OperationCanceledException("The request stream is broken.", e)).ConfigureAwait(false);
            throw;
        }
    }

    private async Task PumpAsync(Stream stream, bool again, CancellationToken cancellationToken)
    {
        if (again)
        {
            await stream.WriteAsync(_sent.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }

        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        _started.TrySetResult();
        while (true)
        {
            var result = await _pipe.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (result.IsCanceled)
            {
                throw new OperationCanceledException();
            }

            Keep(result.Buffer);
            try
            {
                foreach (var part in result.Buffer)
                {
                    await stream.WriteAsync(part, cancellationToken).ConfigureAwait(false);
                }

                await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _pipe.Reader.AdvanceTo(result.Buffer.End);
            }
            if (result.IsCompleted)
            {
                return;
            }
        }
    }

    private void Keep(ReadOnlySequence<byte> part)
    {
        CanRepeat = CanRepeat && _sent.WrittenCount + part.Length <= keep;
        if (CanRepeat)
        {
            foreach (var segment in part)
            {
                _sent.Write(segment.Span);
            }
        }
    }
}
