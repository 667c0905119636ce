using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.Api.Validation;

/// <summary>Lets no request reach a handler that the gate does not let pass: of a stream each message, but for the rows of an import, which are judged one by one.</summary>
internal sealed class GateInterceptor : Interceptor
{
    /// <inheritdoc/>
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        MessageGate<TRequest>.Check(request);
        return continuation(request, context);
    }

    /// <inheritdoc/>
    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(new Gated<TRequest>(requestStream), context);

    /// <inheritdoc/>
    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        MessageGate<TRequest>.Check(request);
        return continuation(request, responseStream, context);
    }

    /// <inheritdoc/>
    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(new Gated<TRequest>(requestStream), responseStream, context);

    private sealed class Gated<T>(IAsyncStreamReader<T> inner) : IAsyncStreamReader<T>
        where T : class
    {
        public T Current => inner.Current;

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            var isThere = await inner.MoveNext(cancellationToken);
            if (isThere)
            {
                MessageGate<T>.CheckBesideRows(inner.Current);
            }

            return isThere;
        }
    }
}
