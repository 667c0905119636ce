using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Grpc.Net.Compression;
using Microsoft.Extensions.ObjectPool;

namespace CSat.GrpcRuntime.Wire;

/// <summary>Reads prefixed messages and parses them where they lie in the transport's buffer; several that came together cost one read.</summary>
internal sealed class MessageReader : DeserializationContext
{
    private const int PrefixLength = 5;
    /// <summary>Readers kept: as many as calls may wait for their request at once on a busy server.</summary>
    private const int Kept = 256;

    private static readonly DefaultObjectPool<MessageReader> Pool = new(new DefaultPooledObjectPolicy<MessageReader>(), Kept);
    private PipeReader _input = null!;
    private int? _limit;
    private ICompressionProvider? _compression;
    private ReadOnlySequence<byte> _buffer;
    private ReadOnlySequence<byte> _payload;
    private bool _held;
    private bool _ended;

    public override int PayloadLength => (int)_payload.Length;

    public static MessageReader Rent(PipeReader input, int? limit, ICompressionProvider? compression)
    {
        var reader = Pool.Get();
        (reader._input, reader._limit, reader._compression) = (input, limit, compression);
        return reader;
    }

    /// <summary>Gives the reader back; nobody may hold on to it, and no read may be under way.</summary>
    public void Return()
    {
        Release();
        (_input, _compression, _buffer, _payload, _ended) = (null!, null, default, default, false);
        Pool.Return(this);
    }

    public override byte[] PayloadAsNewBuffer() => _payload.ToArray();

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => _payload;

    /// <summary>The next message; null at the end of the stream.</summary>
    public ValueTask<T?> ReadAsync<T>(Func<DeserializationContext, T> deserializer, CancellationToken cancellationToken)
        where T : class => TryParse(deserializer, out var message) ? new(message) : ReadMoreAsync(deserializer, cancellationToken);

    /// <summary>Whether a stream that holds one message is neither here whole nor already known to be wrong.</summary>
    public bool WantsMore() => !_ended && (_buffer.Length < PrefixLength || _buffer.Length <= PrefixLength + Length(out _));

    /// <summary>Waits for more bytes; <see cref="Take" /> makes them the reader's.</summary>
    public ValueTask<ReadResult> NextAsync(CancellationToken cancellationToken)
    {
        Release();
        return _input.ReadAsync(cancellationToken);
    }

    /// <summary>Takes what <see cref="NextAsync" /> brought; false when there was nothing more.</summary>
    public bool Take(ReadResult result)
    {
        if (result.IsCanceled)
        {
            throw new OperationCanceledException();
        }

        var before = _buffer.Length;
        (_buffer, _ended, _held) = (result.Buffer, result.IsCompleted, true);
        return !_ended || _buffer.Length > before;
    }

    /// <summary>The message of a stream that holds one, once <see cref="WantsMore" /> says no; null when it held none.</summary>
    public T? ReadSingle<T>(Func<DeserializationContext, T> deserializer)
        where T : class
    {
        if (!TryParse(deserializer, out var message))
        {
            return _buffer.IsEmpty ? null : throw WireErrors.Incomplete();
        }

        return _buffer.IsEmpty ? message : throw WireErrors.Additional();
    }

    /// <summary>Gives the transport back what is held of its buffer.</summary>
    private void Release()
    {
        if (_held)
        {
            _input.AdvanceTo(_buffer.Start, _buffer.End);
            _held = false;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T?> ReadMoreAsync<T>(Func<DeserializationContext, T> deserializer, CancellationToken cancellationToken)
        where T : class
    {
        while (!_ended && Take(await NextAsync(cancellationToken).ConfigureAwait(false)))
        {
            if (TryParse(deserializer, out var message))
            {
                return message;
            }
        }

        return _buffer.IsEmpty ? null : throw WireErrors.Incomplete();
    }

    private bool TryParse<T>(Func<DeserializationContext, T> deserializer, out T? message)
        where T : class
    {
        message = null;
        if (_buffer.Length < PrefixLength)
        {
            return false;
        }

        var length = Length(out var compressed);
        if (_buffer.Length < PrefixLength + length)
        {
            return false;
        }

        _payload = _buffer.Slice(PrefixLength, length);
        var end = _payload.End;
        try
        {
            if (compressed)
            {
                _payload = Decompress(_payload);
            }

            message = deserializer(this) ?? throw new InvalidOperationException("The deserializer returned null.");
        }
        catch (Exception e) when (e is not RpcException)
        {
            throw WireErrors.Unreadable(e);
        }

        _buffer = _buffer.Slice(end);
        _payload = default;
        return true;
    }

    /// <summary>What the prefix says of the message at the buffer's start.</summary>
    private uint Length(out bool compressed)
    {
        Span<byte> prefix = stackalloc byte[PrefixLength];
        _buffer.Slice(0, PrefixLength).CopyTo(prefix);
        var length = BinaryPrimitives.ReadUInt32BigEndian(prefix[1..]);
        if (length > (uint)(_limit ?? int.MaxValue))
        {
            throw WireErrors.TooLargeToReceive();
        }

        compressed = prefix[0] == 1;
        return prefix[0] <= 1 ? length : throw WireErrors.BadFlag();
    }

    /// <summary>The plain message; the limit holds for it too, so that a few bytes cannot fill the memory.</summary>
    private ReadOnlySequence<byte> Decompress(ReadOnlySequence<byte> compressed)
    {
        using var source = new MemoryStream(compressed.ToArray());
        using var stream = (_compression ?? throw WireErrors.CompressedWithoutEncoding()).CreateDecompressionStream(source);
        var plain = new ArrayBufferWriter<byte>();
        int read;
        while ((read = stream.Read(plain.GetSpan(4096))) > 0)
        {
            plain.Advance(read);
            if (plain.WrittenCount > _limit)
            {
                throw WireErrors.TooLargeToReceive();
            }
        }

        return new(plain.WrittenMemory);
    }
}
