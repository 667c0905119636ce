using System.Collections;

namespace Grpc.AspNetCore.HealthChecks;

/// <summary>The services whose health is told.</summary>
public sealed class ServiceMappingCollection : IEnumerable<ServiceMapping>
{
    private readonly Dictionary<string, ServiceMapping> _services = new() { [""] = new("", _ => true) };

    /// <summary>Says which checks make up a service's health; replaces what was said before.</summary>
    public void Map(string name, Func<HealthCheckMapContext, bool> predicate) => _services[name] = new(name, predicate);

    /// <summary>Adds a service that is not there yet.</summary>
    public void Add(ServiceMapping service)
    {
        ArgumentNullException.ThrowIfNull(service);
        _services.Add(service.Name, service);
    }

    /// <summary>Removes a service.</summary>
    public void Remove(string name) => _services.Remove(name);

    /// <summary>Removes all services.</summary>
    public void Clear() => _services.Clear();

    /// <inheritdoc />
    public IEnumerator<ServiceMapping> GetEnumerator() => _services.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
