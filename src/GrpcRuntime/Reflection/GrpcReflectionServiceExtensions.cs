using CSat.GrpcRuntime.Reflection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the gRPC reflection service.</summary>
public static class GrpcReflectionServiceExtensions
{
    /// <summary>Adds reflection over the services that the application maps.</summary>
    public static IServiceCollection AddGrpcReflection(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<SymbolRegistry>();
        services.TryAddSingleton<ReflectionService>();
        services.TryAddSingleton<ReflectionServiceAlpha>();
        return services;
    }
}
