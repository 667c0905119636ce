using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.ObjectPool;

namespace CSat.GrpcRuntime.Server;

/// <summary>One call on Kestrel. The handler holds its <see cref="CallContext" />, never the call itself, so that a unary call that went well can be used again.</summary>
internal sealed class ServerCall : IDisposable
{
    /// <summary>Calls kept: as many as a busy server has at once.</summary>
    private const int Kept = 256;

    private static readonly DefaultObjectPool<ServerCall> Pool = new(new DefaultPooledObjectPolicy<ServerCall>(), Kept);
    private static readonly AuthContext Unauthenticated = new(null, []);
    private MethodOptions _options = null!;
    private CallContext? _context;
    private Metadata? _requestHeaders;
    private Metadata? _trailers;
    private AuthContext? _auth;
    private ICompressionProvider? _compression;
    private CancellationTokenSource? _cancellation;
    private DeadlineTimer? _timer;
    private bool _wrote;
    private bool _deadlinePassed;

    public HttpContext Http { get; private set; } = null!;

    /// <summary>The call as handlers and interceptors see it.</summary>
    public CallContext Context => _context ??= new(this);

    public bool Ended { get; private set; }

    /// <summary>Whether the client broke its stream off: known here a moment before the call is told that it is aborted.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether nothing but the context can still refer to the call: a unary one that went well. Streams hold on to theirs.</summary>
    public bool Reusable { get; set; }

    /// <summary>The token for reads and writes; an aborted connection ends them by itself, so none is needed without a deadline.</summary>
    public CancellationToken Interruption => _cancellation?.Token ?? CancellationToken.None;

    public CancellationToken CancellationToken => _cancellation?.Token ?? Http.RequestAborted;

    public DateTime Deadline { get; private set; } = DateTime.MaxValue;

    public Status Status { get; set; }

    public WriteOptions? WriteOptions { get; set; }

    public Metadata RequestHeaders =>
        _requestHeaders ??= MetadataHeaders.Read(Http.Request.Headers.Select(h => new KeyValuePair<string, IEnumerable<string>>(h.Key, h.Value!)));

    public Metadata ResponseTrailers => _trailers ??= [];

    public AuthContext Auth => _auth ??= Http.Connection.ClientCertificate is { } certificate ? PeerCertificate.Describe(certificate) : Unauthenticated;

    private string Method => Http.Request.Path.Value!;

    public static ServerCall Rent(HttpContext http, MethodOptions options)
    {
        var call = Pool.Get();
        (call.Http, call._options) = (http, options);
        return call;
    }

    /// <summary>Begins the call: deadline and the compression of responses.</summary>
    public void Begin()
    {
        var headers = Http.Request.Headers;
        if (headers.GrpcTimeout is { Count: > 0 } timeout && GrpcTimeout.TryParse(timeout, out var span))
        {
            var now = DateTime.UtcNow;
            Deadline = span < DateTime.MaxValue - now ? now + span : DateTime.MaxValue;
            _cancellation = CancellationTokenSource.CreateLinkedTokenSource(Http.RequestAborted);
            _timer = new DeadlineTimer(Deadline, OnDeadline);
        }

        if (_options.ResponseEncoding is { } wanted && headers.GrpcAcceptEncoding.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(wanted))
        {
            CompressResponses(wanted);
        }
    }

    /// <summary>Writes the one response of a call, unless the call has ended or the handler has set a status that is an error.</summary>
    public void Respond<T>(T? response, Action<T, SerializationContext> serializer)
        where T : class
    {
        if (!Ended && Status.StatusCode == StatusCode.OK)
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
                throw new CallEndedException("Can't write the message because the request is complete.");
            }

            var plain = (writeOptions ?? WriteOptions)?.Has(WriteFlags.NoCompress) ?? false;
            var writer = MessageWriter.Rent(Http.Response.BodyWriter, _options.SendLimit);
            writer.Write(message, serializer, plain ? null : _compression, _options.ResponseLevel);
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
            ServerLog.HandlerRefused(_options.Logger, Method, refused.StatusCode, refused.Status.Detail);
            foreach (var entry in refused.Trailers)
            {
                ResponseTrailers.Add(entry);
            }

            status = refused.Status;
        }
        else if (exception is CallEndedException || (exception is OperationCanceledException or IOException && (Http.RequestAborted.IsCancellationRequested || IsBroken || _deadlinePassed)))
        {
            ServerLog.Cancelled(_options.Logger, Method);
            status = Status.DefaultCancelled;
        }
        else
        {
            ServerLog.HandlerFailed(_options.Logger, exception, Method);
            var detail = _options.DetailedErrors ? $" {exception.GetType().Name}: {exception.Message}" : "";
            status = new Status(StatusCode.Unknown, "Exception was thrown by handler." + detail, exception);
        }

        lock (this)
        {
            if (!Ended)
            {
                Status = status;
                End();
            }
        }
    }

    /// <summary>
    /// Gives a reusable call back, and cuts its context off, which the handler may have kept. One with a deadline is not used again: its timer may be firing.
    /// Nothing may touch the call afterwards.
    /// </summary>
    public void Dispose()
    {
        _timer?.Dispose();
        _cancellation?.Dispose();
        if (!Reusable || _cancellation is not null)
        {
            return;
        }

        _context?.Detach();
        (Http, _options, _context) = (null!, null!, null);
        (_requestHeaders, _trailers, _auth, _compression, WriteOptions, Status) = (null, null, null, null, null, default);
        (_wrote, Ended, Reusable) = (false, false, false);
        Pool.Return(this);
    }

    public async Task WriteResponseHeadersAsync(Metadata responseHeaders)
    {
        ArgumentNullException.ThrowIfNull(responseHeaders);
        if (Http.Response.HasStarted || _wrote)
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
                Http.Response.Headers.Append(entry.Key, MetadataHeaders.Value(entry));
            }
        }

        await Http.Response.BodyWriter.FlushAsync().ConfigureAwait(false);
    }

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

            (Ended, _deadlinePassed, Status) = (true, true, new Status(StatusCode.DeadlineExceeded, "Deadline Exceeded"));
            SendStatus();
            ServerLog.DeadlineExceeded(_options.Logger, Method);
            _ = CompleteAndCancelAsync(Http.Response.CompleteAsync(), _cancellation!);
        }
    }

    private void CompressResponses(string encoding)
    {
        if (_options.Encodings.Find(encoding) is { } compression)
        {
            _compression = compression;
            Http.Response.Headers.GrpcEncoding = encoding;
        }
    }

    private void SendStatus()
    {
        var only = !_wrote && !Http.Response.HasStarted;
        if (Status.StatusCode == StatusCode.Unimplemented && only)
        {
            Http.Response.Headers.GrpcAcceptEncoding = _options.Encodings.Accepted;
        }

        Protocol.WriteStatus(only ? Http.Response.Headers : Http.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers, Status, _trailers);
    }
}
