using System.Buffers;
using System.Net;

namespace CSat.GrpcRuntime.Client;

/// <summary>The one request message of a call, already with its prefix.</summary>
internal sealed class UnaryContent : HttpContent
{
    private readonly ArrayBufferWriter<byte> _message;

    public UnaryContent(ArrayBufferWriter<byte> message)
    {
        _message = message;
        Headers.TryAddWithoutValidation("content-type", "application/grpc");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_message.WrittenMemory, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = -1;
        return false;
    }
}
