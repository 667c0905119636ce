namespace Grpc.Net.Client.Configuration;

/// <summary>How a channel treats some methods.</summary>
public sealed class MethodConfig
{
    /// <summary>The methods.</summary>
    public IList<MethodName> Names { get; } = [];

    /// <summary>When their calls are tried again; null for never.</summary>
    public RetryPolicy? RetryPolicy { get; set; }
}
