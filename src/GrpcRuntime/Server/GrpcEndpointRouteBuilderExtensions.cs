using CSat.GrpcRuntime.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps gRPC services.</summary>
public static class GrpcEndpointRouteBuilderExtensions
{
    /// <summary>Maps all methods of a service; an instance is created for each call unless the service is registered otherwise.</summary>
    public static GrpcServiceEndpointConventionBuilder MapGrpcService<TService>(this IEndpointRouteBuilder builder)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        var unimplemented = builder.ServiceProvider.GetService<UnimplementedRoutes>() ?? throw new InvalidOperationException(
            "Unable to find the required services. Please add all the required services by calling 'IServiceCollection.AddGrpc' in the application startup code.");
        var binder = new MethodBinder<TService>(builder);
        binder.Bind();
        unimplemented.Map(builder, binder.Options, binder.ServiceName);
        return new GrpcServiceEndpointConventionBuilder(binder.Endpoints);
    }
}
