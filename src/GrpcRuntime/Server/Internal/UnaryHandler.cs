using System.Runtime.CompilerServices;
using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.GrpcRuntime.Server;

internal sealed class UnaryHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method, MethodOptions options, Activator<TService> activator, Func<TService, TRequest, ServerCallContext, Task<TResponse>> invoke)
    : CallHandler<TService>(options, activator, streamsRequests: false)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    private readonly Func<DeserializationContext, TRequest> _read = method.RequestMarshaller.ContextualDeserializer;
    private readonly Action<TResponse, SerializationContext> _write = method.ResponseMarshaller.ContextualSerializer;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    protected override async ValueTask RunAsync(TService service, ServerCall call)
    {
        var request = await call.Reader.ReadSingleAsync(_read, call.Interruption).ConfigureAwait(false) ?? throw WireErrors.Incomplete();
        Respond(call, await invoke(service, request, call).ConfigureAwait(false));
    }

    protected override async ValueTask RunAsync(TService service, ServerCall call, Interceptor[] interceptors)
    {
        var request = await call.Reader.ReadSingleAsync(_read, call.Interruption).ConfigureAwait(false) ?? throw WireErrors.Incomplete();
        UnaryServerMethod<TRequest, TResponse> next = (r, c) => invoke(service, r, c);
        foreach (var interceptor in interceptors)
        {
            var inner = next;
            next = (r, c) => interceptor.UnaryServerHandler(r, c, inner);
        }

        Respond(call, await next(request, call).ConfigureAwait(false));
    }

    private void Respond(ServerCall call, TResponse? response)
    {
        if (!call.Ended && call.Status.StatusCode == StatusCode.OK)
        {
            call.Write(response ?? throw new RpcException(new Status(StatusCode.Cancelled, "No message returned from method.")), _write, null);
        }
    }
}
