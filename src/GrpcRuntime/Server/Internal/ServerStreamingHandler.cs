using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.GrpcRuntime.Server;

internal sealed class ServerStreamingHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    MethodOptions options,
    Activator<TService> activator,
    Func<TService, TRequest, IServerStreamWriter<TResponse>, ServerCallContext, Task> invoke)
    : CallHandler<TService>(options, activator, streamsRequests: false)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override ValueTask RunAsync(TService service, ServerCall call) => RunAsync(service, call, []);

    protected override async ValueTask RunAsync(TService service, ServerCall call, Interceptor[] interceptors)
    {
        ServerStreamingServerMethod<TRequest, TResponse> next = (r, w, c) => invoke(service, r, w, c);
        foreach (var interceptor in interceptors)
        {
            var inner = next;
            next = (r, w, c) => interceptor.ServerStreamingServerHandler(r, w, c, inner);
        }

        var request = await call.Reader.ReadSingleAsync(method.RequestMarshaller.ContextualDeserializer, call.Interruption).ConfigureAwait(false)
            ?? throw WireErrors.Incomplete();
        await next(request, new ResponseStream<TResponse>(call, method.ResponseMarshaller.ContextualSerializer), call).ConfigureAwait(false);
    }
}
