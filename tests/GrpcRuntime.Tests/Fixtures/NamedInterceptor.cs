using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>Says when a call enters and leaves.</summary>
public sealed class NamedInterceptor(CallLog log, string name) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        Around("unary", () => continuation(request, context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        Around("client", () => continuation(requestStream, context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Around("server", () => Run(continuation(request, responseStream, context)));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Around("duplex", () => Run(continuation(requestStream, responseStream, context)));

    private static async Task<bool> Run(Task task)
    {
        await task;
        return true;
    }

    private async Task<T> Around<T>(string shape, Func<Task<T>> next)
    {
        log.Add($"{name} {shape} in");
        var result = await next();
        log.Add($"{name} {shape} out");
        return result;
    }
}
