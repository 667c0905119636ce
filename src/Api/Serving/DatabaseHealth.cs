using CSat.Sql;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CSat.Api.Serving;

/// <summary>Healthy while the database answers; what grpc.health.v1 tells load balancers.</summary>
/// <param name="source">The application's pool.</param>
internal sealed class DatabaseHealth(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var ping = source.CreateCommand(SqlText.Get("postgres/serving/ping.sql"));
            await ping.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException exception)
        {
            return HealthCheckResult.Unhealthy(exception: exception);
        }
    }
}
