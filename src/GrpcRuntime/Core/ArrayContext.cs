using System.Buffers;

namespace Grpc.Core;

internal sealed class ArrayContext : SerializationContext
{
    private readonly ArrayBufferWriter<byte> _writer = new();

    public byte[] Payload { get; private set; } = [];

    public override void Complete(byte[] payload) => Payload = payload;

    public override IBufferWriter<byte> GetBufferWriter() => _writer;

    public override void Complete() => Payload = _writer.WrittenSpan.ToArray();

    internal sealed class Reader(byte[] payload) : DeserializationContext
    {
        public override int PayloadLength => payload.Length;

        public override byte[] PayloadAsNewBuffer() => (byte[])payload.Clone();

        public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => new(payload);
    }
}
