using Grpc.AspNetCore.HealthChecks;
using Grpc.HealthCheck;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CSat.GrpcRuntime.HealthChecks;

/// <summary>Brings the periodic results of the health checks to those who watch.</summary>
internal sealed class HealthPublisher(HealthServiceImpl statuses, IOptions<GrpcHealthChecksOptions> options) : IHealthCheckPublisher
{
    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        foreach (var service in options.Value.Services)
        {
            statuses.SetStatus(service.Name, ServiceHealth.Of(service, report));
        }

        return Task.CompletedTask;
    }
}
