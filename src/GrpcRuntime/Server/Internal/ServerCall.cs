using System.Net.Sockets;
using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CSat.GrpcRuntime.Server;

/// <summary>One call on Kestrel. What a handler does not ask for is not created.</summary>
internal sealed partial class ServerCall(HttpContext http, MethodOptions options) : ServerCallContext
{
    private static readonly AuthContext Unauthenticated = new(null, []);
    private Metadata? _trailers;
    private Status _status;
    private MessageReader? _reader;
    private MessageWriter? _writer;
    private ICompressionProvider? _responseCompression;
    private bool _wrote;
    private bool _ended;

    public HttpContext Http => http;

    public MethodOptions Options => options;

    public MessageReader Reader => _reader ??= MessageReader.Rent(http.Request.BodyReader, options.ReceiveLimit, options.Encodings.Find(http.Request.Headers.GrpcEncoding));

    public bool Ended => _ended;

    protected override string MethodCore => http.Request.Path.Value!;

    protected override string HostCore => http.Request.Host.Value!;

    protected override string PeerCore => http.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6 } v6 => $"ipv6:[{v6}]:{http.Connection.RemotePort}",
        var v4 => $"ipv4:{v4}:{http.Connection.RemotePort}",
    };

    protected override Metadata RequestHeadersCore =>
        field ??= MetadataHeaders.Read(http.Request.Headers.Select(h => new KeyValuePair<string, IEnumerable<string>>(h.Key, h.Value!)));

    protected override Metadata ResponseTrailersCore => _trailers ??= [];

    protected override Status StatusCore
    {
        get => _status;
        set => _status = value;
    }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override IDictionary<object, object> UserStateCore => http.Items!;

    protected override AuthContext AuthContextCore => field ??= http.Connection.ClientCertificate is { } certificate ? PeerCertificate.Describe(certificate) : Unauthenticated;

    /// <summary>Begins the call: deadline and the compression of responses.</summary>
    public void Begin()
    {
        var headers = http.Request.Headers;
        if (headers.GrpcTimeout is { Count: > 0 } timeout && GrpcTimeout.TryParse(timeout, out var span))
        {
            StartDeadline(span);
        }

        if (options.ResponseEncoding is { } wanted && headers.GrpcAcceptEncoding.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(wanted))
        {
            CompressResponses(wanted);
        }
    }

    /// <summary>Writes a response into the transport's buffer. Nothing may be written once the call has ended.</summary>
    public void Write<T>(T message, Action<T, SerializationContext> serializer, WriteOptions? writeOptions)
    {
        lock (this)
        {
            if (_ended)
            {
                throw new InvalidOperationException("Can't write the message because the request is complete.");
            }

            _writer ??= MessageWriter.Rent(http.Response.BodyWriter, options.SendLimit);
            var plain = (writeOptions ?? WriteOptionsCore)?.Has(WriteFlags.NoCompress) ?? false;
            _writer.Write(message, serializer, plain ? null : _responseCompression, options.ResponseLevel);
            _wrote = true;
        }
    }

    /// <summary>Ends the call with the handler's status, unless the deadline has ended it before.</summary>
    public void End()
    {
        lock (this)
        {
            if (!_ended)
            {
                _ended = true;
                SendStatus();
                _reader?.Release();
                _writer?.Return();
                _writer = null;
            }
        }
    }

    /// <summary>Gives the reader back once no read can be under way.</summary>
    public void ReturnReader()
    {
        _reader?.Return();
        _reader = null;
    }

    /// <summary>Ends the call after a fault: what the handler threw decides the status, and says no more than it should.</summary>
    public void Fail(Exception exception)
    {
        if (exception is RpcException refused)
        {
            ServerLog.HandlerRefused(options.Logger, MethodCore, refused.StatusCode, refused.Status.Detail);
            foreach (var entry in refused.Trailers)
            {
                ResponseTrailersCore.Add(entry);
            }

            _status = refused.Status;
        }
        else if (exception is OperationCanceledException or IOException && (http.RequestAborted.IsCancellationRequested || DeadlinePassed || _reader is { IsBroken: true }))
        {
            ServerLog.Cancelled(options.Logger, MethodCore);
            _status = Status.DefaultCancelled;
        }
        else
        {
            ServerLog.HandlerFailed(options.Logger, exception, MethodCore);
            var detail = options.DetailedErrors ? $" {exception.GetType().Name}: {exception.Message}" : "";
            _status = new Status(StatusCode.Unknown, "Exception was thrown by handler." + detail, exception);
        }

        End();
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

    private void CompressResponses(string encoding)
    {
        _responseCompression = options.Encodings.Find(encoding);
        if (_responseCompression is not null)
        {
            http.Response.Headers.GrpcEncoding = encoding;
        }
    }

    private void SendStatus()
    {
        var only = !_wrote && !http.Response.HasStarted;
        if (_status.StatusCode == StatusCode.Unimplemented && only)
        {
            http.Response.Headers.GrpcAcceptEncoding = options.Encodings.Accepted;
        }

        Protocol.WriteStatus(only ? http.Response.Headers : http.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers, _status, _trailers);
    }
}
