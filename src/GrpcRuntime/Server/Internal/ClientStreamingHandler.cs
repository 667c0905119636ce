using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.GrpcRuntime.Server;

internal sealed class ClientStreamingHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    MethodOptions options,
    Activator<TService> activator,
    Func<TService, IAsyncStreamReader<TRequest>, ServerCallContext, Task<TResponse>> invoke)
    : CallHandler<TService>(options, activator, MethodType.ClientStreaming)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override async ValueTask RunAsync(TService service, ServerCall call, MessageReader reader, Interceptor[] interceptors)
    {
        ClientStreamingServerMethod<TRequest, TResponse> next = (r, c) => invoke(service, r, c);
        foreach (var interceptor in interceptors)
        {
            var inner = next;
            next = (r, c) => interceptor.ClientStreamingServerHandler(r, c, inner);
        }

        var requests = new RequestStream<TRequest>(call, reader, method.RequestMarshaller.ContextualDeserializer);
        call.Respond(await next(requests, call.Context).ConfigureAwait(false), method.ResponseMarshaller.ContextualSerializer);
    }
}
