namespace Grpc.Core;

/// <summary>How a message is written.</summary>
[Flags]
public enum WriteFlags
{
    /// <summary>The message may wait in the buffer for the next one; what is written without the hint, and the end of the stream, send it.</summary>
    BufferHint = 0x1,

    /// <summary>The message is not compressed although the stream is.</summary>
    NoCompress = 0x2,
}
