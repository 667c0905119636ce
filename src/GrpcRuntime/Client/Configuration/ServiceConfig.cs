namespace Grpc.Net.Client.Configuration;

/// <summary>How a channel treats the methods of its services.</summary>
public sealed class ServiceConfig
{
    /// <summary>The configurations; the most specific name wins.</summary>
    public IList<MethodConfig> MethodConfigs { get; } = [];
}
