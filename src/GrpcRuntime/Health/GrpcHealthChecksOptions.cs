namespace Grpc.AspNetCore.HealthChecks;

/// <summary>Which health checks make up the health of which gRPC service.</summary>
public sealed class GrpcHealthChecksOptions
{
    /// <summary>The services; at first only the empty name, which stands for the server and takes all checks.</summary>
    public ServiceMappingCollection Services { get; } = [];

    /// <summary>Whether Check answers from the last published results instead of running the checks.</summary>
    public bool UseHealthChecksCache { get; set; }

    /// <summary>Whether Watch calls go on while the server stops.</summary>
    public bool SuppressCompletionOnShutdown { get; set; }
}
