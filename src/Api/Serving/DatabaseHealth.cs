using CSat.Postgres.Cells;
using CSat.Sql;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CSat.Api.Serving;

/// <summary>Healthy while the database answers; what grpc.health.v1 tells load balancers: whoever asks hears how it is now, whoever watches hears a change within seconds.</summary>
/// <param name="source">The application's pools.</param>
internal sealed class DatabaseHealth(CellPools source) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private Task _asking = Task.CompletedTask;

    /// <summary>Asks the database; all who ask at once share one question, so that one that hangs takes no more than one connection.</summary>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Task asking;
        lock (_gate)
        {
            if (_asking.IsCompleted)
            {
                _asking = AskAsync();
            }

            asking = _asking;
        }

        try
        {
            // Giving up the command itself would wait for a server that no longer answers.
            await asking.WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy(exception: exception);
        }
    }

    private async Task AskAsync()
    {
        await using var ping = source.Home.CreateCommand(SqlText.Get("postgres/serving/ping.sql"));
        await ping.ExecuteScalarAsync().ConfigureAwait(false);
    }
}

/// <summary>How the health of the database is asked and told.</summary>
internal static class DatabaseHealthServices
{
    private static readonly TimeSpan AskedEvery = TimeSpan.FromSeconds(1);
    public static void AddDatabaseHealth(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseHealth>();
        services.AddGrpcHealthChecks().AddCheck<DatabaseHealth>("database");
        services.Configure<HealthCheckPublisherOptions>(options => (options.Delay, options.Period) = (TimeSpan.Zero, AskedEvery));

        // Whoever looks after the database says once that it is gone; not every look is an entry.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
    }
}
