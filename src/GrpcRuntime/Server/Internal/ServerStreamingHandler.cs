using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.GrpcRuntime.Server;

internal sealed class ServerStreamingHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    MethodOptions options,
    Activator<TService> activator,
    Func<TService, TRequest, IServerStreamWriter<TResponse>, ServerCallContext, Task> invoke)
    : CallHandler<TService>(options, activator, MethodType.ServerStreaming)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override ValueTask RunAsync(TService service, ServerCall call, MessageReader reader, Interceptor[] interceptors)
    {
        ServerStreamingServerMethod<TRequest, TResponse> next = (r, w, c) => invoke(service, r, w, c);
        foreach (var interceptor in interceptors)
        {
            var inner = next;
            next = (r, w, c) => interceptor.ServerStreamingServerHandler(r, w, c, inner);
        }

        var request = Single(call, reader, method.RequestMarshaller.ContextualDeserializer);
        return new ValueTask(next(request, new ResponseStream<TResponse>(call, method.ResponseMarshaller.ContextualSerializer), call.Context));
    }
}
