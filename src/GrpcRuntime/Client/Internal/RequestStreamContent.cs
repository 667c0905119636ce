using System.Net;

namespace CSat.GrpcRuntime.Client;

/// <summary>One attempt to send a request stream.</summary>
internal sealed class RequestStreamContent : HttpContent
{
    private readonly RequestBuffer _buffer;

    public RequestStreamContent(RequestBuffer buffer)
    {
        _buffer = buffer;
        Headers.TryAddWithoutValidation("content-type", "application/grpc");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _buffer.SendAsync(stream, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _buffer.SendAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = -1;
        return false;
    }
}
