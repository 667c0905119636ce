using Grpc.AspNetCore.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace CSat.GrpcRuntime.HealthChecks;

/// <summary>The health of a service from the results of its checks: degraded still serves.</summary>
internal static class ServiceHealth
{
    public static ServingStatus Of(ServiceMapping service, HealthReport report)
    {
        var results = report.Entries.Where(e => service.HealthCheckPredicate?.Invoke(new(e.Key, e.Value.Tags)) ?? true).ToList();
        return results.Count == 0 ? ServingStatus.Unknown
            : results.Exists(r => r.Value.Status == HealthStatus.Unhealthy) ? ServingStatus.NotServing
            : ServingStatus.Serving;
    }
}
