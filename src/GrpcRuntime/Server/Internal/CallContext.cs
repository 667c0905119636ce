using System.Net.Sockets;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace CSat.GrpcRuntime.Server;

/// <summary>A call as its handler sees it. Nothing but a reference, because every call pays for it; after a unary call it is cut off, as Kestrel's own context is.</summary>
internal sealed class CallContext(ServerCall call) : ServerCallContext
{
    private ServerCall? _call = call;

    public HttpContext Http => Call.Http;

    protected override string MethodCore => Http.Request.Path.Value!;

    protected override string HostCore => Http.Request.Host.Value!;

    protected override string PeerCore => Http.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6 } v6 => $"ipv6:[{v6}]:{Http.Connection.RemotePort}",
        var v4 => $"ipv4:{v4}:{Http.Connection.RemotePort}",
    };

    protected override DateTime DeadlineCore => Call.Deadline;

    protected override CancellationToken CancellationTokenCore => Call.CancellationToken;

    protected override Metadata RequestHeadersCore => Call.RequestHeaders;

    protected override Metadata ResponseTrailersCore => Call.ResponseTrailers;

    protected override Status StatusCore
    {
        get => Call.Status;
        set => Call.Status = value;
    }

    protected override WriteOptions? WriteOptionsCore
    {
        get => Call.WriteOptions;
        set => Call.WriteOptions = value;
    }

    protected override IDictionary<object, object> UserStateCore => Http.Items!;

    protected override AuthContext AuthContextCore => Call.Auth;

    private ServerCall Call => _call ?? throw new ObjectDisposedException(nameof(ServerCallContext), "The call has ended; take from its context what outlives it.");

    /// <summary>The call has ended and its parts belong to another one now.</summary>
    public void Detach() => _call = null;

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Call.WriteResponseHeadersAsync(responseHeaders);

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException("Propagation tokens are not supported; pass Deadline and CancellationToken to the call.");
}
