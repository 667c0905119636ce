namespace Grpc.Core;

/// <summary>A server-streaming call under way.</summary>
/// <typeparam name="TResponse">The response.</typeparam>
public sealed class AsyncServerStreamingCall<TResponse> : IDisposable
{
    private readonly AsyncCallState _call;

    /// <summary>Creates a call from its parts.</summary>
    public AsyncServerStreamingCall(
        IAsyncStreamReader<TResponse> responseStream,
        Task<Metadata> responseHeadersAsync,
        Func<Status> getStatusFunc,
        Func<Metadata> getTrailersFunc,
        Action disposeAction) =>
        (ResponseStream, _call) = (responseStream, new(responseHeadersAsync, getStatusFunc, getTrailersFunc, disposeAction));

    /// <summary>Creates a call from its parts and the state they share.</summary>
    public AsyncServerStreamingCall(
        IAsyncStreamReader<TResponse> responseStream,
        Func<object, Task<Metadata>> responseHeadersAsync,
        Func<object, Status> getStatusFunc,
        Func<object, Metadata> getTrailersFunc,
        Action<object> disposeAction,
        object state) =>
        (ResponseStream, _call) = (responseStream, new(responseHeadersAsync, getStatusFunc, getTrailersFunc, disposeAction, state));

    /// <summary>The responses.</summary>
    public IAsyncStreamReader<TResponse> ResponseStream { get; }

    /// <summary>The response headers.</summary>
    public Task<Metadata> ResponseHeadersAsync => _call.Headers();

    /// <summary>The status, once the call has ended.</summary>
    public Status GetStatus() => _call.Status();

    /// <summary>The trailers, once the call has ended.</summary>
    public Metadata GetTrailers() => _call.Trailers();

    /// <summary>Cancels the call unless it has ended.</summary>
    public void Dispose() => _call.Dispose();
}
