using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Grpc.Core;
using Grpc.Net.Compression;
using Microsoft.Extensions.ObjectPool;

namespace CSat.GrpcRuntime.Wire;

/// <summary>Writes messages with their five-byte prefix straight into the transport's buffer; a message of announced length is never copied.</summary>
internal sealed class MessageWriter : SerializationContext, IBufferWriter<byte>
{
    private const int PrefixLength = 5;
    private const int Unknown = -1;
    private static readonly ObjectPool<MessageWriter> Pool = ObjectPool.Create<MessageWriter>();
    private IBufferWriter<byte> _output = null!;
    private int? _limit;
    private ArrayBufferWriter<byte>? _buffer;
    private ICompressionProvider? _compression;
    private CompressionLevel? _level;
    private int _announced;
    private int _written;
    private bool _completed;

    public static MessageWriter Rent(IBufferWriter<byte> output, int? limit)
    {
        var writer = Pool.Get();
        (writer._output, writer._limit) = (output, limit);
        return writer;
    }

    /// <summary>Gives the writer back; nobody may hold on to it, and a large buffer is not kept.</summary>
    public void Return()
    {
        (_output, _compression, _buffer) = (null!, null, null);
        Pool.Return(this);
    }

    /// <summary>Writes one message without flushing it.</summary>
    public void Write<T>(T message, Action<T, SerializationContext> serializer, ICompressionProvider? compression, CompressionLevel? level)
    {
        (_compression, _level, _announced, _written, _completed) = (compression, level, Unknown, 0, false);
        serializer(message, this);
        if (!_completed || (_announced != Unknown && _written != _announced))
        {
            throw new InvalidOperationException("The serializer did not complete the message, or its length is not the one it announced.");
        }
    }

    public override void SetPayloadLength(int payloadLength)
    {
        Check(payloadLength);
        _announced = _compression is null ? payloadLength : Unknown;
    }

    public override IBufferWriter<byte> GetBufferWriter()
    {
        if (_announced == Unknown)
        {
            (_buffer ??= new()).ResetWrittenCount();
            return _buffer;
        }

        WritePrefix(_announced, 0);
        return this;
    }

    public override void Complete()
    {
        if (_announced == Unknown)
        {
            Complete(_buffer!.WrittenMemory);
        }

        _completed = true;
    }

    public override void Complete(byte[] payload) => Complete(payload.AsMemory());

    void IBufferWriter<byte>.Advance(int count)
    {
        _written += count;
        _output.Advance(count);
    }

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint) => _output.GetMemory(sizeHint);

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => _output.GetSpan(sizeHint);

    private void Complete(ReadOnlyMemory<byte> payload)
    {
        Check(payload.Length);
        if (_compression is not null)
        {
            var compressed = new MemoryStream();
            using (var stream = _compression.CreateCompressionStream(compressed, _level))
            {
                stream.Write(payload.Span);
            }

            payload = compressed.GetBuffer().AsMemory(0, (int)compressed.Length);
        }

        WritePrefix(payload.Length, _compression is null ? (byte)0 : (byte)1);
        _output.Write(payload.Span);
        (_announced, _completed) = (Unknown, true);
    }

    private void WritePrefix(int length, byte flag)
    {
        var prefix = _output.GetSpan(PrefixLength);
        prefix[0] = flag;
        BinaryPrimitives.WriteInt32BigEndian(prefix[1..], length);
        _output.Advance(PrefixLength);
    }

    private void Check(int length)
    {
        if (length > _limit)
        {
            throw WireErrors.TooLargeToSend();
        }
    }
}
