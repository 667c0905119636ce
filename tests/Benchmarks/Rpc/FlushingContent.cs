using System.Net;
using Google.Protobuf;

namespace CSat.Benchmarks.Rpc;

/// <summary>The other way to send a request stream: every message is serialized, written and flushed by itself.</summary>
public sealed class FlushingContent : HttpContent
{
    private readonly int _messages;

    /// <summary>Sends so many messages.</summary>
    public FlushingContent(int messages)
    {
        _messages = messages;
        Headers.TryAddWithoutValidation("content-type", "application/grpc");
    }

    /// <inheritdoc />
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var message = EchoMessage.Make();
        var frame = EchoMessage.Frame(message);
        for (var i = 0; i < _messages; i++)
        {
            message.WriteTo(frame.AsSpan(5));
            await stream.WriteAsync(frame);
            await stream.FlushAsync();
        }
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = -1;
        return false;
    }
}
