using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using CSat.Api.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace CSat.Api.Limits;

/// <summary>
/// A request's body, message by message: the length that a message announces is taken from the caller's share before more than that announcement is let in
/// (what has not been read waits within HTTP/2's window of the connection), and is given back when the next message begins or the call ends. A message that
/// does not arrive in time ends the call, and so does a stream on which nothing is sent.
/// </summary>
/// <param name="inner">The server's own reader.</param>
/// <param name="share">The caller's share.</param>
/// <param name="limits">The limits.</param>
/// <param name="most">The largest message; a larger one is the gRPC handler's to refuse, or ours where its limit is wider.</param>
/// <param name="isStream">Whether the caller may wait between messages.</param>
/// <param name="time">The clock.</param>
internal sealed class MeteredBody(PipeReader inner, ByteBudget.Share share, ServingLimits limits, long most, bool isStream, TimeProvider time) : PipeReader, IRequestBodyPipeFeature
{
    private const int Prefix = 5;
    private const int Packed = 16;

    private ReadOnlySequence<byte> _buffer;
    private long _rest;
    private long _announced;
    private long _held;
    private long _since = time.GetTimestamp();
    private TimeSpan _patience = PatienceBetween(limits, isStream);

    /// <inheritdoc/>
    public PipeReader Reader => this;

    /// <summary>Gives back what is held; the call is over.</summary>
    public void End() => Hold(0);

    /// <inheritdoc/>
    public override bool TryRead(out ReadResult result)
    {
        var isThere = inner.TryRead(out result);
        if (isThere)
        {
            Look(result.Buffer);
        }

        return isThere;
    }

    /// <inheritdoc/>
    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
        TryRead(out var result) ? new(result) : new(WaitAsync(cancellationToken));

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        var read = _buffer.Slice(0, consumed).Length;
        _buffer = default;
        if (read > 0 && _rest > 0 && (_rest = Math.Max(0, _rest - read)) == 0)
        {
            Expect(0, PatienceBetween(limits, isStream));
        }

        inner.AdvanceTo(consumed, examined);
    }

    /// <inheritdoc/>
    public override void CancelPendingRead() => inner.CancelPendingRead();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    private static TimeSpan PatienceBetween(ServingLimits limits, bool isStream) => isStream ? limits.IdlePatience : limits.MessagePatience;

    private async Task<ReadResult> WaitAsync(CancellationToken cancellation)
    {
        var left = _patience - time.GetElapsedTime(_since);
        using var patience = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var result = await inner.ReadAsync(either.Token);
            Look(result.Buffer);
            return result;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            var seconds = (long)_patience.TotalSeconds;
            throw new BodyRefusedException(_announced > 0 ? LimitProblems.MessageTooSlow(_announced, seconds) : LimitProblems.Idle(seconds));
        }
    }

    private void Look(ReadOnlySequence<byte> buffer)
    {
        _buffer = buffer;
        if (_rest > 0 || buffer.Length == 0)
        {
            return;
        }

        if (buffer.Length >= Prefix)
        {
            Span<byte> prefix = stackalloc byte[Prefix];
            buffer.Slice(0, Prefix).CopyTo(prefix);
            Begin(isPacked: prefix[0] != 0, BinaryPrimitives.ReadUInt32BigEndian(prefix[1..]));
        }
        else if (_announced == 0)
        {
            Expect(Prefix, limits.MessagePatience);
        }
    }

    private void Begin(bool isPacked, long length)
    {
        _rest = Prefix + length;
        Expect(_rest, limits.MessagePatience + TimeSpan.FromSeconds((double)length / limits.BytesPerSecond));
        if (length > most)
        {
            // What nobody may send the gRPC handler refuses, by the announcement alone.
            _ = most == WireProblems.MessageLimit ? true : throw new BodyRefusedException(WireProblems.MessageTooLarge(most));
            return;
        }

        // A packed message is larger once it is here.
        if (!Hold(isPacked ? Math.Min(length * Packed, WireProblems.MessageLimit) : length))
        {
            throw new BodyRefusedException(LimitProblems.Busy());
        }
    }

    private void Expect(long announced, TimeSpan patience) => (_announced, _since, _patience) = (announced, time.GetTimestamp(), patience);

    private bool Hold(long bytes)
    {
        share.Give(_held);
        _held = 0;
        if (bytes > 0 && !share.TryTake(bytes))
        {
            return false;
        }

        _held = bytes;
        return true;
    }
}
