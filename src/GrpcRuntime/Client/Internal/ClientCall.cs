using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Compression;
using Polly;

namespace CSat.GrpcRuntime.Client;

/// <summary>One call: its request, its response, and the one status it ends with.</summary>
internal sealed class ClientCall<TRequest, TResponse> : IDisposable
    where TRequest : class
    where TResponse : class
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly GrpcChannel _channel;
    private readonly CallOptions _options;
    private readonly string? _encoding;
    private readonly DeadlineTimer? _timer;
    private readonly CancellationTokenRegistration _registration;
    private ArrayBufferWriter<byte>? _single;
    private HttpResponseMessage? _response;
    private MessageReader? _reader;
    private Metadata? _trailers;
    private Status? _status;
    private bool _cancelled;
    private int _attempts;

    public ClientCall(GrpcChannel channel, Method<TRequest, TResponse> method, CallOptions options)
    {
        (_channel, Method, _options) = (channel, method, options);
        if (options.Deadline is { } given && given != DateTime.MaxValue && given != DateTime.MinValue && given.Kind != DateTimeKind.Utc)
        {
            throw new InvalidOperationException("Deadline must have a kind DateTimeKind.Utc or be equal to DateTime.MaxValue or DateTime.MinValue.");
        }

        if (options.IsWaitForReady || options.PropagationToken is not null)
        {
            throw new NotSupportedException("Wait-for-ready and propagation tokens are not supported.");
        }

        _encoding = options.Headers?.FirstOrDefault(h => h.Key == MetadataHeaders.RequestedEncoding)?.Value;
        Compression = channel.Encodings.Find(_encoding);
        channel.Add(this);
        if (options.Deadline is { } deadline && deadline != DateTime.MaxValue)
        {
            _timer = new DeadlineTimer(deadline, () => Cancel(new Status(StatusCode.DeadlineExceeded, "")));
        }

        _registration = options.CancellationToken.UnsafeRegister(
            static call => ((ClientCall<TRequest, TResponse>)call!).Cancel(new Status(StatusCode.Cancelled, "Call canceled by the client.")), this);
    }

    public Method<TRequest, TResponse> Method { get; }

    public ICompressionProvider? Compression { get; }

    public WriteOptions? WriteOptions => _options.WriteOptions;

    public int? SendLimit => _channel.Options.MaxSendMessageSize;

    public RequestBuffer? Requests { get; private set; }

    /// <summary>The one response, where there is one.</summary>
    public Task<TResponse>? Response { get; private set; }

    public bool Finished => _status is not null;

    /// <summary>Completes when the response headers are here or the call has ended before; faulted never.</summary>
    public Task Sent { get; private set; } = Task.CompletedTask;

    public void StartSingle(TRequest request)
    {
        _single = new ArrayBufferWriter<byte>();
        var plain = WriteOptions?.Has(WriteFlags.NoCompress) ?? false;
        try
        {
            MessageWriter.Rent(_single, SendLimit).Write(request, Method.RequestMarshaller.ContextualSerializer, plain ? null : Compression, null);
            Sent = SendAsync();
        }
        catch (RpcException e)
        {
            Finish(e.Status, null);
        }
    }

    public void StartStream()
    {
        Requests = new RequestBuffer(_channel.Retries.Of(Method) is null ? null : _channel.Options.MaxRetryBufferPerCallSize ?? int.MaxValue);
        Sent = SendAsync();
    }

    /// <summary>The response of a call that has one.</summary>
    public Task<TResponse> ReadSingleAsync() => Response = ReadResponseAsync();

    /// <summary>The next response of a stream; null at its end, when the status is OK.</summary>
    public async Task<TResponse?> ReadNextAsync(CancellationToken cancellationToken)
    {
        await Sent.ConfigureAwait(false);
        if (!Finished)
        {
            using var registration = cancellationToken.UnsafeRegister(
                static call => ((ClientCall<TRequest, TResponse>)call!).Cancel(new Status(StatusCode.Cancelled, "Call canceled by the client.")), this);
            try
            {
                if (await _reader!.ReadAsync(Method.ResponseMarshaller.ContextualDeserializer, _cancellation.Token).ConfigureAwait(false) is { } message)
                {
                    return message;
                }

                FinishFromTrailers();
            }
            catch (Exception e)
            {
                Fail("Error reading next message.", e);
            }
        }

        return _status!.Value.StatusCode == StatusCode.OK ? null : throw Error();
    }

    public async Task<Metadata> ReadHeadersAsync()
    {
        await Sent.ConfigureAwait(false);
        return _response is null ? throw Error() : ResponseStatus.ToMetadata(_response.Headers);
    }

    public Status GetStatus() => _status ?? throw new InvalidOperationException("Unable to get the status because the call is not complete.");

    public Metadata GetTrailers() => _status is null
        ? throw new InvalidOperationException("Can't get the call trailers because the call has not completed successfully.")
        : _trailers ?? Metadata.Empty;

    /// <summary>What a caller is told of a call that has ended.</summary>
    public Exception Error()
    {
        var status = GetStatus();
        var error = new RpcException(status, _trailers ?? Metadata.Empty);
        return _cancelled && _channel.Options.ThrowOperationCanceledOnCancellation
            ? new OperationCanceledException(status.Detail, error, _options.CancellationToken.IsCancellationRequested ? _options.CancellationToken : _cancellation.Token)
            : error;
    }

    public void Dispose() => Cancel(new Status(StatusCode.Cancelled, "gRPC call disposed."));

    private void Cancel(Status status)
    {
        if (Finish(status, null, cancelled: true))
        {
            _response?.Dispose();
        }
    }

    private async Task<TResponse> ReadResponseAsync()
    {
        await Sent.ConfigureAwait(false);
        TResponse? message = null;
        if (!Finished)
        {
            try
            {
                while (_reader!.WantsMore())
                {
                    _reader.Take(await _reader.NextAsync(_cancellation.Token).ConfigureAwait(false));
                }

                message = _reader.ReadSingle(Method.ResponseMarshaller.ContextualDeserializer);
                FinishFromTrailers();
            }
            catch (Exception e)
            {
                Fail("Error reading the response message.", e);
            }
        }

        return _status!.Value.StatusCode != StatusCode.OK ? throw Error()
            : message ?? throw new RpcException(new Status(StatusCode.Internal, "Failed to deserialize response message."));
    }

    private async Task SendAsync()
    {
        try
        {
            if (_options.Deadline <= DateTime.UtcNow)
            {
                Cancel(new Status(StatusCode.DeadlineExceeded, ""));
            }

            _cancellation.Token.ThrowIfCancellationRequested();
            var response = _channel.Retries.Of(Method) is { } retries ? await RetryAsync(retries).ConfigureAwait(false) : await SendOnceAsync().ConfigureAwait(false);
            _response = response;
            Requests?.Commit();
            if (ResponseStatus.OfHeaders(response) is { } status)
            {
                Finish(status, ResponseStatus.ToMetadata(response.Headers));
                return;
            }

            var stream = await response.Content.ReadAsStreamAsync(_cancellation.Token).ConfigureAwait(false);
            var encoding = _channel.Encodings.Find(ResponseStatus.First(response.Headers, "grpc-encoding"));
            _reader = MessageReader.Rent(PipeReader.Create(stream), _channel.Options.MaxReceiveMessageSize, encoding);
        }
        catch (Exception e)
        {
            Fail("Error starting gRPC call.", e);
        }
    }

    private async Task<HttpResponseMessage> RetryAsync(ResiliencePipeline<HttpResponseMessage> pipeline)
    {
        var context = ResilienceContextPool.Shared.Get(_cancellation.Token);
        context.Properties.Set(RetryPolicies.Judge, outcome =>
            Finished || Requests is { CanRepeat: false } ? null
            : outcome.Result is { } response ? ResponseStatus.OfHeaders(response)
            : outcome.Exception is { } e ? ResponseStatus.OfException("", e) : null);
        try
        {
            return await pipeline.ExecuteAsync(static async (_, call) => await call.SendOnceAsync().ConfigureAwait(false), context, this).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_channel.Address, Method.FullName))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = Requests is null ? new UnaryContent(_single!) : new RequestStreamContent(Requests),
        };
        request.Headers.TryAddWithoutValidation("te", "trailers");
        request.Headers.TryAddWithoutValidation("user-agent", "grpc-csharp-csat/1.0");
        request.Headers.TryAddWithoutValidation("grpc-accept-encoding", _channel.Encodings.Accepted);
        Add(request, "grpc-encoding", _encoding);
        Add(request, "grpc-timeout", _options.Deadline is { } deadline && deadline != DateTime.MaxValue ? GrpcTimeout.Format(deadline - DateTime.UtcNow) : null);
        Add(request, "grpc-previous-rpc-attempts", _attempts == 0 ? null : _attempts.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _attempts++;
        foreach (var entry in _options.Headers ?? [])
        {
            Add(request, entry.Key, entry.Key == MetadataHeaders.RequestedEncoding ? null : MetadataHeaders.Value(entry));
        }

        if (_options.Credentials is not null || _channel.Credentials.Count > 0)
        {
            await CallSecurity.AddHeadersAsync(request, _channel, Method, _options.Credentials, _cancellation.Token).ConfigureAwait(false);
        }

        return await (_channel.Http is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _cancellation.Token)
            : _channel.Http.SendAsync(request, _cancellation.Token)).ConfigureAwait(false);
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private void FinishFromTrailers()
    {
        var trailers = _response!.TrailingHeaders;
        Finish(ResponseStatus.OfTrailers(trailers) ?? new Status(StatusCode.Cancelled, "No grpc-status found on response."), ResponseStatus.ToMetadata(trailers));
    }

    private void Fail(string what, Exception exception)
    {
        if (Finish(ResponseStatus.OfException(what, exception), null))
        {
            _response?.Dispose();
        }
    }

    /// <summary>Sets the call's end; the first reason stays.</summary>
    private bool Finish(Status status, Metadata? trailers, bool cancelled = false)
    {
        lock (_cancellation)
        {
            if (_status is not null)
            {
                return false;
            }

            (_trailers, _cancelled, _status) = (trailers, cancelled, status);
        }

        if (status.StatusCode != StatusCode.OK)
        {
            ClientLog.CallFailed(_channel.Logger, Method.FullName, status.StatusCode, status.Detail, status.DebugException);
            _cancellation.Cancel();
        }

        _channel.Remove(this);
        _timer?.Dispose();
        _registration.Unregister();
        Requests?.Stop();
        return true;
    }
}
