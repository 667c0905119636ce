using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>Lets the first calls fail.</summary>
public sealed class FlakyInterceptor(Flaky flaky) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        flaky.Enter(context);
        return continuation(request, context);
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        if (flaky.ReadFirst && flaky.Attempts.Count < flaky.Failures)
        {
            await requestStream.MoveNext();
        }

        flaky.Enter(context);
        return await continuation(requestStream, context);
    }
}
