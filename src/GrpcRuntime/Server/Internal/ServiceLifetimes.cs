using Microsoft.Extensions.DependencyInjection;

namespace CSat.GrpcRuntime.Server;

/// <summary>Knows how a type is registered, so that a scope is only made for those that need one.</summary>
internal sealed class ServiceLifetimes(IServiceCollection services)
{
    public ServiceLifetime? Of(Type type) => services.LastOrDefault(s => !s.IsKeyedService && s.ServiceType == type)?.Lifetime;
}
