using System.Collections.Concurrent;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CSat.Api.Authentication;

/// <summary>
/// When keys were last used, gathered in memory and written together once a minute, so that no call waits for it. It is told when a key is looked up, which is
/// every two seconds while the key is in use.
/// </summary>
/// <param name="source">The application's pools.</param>
/// <param name="log">Told of uses that could not be written; they are with the next.</param>
internal sealed partial class ApiKeyUses(CellPools source, ILogger<ApiKeyUses> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(Guid Organization, Guid Key), DateTimeOffset> _noted = new();

    /// <summary>Notes that a key was used.</summary>
    /// <param name="caller">Whose key it is.</param>
    /// <param name="at">When, cut to the minute.</param>
    public void Note(Caller caller, DateTimeOffset at)
    {
        if (caller.ApiKeyId is { } key)
        {
            _noted[(caller.OrganizationId, key)] = at.ToUniversalTime().AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
        }
    }

    /// <summary>Writes what was noted since the last time, one transaction an organisation.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (var organization in _noted.ToArray().GroupBy(use => use.Key.Organization))
        {
            await using var transaction = await TenantTransaction.BeginAsync(source, organization.Key, cancellation);
            var values = new { Ids = organization.Select(use => use.Key.Key).ToArray(), Times = organization.Select(use => use.Value.UtcDateTime).ToArray() };
            await transaction.ExecuteAsync("postgres/authentication/mark_api_keys.sql", values, cancellation);
            await transaction.CommitAsync(cancellation);
            foreach (var use in organization)
            {
                // Only if it was not noted anew meanwhile.
                _noted.TryRemove(use);
            }
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                await TryWriteAsync(CancellationToken.None);
            }
        }
    }

    private async Task TryWriteAsync(CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(cancellation);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or ObjectDisposedException)
        {
            NotWritten(log, exception.Message);
        }
    }

    [LoggerMessage(EventId = 1400, Level = LogLevel.Warning, Message = "When keys were last used was not written: {Reason}")]
    private static partial void NotWritten(ILogger logger, string reason);
}
