using System.Collections;

namespace Grpc.AspNetCore.HealthChecks;

/// <summary>The services whose health is told.</summary>
public sealed class ServiceMappingCollection : ICollection<ServiceMapping>
{
    private readonly Dictionary<string, ServiceMapping> _services = new() { [""] = new("", _ => true) };

    /// <inheritdoc />
    public int Count => _services.Count;

    /// <inheritdoc />
    public bool IsReadOnly => false;

    /// <summary>Says which checks make up a service's health; replaces what was said before.</summary>
    public void Map(string name, Func<HealthCheckMapContext, bool> predicate) => _services[name] = new(name, predicate);

    /// <inheritdoc />
    public void Add(ServiceMapping item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _services.Add(item.Name, item);
    }

    /// <inheritdoc />
    public void Clear() => _services.Clear();

    /// <inheritdoc />
    public bool Contains(ServiceMapping item) => _services.ContainsValue(item);

    /// <inheritdoc />
    public void CopyTo(ServiceMapping[] array, int arrayIndex) => _services.Values.CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public bool Remove(ServiceMapping item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _services.Remove(item.Name);
    }

    /// <inheritdoc />
    public IEnumerator<ServiceMapping> GetEnumerator() => _services.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
