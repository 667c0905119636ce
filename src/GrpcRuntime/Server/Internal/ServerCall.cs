using System.Net.Sockets;
using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CSat.GrpcRuntime.Server;

/// <summary>One call on Kestrel. What a handler does not ask for is not created; every field here is paid by every call.</summary>
internal sealed class ServerCall(HttpContext http, MethodOptions options) : ServerCallContext, IDisposable
{
    private static readonly AuthContext Unauthenticated = new(null, []);
    private Details? _details;
    private bool _wrote;

    public HttpContext Http => http;

    public bool Ended { get; private set; }

    /// <summary>Whether the client broke its stream off: known here a moment before the call is told that it is aborted.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The token for reads and writes; an aborted connection ends them by itself, so none is needed without a deadline.</summary>
    public CancellationToken Interruption => _details?.Cancellation?.Token ?? CancellationToken.None;

    protected override string MethodCore => http.Request.Path.Value!;

    protected override string HostCore => http.Request.Host.Value!;

    protected override string PeerCore => http.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6 } v6 => $"ipv6:[{v6}]:{http.Connection.RemotePort}",
        var v4 => $"ipv4:{v4}:{http.Connection.RemotePort}",
    };

    protected override DateTime DeadlineCore => _details?.Deadline ?? DateTime.MaxValue;

    protected override CancellationToken CancellationTokenCore => _details?.Cancellation?.Token ?? http.RequestAborted;

    protected override Metadata RequestHeadersCore => Detail.RequestHeaders ??=
        MetadataHeaders.Read(http.Request.Headers.Select(h => new KeyValuePair<string, IEnumerable<string>>(h.Key, h.Value!)));

    protected override Metadata ResponseTrailersCore => Detail.Trailers ??= [];

    protected override Status StatusCore
    {
        get => _details?.Status ?? Status.DefaultSuccess;
        set => Detail.Status = value;
    }

    protected override WriteOptions? WriteOptionsCore
    {
        get => _details?.WriteOptions;
        set => Detail.WriteOptions = value;
    }

    protected override IDictionary<object, object> UserStateCore => http.Items!;

    protected override AuthContext AuthContextCore => Detail.Auth ??= http.Connection.ClientCertificate is { } certificate ? PeerCertificate.Describe(certificate) : Unauthenticated;

    private Details Detail => _details ??= new();

    /// <summary>Begins the call: deadline and the compression of responses.</summary>
    public void Begin()
    {
        var headers = http.Request.Headers;
        if (headers.GrpcTimeout is { Count: > 0 } timeout && GrpcTimeout.TryParse(timeout, out var span))
        {
            var now = DateTime.UtcNow;
            Detail.Deadline = span < DateTime.MaxValue - now ? now + span : DateTime.MaxValue;
            Detail.Cancellation = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
            Detail.Timer = new DeadlineTimer(Detail.Deadline, OnDeadline);
        }

        if (options.ResponseEncoding is { } wanted && headers.GrpcAcceptEncoding.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(wanted))
        {
            CompressResponses(wanted);
        }
    }

    /// <summary>Writes the one response of a call, unless the call has ended or the handler has set a status that is an error.</summary>
    public void Respond<T>(T? response, Action<T, SerializationContext> serializer)
        where T : class
    {
        if (!Ended && StatusCore.StatusCode == StatusCode.OK)
        {
            Write(response ?? throw new RpcException(new Status(StatusCode.Cancelled, "No message returned from method.")), serializer, null);
        }
    }

    /// <summary>Writes a response into the transport's buffer. Nothing may be written once the call has ended.</summary>
    public void Write<T>(T message, Action<T, SerializationContext> serializer, WriteOptions? writeOptions)
    {
        lock (this)
        {
            if (Ended)
            {
                throw new InvalidOperationException("Can't write the message because the request is complete.");
            }

            var plain = (writeOptions ?? WriteOptionsCore)?.Has(WriteFlags.NoCompress) ?? false;
            var writer = MessageWriter.Rent(http.Response.BodyWriter, options.SendLimit);
            writer.Write(message, serializer, plain ? null : _details?.Compression, options.ResponseLevel);
            writer.Return();
            _wrote = true;
        }
    }

    /// <summary>Ends the call with the handler's status, unless the deadline has ended it before.</summary>
    public void End()
    {
        lock (this)
        {
            if (!Ended)
            {
                Ended = true;
                SendStatus();
            }
        }
    }

    /// <summary>Ends the call after a fault: what the handler threw decides the status, and says no more than it should.</summary>
    public void Fail(Exception exception)
    {
        Status status;
        if (exception is RpcException refused)
        {
            ServerLog.HandlerRefused(options.Logger, MethodCore, refused.StatusCode, refused.Status.Detail);
            foreach (var entry in refused.Trailers)
            {
                ResponseTrailersCore.Add(entry);
            }

            status = refused.Status;
        }
        else if (exception is OperationCanceledException or IOException && (http.RequestAborted.IsCancellationRequested || IsBroken || _details is { DeadlinePassed: true }))
        {
            ServerLog.Cancelled(options.Logger, MethodCore);
            status = Status.DefaultCancelled;
        }
        else
        {
            ServerLog.HandlerFailed(options.Logger, exception, MethodCore);
            var detail = options.DetailedErrors ? $" {exception.GetType().Name}: {exception.Message}" : "";
            status = new Status(StatusCode.Unknown, "Exception was thrown by handler." + detail, exception);
        }

        lock (this)
        {
            if (!Ended)
            {
                Detail.Status = status;
                End();
            }
        }
    }

    public void Dispose()
    {
        _details?.Timer?.Dispose();
        _details?.Cancellation?.Dispose();
    }

    protected override async Task WriteResponseHeadersAsyncCore(Metadata responseHeaders)
    {
        ArgumentNullException.ThrowIfNull(responseHeaders);
        if (http.Response.HasStarted || _wrote)
        {
            throw new InvalidOperationException("Response headers can only be sent once per call.");
        }

        foreach (var entry in responseHeaders)
        {
            if (entry.Key == MetadataHeaders.RequestedEncoding)
            {
                CompressResponses(entry.Value);
            }
            else
            {
                http.Response.Headers.Append(entry.Key, MetadataHeaders.Value(entry));
            }
        }

        await http.Response.BodyWriter.FlushAsync().ConfigureAwait(false);
    }

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException("Propagation tokens are not supported; pass Deadline and CancellationToken to the call.");

    private static async Task CompleteAndCancelAsync(Task completion, CancellationTokenSource cancellation)
    {
        await completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await cancellation.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>At the deadline the client gets its answer, whatever the handler does.</summary>
    private void OnDeadline()
    {
        lock (this)
        {
            if (Ended)
            {
                return;
            }

            (Ended, Detail.DeadlinePassed, Detail.Status) = (true, true, new Status(StatusCode.DeadlineExceeded, "Deadline Exceeded"));
            SendStatus();
            ServerLog.DeadlineExceeded(options.Logger, MethodCore);
            _ = CompleteAndCancelAsync(http.Response.CompleteAsync(), Detail.Cancellation!);
        }
    }

    private void CompressResponses(string encoding)
    {
        if (options.Encodings.Find(encoding) is { } compression)
        {
            Detail.Compression = compression;
            http.Response.Headers.GrpcEncoding = encoding;
        }
    }

    private void SendStatus()
    {
        var only = !_wrote && !http.Response.HasStarted;
        var status = StatusCore;
        if (status.StatusCode == StatusCode.Unimplemented && only)
        {
            http.Response.Headers.GrpcAcceptEncoding = options.Encodings.Accepted;
        }

        Protocol.WriteStatus(only ? http.Response.Headers : http.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers, status, _details?.Trailers);
    }

    /// <summary>What few calls need.</summary>
    private sealed class Details
    {
        public Metadata? RequestHeaders { get; set; }

        public Metadata? Trailers { get; set; }

        public Status Status { get; set; }

        public WriteOptions? WriteOptions { get; set; }

        public AuthContext? Auth { get; set; }

        public ICompressionProvider? Compression { get; set; }

        public CancellationTokenSource? Cancellation { get; set; }

        public DeadlineTimer? Timer { get; set; }

        public DateTime Deadline { get; set; } = DateTime.MaxValue;

        public bool DeadlinePassed { get; set; }
    }
}
