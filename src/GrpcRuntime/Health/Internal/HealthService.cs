using Grpc.AspNetCore.HealthChecks;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.HealthCheck;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace CSat.GrpcRuntime.HealthChecks;

/// <summary>The health service over the application's health checks.</summary>
internal sealed class HealthService(
    HealthServiceImpl statuses, IOptions<GrpcHealthChecksOptions> options, HealthCheckService checks, IHostApplicationLifetime lifetime)
    : Grpc.Health.V1.Health.HealthBase
{
    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        if (!options.Value.UseHealthChecksCache)
        {
            await RunAsync(request.Service, context.CancellationToken).ConfigureAwait(false);
        }

        return await statuses.Check(request, context).ConfigureAwait(false);
    }

    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        await RunAsync(request.Service, context.CancellationToken).ConfigureAwait(false);
        var watch = statuses.Watch(request, responseStream, context);
        if (options.Value.SuppressCompletionOnShutdown)
        {
            await watch.ConfigureAwait(false);
            return;
        }

        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStopping.UnsafeRegister(static s => ((TaskCompletionSource)s!).TrySetResult(), stopping);
        if (await Task.WhenAny(watch, stopping.Task).ConfigureAwait(false) != watch)
        {
            statuses.SetStatus(request.Service, ServingStatus.NotServing);
            throw new RpcException(new Status(StatusCode.Unavailable, "The server is stopping."));
        }

        await watch.ConfigureAwait(false);
    }

    private async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        if (options.Value.Services.FirstOrDefault(s => s.Name == name) is { } service)
        {
            var report = await checks.CheckHealthAsync(
                c => service.HealthCheckPredicate?.Invoke(new(c.Name, c.Tags)) ?? true, cancellationToken).ConfigureAwait(false);
            statuses.SetStatus(name, ServiceHealth.Of(service, report));
        }
    }
}
