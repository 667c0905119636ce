using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.GrpcRuntime.Server;

internal sealed class ClientStreamingHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    MethodOptions options,
    Activator<TService> activator,
    Func<TService, IAsyncStreamReader<TRequest>, ServerCallContext, Task<TResponse>> invoke)
    : CallHandler<TService>(options, activator, streamsRequests: true)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override ValueTask RunAsync(TService service, ServerCall call) => RunAsync(service, call, []);

    protected override async ValueTask RunAsync(TService service, ServerCall call, Interceptor[] interceptors)
    {
        ClientStreamingServerMethod<TRequest, TResponse> next = (r, c) => invoke(service, r, c);
        foreach (var interceptor in interceptors)
        {
            var inner = next;
            next = (r, c) => interceptor.ClientStreamingServerHandler(r, c, inner);
        }

        var requests = new RequestStream<TRequest>(call, method.RequestMarshaller.ContextualDeserializer);
        var response = await next(requests, call).ConfigureAwait(false);
        if (!call.Ended && call.Status.StatusCode == StatusCode.OK)
        {
            call.Write(
                response ?? throw new RpcException(new Status(StatusCode.Cancelled, "No message returned from method.")),
                method.ResponseMarshaller.ContextualSerializer,
                null);
        }
    }
}
