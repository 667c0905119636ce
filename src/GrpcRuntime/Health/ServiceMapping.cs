namespace Grpc.AspNetCore.HealthChecks;

/// <summary>A service and the checks that make up its health.</summary>
/// <param name="name">The service's full name; empty for the server.</param>
/// <param name="predicate">Whether a check belongs to it.</param>
public sealed class ServiceMapping(string name, Func<HealthCheckMapContext, bool> predicate)
{
    /// <summary>The service's full name; empty for the server.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a check belongs to it.</summary>
    public Func<HealthCheckMapContext, bool>? HealthCheckPredicate { get; } = predicate;
}
