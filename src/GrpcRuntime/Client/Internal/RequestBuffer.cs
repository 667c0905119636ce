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
    private bool _attempted;

    public PipeWriter Writer => _pipe.Writer;

    /// <summary>Whether all that was sent is still here.</summary>
    public bool CanRepeat { get; private set; } = keep is not null;

    /// <summary>No further attempt will be made; nothing needs to be kept.</summary>
    public void Commit() => CanRepeat = false;

    /// <summary>Stops taking messages; a waiting writer goes on and sees why.</summary>
    public void Stop()
    {
        _pipe.Reader.CancelPendingRead();
        _pipe.Writer.CancelPendingFlush();
    }

    /// <summary>Sends the headers at once and then the messages until the stream is complete.</summary>
    public async Task SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            await PumpAsync(stream, cancellationToken).ConfigureAwait(false);
            await _pipe.Reader.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (!CanRepeat)
        {
            await _pipe.Reader.CompleteAsync(new OperationCanceledException("The request stream is broken.", e)).ConfigureAwait(false);
            throw;
        }
    }

    private async Task PumpAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (_attempted)
        {
            await stream.WriteAsync(_sent.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }

        _attempted = true;
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var result = await _pipe.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (result.IsCanceled)
            {
                throw new OperationCanceledException();
            }

            Keep(result.Buffer);
            foreach (var part in result.Buffer)
            {
                await stream.WriteAsync(part, cancellationToken).ConfigureAwait(false);
            }

            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            _pipe.Reader.AdvanceTo(result.Buffer.End);
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
