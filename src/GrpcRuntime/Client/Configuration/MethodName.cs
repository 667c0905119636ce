namespace Grpc.Net.Client.Configuration;

/// <summary>A method, all methods of a service, or (without a service) all methods.</summary>
public sealed class MethodName
{
    /// <summary>All methods of all services.</summary>
    public static readonly MethodName Default = new();

    /// <summary>The service's full name.</summary>
    public string? Service { get; set; }

    /// <summary>The method's own name.</summary>
    public string? Method { get; set; }
}
