using System.Runtime.CompilerServices;
using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.GrpcRuntime.Server;

internal sealed class UnaryHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method, MethodOptions options, Activator<TService> activator, Func<TService, TRequest, ServerCallContext, Task<TResponse>> invoke)
    : CallHandler<TService>(options, activator, MethodType.Unary)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    private readonly Func<DeserializationContext, TRequest> _read = method.RequestMarshaller.ContextualDeserializer;
    private readonly Action<TResponse, SerializationContext> _write = method.ResponseMarshaller.ContextualSerializer;

    protected override ValueTask RunAsync(TService service, ServerCall call, MessageReader reader, Interceptor[] interceptors)
    {
        var request = Single(call, reader, _read);
        var response = interceptors.Length == 0 ? invoke(service, request, call.Context) : Intercepted(service, interceptors)(request, call.Context);
        if (!response.IsCompletedSuccessfully)
        {
            return RespondAsync(call, response);
        }

        call.Respond(response.Result, _write);
        return default;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RespondAsync(ServerCall call, Task<TResponse> response) => call.Respond(await response.ConfigureAwait(false), _write);

    private UnaryServerMethod<TRequest, TResponse> Intercepted(TService service, Interceptor[] interceptors)
    {
        UnaryServerMethod<TRequest, TResponse> next = (r, c) => invoke(service, r, c);
        foreach (var interceptor in interceptors)
        {
            var inner = next;
            next = (r, c) => interceptor.UnaryServerHandler(r, c, inner);
        }

        return next;
    }
}
