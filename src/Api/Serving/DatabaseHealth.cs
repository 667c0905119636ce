using CSat.Sql;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CSat.Api.Serving;

/// <summary>Healthy while the database answers; what grpc.health.v1 tells load balancers: whoever asks hears how it is now, whoever watches hears a change within two seconds.</summary>
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

/// <summary>How the health of the database is asked and told.</summary>
internal static class DatabaseHealthServices
{
    private static readonly TimeSpan AskedEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddDatabaseHealth(this IServiceCollection services)
    {
        services.AddGrpcHealthChecks().AddCheck<DatabaseHealth>("database", timeout: Patience);
        services.Configure<HealthCheckPublisherOptions>(options => (options.Delay, options.Period) = (TimeSpan.Zero, AskedEvery));

        // Whoever looks after the database says once that it is gone; not every look is an entry.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
    }
}
