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
    private static readonly ObjectPool<MessageReader> Pool = ObjectPool.Create<MessageReader>();
    private PipeReader _input = null!;
    private int? _limit;
    private ICompressionProvider? _compression;
    private ReadOnlySequence<byte> _buffer;
    private ReadOnlySequence<byte> _payload;
    private bool _held;
    private bool _ended;

    public override int PayloadLength => (int)_payload.Length;

    /// <summary>Whether the other side broke the stream off: known here a moment before the call is told that it is aborted.</summary>
    public bool IsBroken { get; private set; }

    public static MessageReader Rent(PipeReader input, int? limit, ICompressionProvider? compression)
    {
        var reader = Pool.Get();
        (reader._input, reader._limit, reader._compression) = (input, limit, compression);
        return reader;
    }

    /// <summary>Gives the reader back; nobody may hold on to it.</summary>
    public void Return()
    {
        (_input, _compression, _buffer, _payload, _held, _ended, IsBroken) = (null!, null, default, default, false, false, false);
        Pool.Return(this);
    }

    public override byte[] PayloadAsNewBuffer() => _payload.ToArray();

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => _payload;

    /// <summary>The next message; null at the end of the stream.</summary>
    public ValueTask<T?> ReadAsync<T>(Func<DeserializationContext, T> deserializer, CancellationToken cancellationToken)
        where T : class => TryParse(deserializer, out var message) ? new(message) : ReadMoreAsync(deserializer, cancellationToken);

    /// <summary>The one message of a stream that holds exactly one.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T?> ReadSingleAsync<T>(Func<DeserializationContext, T> deserializer, CancellationToken cancellationToken)
        where T : class
    {
        var message = await ReadAsync(deserializer, cancellationToken).ConfigureAwait(false);
        return message is not null && !await IsAtEndAsync(cancellationToken).ConfigureAwait(false) ? throw WireErrors.Additional() : message;
    }

    /// <summary>Gives the transport back what is held of its buffer.</summary>
    public void Release()
    {
        if (_held)
        {
            _input.AdvanceTo(_buffer.Start, _buffer.End);
            _held = false;
        }
    }

    private async ValueTask<bool> IsAtEndAsync(CancellationToken cancellationToken)
    {
        while (_buffer.IsEmpty)
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T?> ReadMoreAsync<T>(Func<DeserializationContext, T> deserializer, CancellationToken cancellationToken)
        where T : class
    {
        while (await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            if (TryParse(deserializer, out var message))
            {
                return message;
            }
        }

        return _buffer.IsEmpty ? null : throw WireErrors.Incomplete();
    }

    /// <summary>Waits for more bytes than the buffer has; false when there are none.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_ended)
        {
            return false;
        }

        Release();
        var before = _buffer.Length;
        ReadResult result;
        try
        {
            result = await _input.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            IsBroken = true;
            throw;
        }

        if (result.IsCanceled)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        (_buffer, _ended, _held) = (result.Buffer, result.IsCompleted, true);
        return !_ended || _buffer.Length > before;
    }

    private bool TryParse<T>(Func<DeserializationContext, T> deserializer, out T? message)
        where T : class
    {
        message = null;
        if (_buffer.Length < PrefixLength)
        {
            return false;
        }

        Span<byte> prefix = stackalloc byte[PrefixLength];
        _buffer.Slice(0, PrefixLength).CopyTo(prefix);
        var length = BinaryPrimitives.ReadUInt32BigEndian(prefix[1..]);
        if (length > (uint)(_limit ?? int.MaxValue))
        {
            throw WireErrors.TooLargeToReceive();
        }

        if (prefix[0] > 1)
        {
            throw WireErrors.BadFlag();
        }

        if (_buffer.Length < PrefixLength + length)
        {
            return false;
        }

        _payload = _buffer.Slice(PrefixLength, length);
        var end = _payload.End;
        try
        {
            if (prefix[0] == 1)
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
