using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a serializer puts its message.</summary>
public abstract class SerializationContext
{
    /// <summary>Gives the whole message as an array.</summary>
    public virtual void Complete(byte[] payload) => throw new NotSupportedException();

    /// <summary>The writer that takes the message; call <see cref="Complete()" /> afterwards.</summary>
    public virtual IBufferWriter<byte> GetBufferWriter() => throw new NotSupportedException();

    /// <summary>Announces the message's length in bytes, before the writer is asked for; spares a copy.</summary>
    public virtual void SetPayloadLength(int payloadLength)
    {
    }

    /// <summary>Ends the message written to the buffer writer.</summary>
    public virtual void Complete() => throw new NotSupportedException();
}
