using System.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CSat.GrpcRuntime.Server;

/// <summary>Asks a generated service base class for its methods and maps each to the service's own method of that name.</summary>
internal sealed class MethodBinder<TService> : ServiceBinderBase
    where TService : class
{
    private readonly IEndpointRouteBuilder _builder;
    private readonly MethodOptions _options;
    private readonly Activator<TService> _activator;

    public MethodBinder(IEndpointRouteBuilder builder)
    {
        var services = builder.ServiceProvider;
        Options = new GrpcServiceOptions<TService>();
        Options.CopyFrom(services.GetRequiredService<IOptions<GrpcServiceOptions>>().Value);
        foreach (var configure in services.GetServices<IConfigureOptions<GrpcServiceOptions<TService>>>())
        {
            configure.Configure(Options);
        }

        _builder = builder;
        _options = new(Options, services, services.GetRequiredService<ILoggerFactory>().CreateLogger("Grpc.AspNetCore.Server.ServerCallHandler"));
        _activator = new(services, typeof(TService));
    }

    public List<IEndpointConventionBuilder> Endpoints { get; } = [];

    public string ServiceName { get; private set; } = "";

    public GrpcServiceOptions<TService> Options { get; }

    public void Bind()
    {
        var attribute = typeof(TService).GetCustomAttribute<BindServiceMethodAttribute>(inherit: true)
            ?? throw new InvalidOperationException($"{typeof(TService).Name} does not derive from a generated service base class.");
        var bind = attribute.BindType.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Single(m => m.Name == attribute.BindMethodName && m.GetParameters() is [{ } first, _] && first.ParameterType == typeof(ServiceBinderBase));
        bind.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [this, null], null);
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        var invoke = Delegate<Func<TService, TRequest, ServerCallContext, Task<TResponse>>>(method, out var info, typeof(TRequest), typeof(ServerCallContext));
        Map(method, info, new UnaryHandler<TService, TRequest, TResponse>(method, _options, _activator, invoke));
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var invoke = Delegate<Func<TService, IAsyncStreamReader<TRequest>, ServerCallContext, Task<TResponse>>>(
            method, out var info, typeof(IAsyncStreamReader<TRequest>), typeof(ServerCallContext));
        Map(method, info, new ClientStreamingHandler<TService, TRequest, TResponse>(method, _options, _activator, invoke));
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var invoke = Delegate<Func<TService, TRequest, IServerStreamWriter<TResponse>, ServerCallContext, Task>>(
            method, out var info, typeof(TRequest), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
        Map(method, info, new ServerStreamingHandler<TService, TRequest, TResponse>(method, _options, _activator, invoke));
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var invoke = Delegate<Func<TService, IAsyncStreamReader<TRequest>, IServerStreamWriter<TResponse>, ServerCallContext, Task>>(
            method, out var info, typeof(IAsyncStreamReader<TRequest>), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
        Map(method, info, new DuplexStreamingHandler<TService, TRequest, TResponse>(method, _options, _activator, invoke));
    }

    private static TDelegate Delegate<TDelegate>(IMethod method, out MethodInfo info, params Type[] parameters)
        where TDelegate : Delegate
    {
        info = typeof(TService).GetMethod(method.Name, BindingFlags.Public | BindingFlags.Instance, parameters)
            ?? throw new InvalidOperationException($"Could not find '{method.Name}' on {typeof(TService)}.");
        return info.CreateDelegate<TDelegate>();
    }

    private void Map(IMethod method, MethodInfo info, CallHandler<TService> handler)
    {
        ServiceName = method.ServiceName;
        var endpoint = _builder.Map(method.FullName, handler.HandleAsync).WithDisplayName("gRPC - " + method.FullName);
        endpoint.WithMetadata(
            [
                new GrpcMethodMetadata(typeof(TService), method), new HttpMethodMetadata([HttpMethods.Post], acceptCorsPreflight: true),
                .. typeof(TService).GetCustomAttributes(inherit: true), .. info.GetCustomAttributes(inherit: true),
            ]);
        Endpoints.Add(endpoint);
    }
}
