using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.Api.Errors;

/// <summary>Sends every failure of a handler through the funnel; the outermost interceptor.</summary>
/// <param name="funnel">The funnel.</param>
public sealed class ErrorInterceptor(ErrorFunnel funnel) : Interceptor
{
    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOurs(exception, context))
        {
            throw ErrorFunnel.ToRpcException(funnel.ToStatus(exception, context.Method));
        }
    }

    /// <inheritdoc/>
    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOurs(exception, context))
        {
            throw ErrorFunnel.ToRpcException(funnel.ToStatus(exception, context.Method));
        }
    }

    /// <inheritdoc/>
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOurs(exception, context))
        {
            throw ErrorFunnel.ToRpcException(funnel.ToStatus(exception, context.Method));
        }
    }

    /// <inheritdoc/>
    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOurs(exception, context))
        {
            throw ErrorFunnel.ToRpcException(funnel.ToStatus(exception, context.Method));
        }
    }

    // A status that is set already, and a call that its caller gave up or broke off (IOException from the request stream), are the runtime's to answer.
    private static bool IsOurs(Exception exception, ServerCallContext context) =>
        exception is not (RpcException or IOException) && !context.CancellationToken.IsCancellationRequested;
}
