using System.Runtime.CompilerServices;

namespace Grpc.Core;

/// <summary>The server's view of one call. A test may derive from it.</summary>
public abstract class ServerCallContext
{
    // Beside the object and not in it: the server's contexts keep this elsewhere, and a field would be paid by each of its calls.
    private static readonly ConditionalWeakTable<ServerCallContext, Dictionary<object, object>> UserStates = [];

    /// <summary><c>/service/method</c>.</summary>
    public string Method => MethodCore;

    /// <summary>The host the client called.</summary>
    public string Host => HostCore;

    /// <summary>The client's address, such as <c>ipv4:127.0.0.1:54321</c>.</summary>
    public string Peer => PeerCore;

    /// <summary>When the call must be done, in UTC; <see cref="DateTime.MaxValue" /> without a deadline.</summary>
    public DateTime Deadline => DeadlineCore;

    /// <summary>The headers of the call.</summary>
    public Metadata RequestHeaders => RequestHeadersCore;

    /// <summary>Fires when the client is gone, cancels, or the deadline passes.</summary>
    public CancellationToken CancellationToken => CancellationTokenCore;

    /// <summary>The trailers to be sent with the status.</summary>
    public Metadata ResponseTrailers => ResponseTrailersCore;

    /// <summary>The status to be sent when the handler returns.</summary>
    public Status Status
    {
        get => StatusCore;
        set => StatusCore = value;
    }

    /// <summary>Options of the following writes.</summary>
    public WriteOptions? WriteOptions
    {
        get => WriteOptionsCore;
        set => WriteOptionsCore = value;
    }

    /// <summary>Who the peer is.</summary>
    public AuthContext AuthContext => AuthContextCore;

    /// <summary>A place for what interceptors and handlers share during the call.</summary>
    public IDictionary<object, object> UserState => UserStateCore;

    /// <inheritdoc cref="Method" />
    protected abstract string MethodCore { get; }

    /// <inheritdoc cref="Host" />
    protected abstract string HostCore { get; }

    /// <inheritdoc cref="Peer" />
    protected abstract string PeerCore { get; }

    /// <inheritdoc cref="Deadline" />
    protected abstract DateTime DeadlineCore { get; }

    /// <inheritdoc cref="RequestHeaders" />
    protected abstract Metadata RequestHeadersCore { get; }

    /// <inheritdoc cref="CancellationToken" />
    protected abstract CancellationToken CancellationTokenCore { get; }

    /// <inheritdoc cref="ResponseTrailers" />
    protected abstract Metadata ResponseTrailersCore { get; }

    /// <inheritdoc cref="Status" />
    protected abstract Status StatusCore { get; set; }

    /// <inheritdoc cref="WriteOptions" />
    protected abstract WriteOptions? WriteOptionsCore { get; set; }

    /// <inheritdoc cref="AuthContext" />
    protected abstract AuthContext AuthContextCore { get; }

    /// <inheritdoc cref="UserState" />
    protected virtual IDictionary<object, object> UserStateCore => UserStates.GetValue(this, static _ => []);

    /// <summary>Sends the response headers before the first message; at most once a call.</summary>
    public Task WriteResponseHeadersAsync(Metadata responseHeaders) => WriteResponseHeadersAsyncCore(responseHeaders);

    /// <summary>A token that hands deadline and cancellation on to a call made by the handler.</summary>
    public ContextPropagationToken CreatePropagationToken(ContextPropagationOptions? options = null) => CreatePropagationTokenCore(options);

    /// <inheritdoc cref="WriteResponseHeadersAsync" />
    protected abstract Task WriteResponseHeadersAsyncCore(Metadata responseHeaders);

    /// <inheritdoc cref="CreatePropagationToken" />
    protected abstract ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options);
}
