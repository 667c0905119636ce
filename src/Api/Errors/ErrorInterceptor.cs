using Grpc.Core;
using Grpc.Core.Interceptors;
using Npgsql;

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
            return await continuation(request, context);
        }
        catch (Exception exception) when (!IsAnswered(exception, context))
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
            return await continuation(new RequestStream<TRequest>(requestStream, context.CancellationToken), context);
        }
        catch (Exception exception) when (!IsAnswered(exception, context))
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
            await continuation(request, new AnswerStream<TResponse>(responseStream, context.CancellationToken), context);
        }
        catch (Exception exception) when (!IsAnswered(exception, context))
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
            await continuation(
                new RequestStream<TRequest>(requestStream, context.CancellationToken), new AnswerStream<TResponse>(responseStream, context.CancellationToken), context);
        }
        catch (Exception exception) when (!IsAnswered(exception, context))
        {
            throw ErrorFunnel.ToRpcException(funnel.ToStatus(exception, context.Method));
        }
    }

    // A status that is set already is the runtime's to answer, and so is a call that was given up, where what fails is what cancelling does to input and output.
    private static bool IsAnswered(Exception exception, ServerCallContext context) => exception switch
    {
        RpcException => true,
        PostgresException fault => fault.SqlState == PostgresErrorCodes.QueryCanceled && context.CancellationToken.IsCancellationRequested,
        OperationCanceledException or NpgsqlException or IOException => context.CancellationToken.IsCancellationRequested,
        _ => false,
    };
}
