using CSat.Api.Errors;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.Api.Serving;

/// <summary>Leaves small answers uncompressed, whatever the caller accepts: below a network packet gzip costs and saves nothing.</summary>
internal sealed class AnswerCompression : Interceptor
{
    /// <summary>Bytes from which on an answer is compressed for a caller who accepts it.</summary>
    public const int Least = 1_400;

    private static readonly WriteOptions Plain = new(WriteFlags.NoCompress);

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        Weighed(await continuation(request, context), context);

    /// <inheritdoc/>
    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        Weighed(await continuation(requestStream, context), context);

    /// <inheritdoc/>
    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(request, new Weighing<TResponse>(responseStream), context);

    /// <inheritdoc/>
    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(requestStream, new Weighing<TResponse>(responseStream), context);

    private static TResponse Weighed<TResponse>(TResponse answer, ServerCallContext context)
    {
        // JSON knows no such choice.
        if (!JsonErrors.IsJson(context.GetHttpContext()))
        {
            context.WriteOptions = OptionsFor(answer);
        }

        return answer;
    }

    private static WriteOptions? OptionsFor<TResponse>(TResponse answer) => answer is IMessage message && message.CalculateSize() < Least ? Plain : null;

    private sealed class Weighing<T>(IServerStreamWriter<T> inner) : IServerStreamWriter<T>
    {
        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(T message) => WriteAsync(message, CancellationToken.None);

        public Task WriteAsync(T message, CancellationToken cancellationToken)
        {
            inner.WriteOptions = WriteOptions ?? OptionsFor(message);
            return inner.WriteAsync(message, cancellationToken);
        }
    }
}
