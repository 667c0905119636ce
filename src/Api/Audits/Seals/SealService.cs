using System.Diagnostics;
using CSat.Api.Calls;
using CSat.Api.Organizations;
using CSat.Api.Serving;
using CSat.Domain.Audits;
using CSat.Hosting.Audits;
using CSat.Postgres.Cells;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CSat.Api.Audits.Seals;

/// <summary>
/// Seals the entries of all organisations, about once a second, taking a tenth of one connection's time at most; and writes the end of each chain to a file once a
/// day, so that whoever keeps those files elsewhere can show that nothing was changed since.
/// </summary>
/// <param name="directory">Pools that may list the organisations.</param>
/// <param name="options">Where the ends of chains are written.</param>
/// <param name="organizations">Finds an organisation.</param>
/// <param name="store">Seals.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told of what could not be sealed or written; it is tried again.</param>
internal sealed partial class SealService(
    CellPools directory, ApiHostOptions options, OrganizationStore organizations, SealStore store, TimeProvider time, ILogger<SealService> log) : BackgroundService
{
    private const int Share = 10;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Tenant> _known = [];
    private readonly Dictionary<string, DateTimeOffset> _tried = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            var pause = Interval;
            try
            {
                await SealAllAsync(stoppingToken);
                pause = TimeSpan.FromTicks(Math.Max(pause.Ticks, Share * Stopwatch.GetElapsedTime(begun).Ticks));
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                NotSealed(log, exception.Message);
                pause = Patience;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // The host stops: the next one goes on from here.
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SealAllAsync(CancellationToken cancellation)
    {
        var silent = default(NpgsqlException);
        foreach (var cell in directory.All)
        {
            try
            {
                await SealAllAsync(await SealStore.ListOrganizationsAsync(cell, cancellation), cancellation);
            }
            catch (NpgsqlException exception)
            {
                // One cell stops no other.
                silent = exception;
            }
        }

        if (silent is not null)
        {
            throw silent;
        }
    }

    private async Task SealAllAsync(IEnumerable<string> codes, CancellationToken cancellation)
    {
        foreach (var code in codes)
        {
            var tenant = _known.GetValueOrDefault(code) ?? await organizations.FindAsync(code, cancellation);
            if (tenant is not null)
            {
                _known[code] = tenant;
                try
                {
                    Keep(tenant, await store.SealAsync(tenant, cancellation));
                }
                catch (PostgresException moved) when (CellPools.IsElsewhere(moved))
                {
                    // On its way to another cell, where it is sealed next.
                }
            }
        }
    }

    private void Keep(Tenant tenant, AuditHead head)
    {
        var now = time.GetUtcNow();
        if (options.AuditHeads is not { } folder || head.Position == 0 || now - _tried.GetValueOrDefault(tenant.Code) < Patience || !AuditHeadFile.IsDue(folder, tenant.Code, now))
        {
            return;
        }

        _tried[tenant.Code] = now;
        try
        {
            new AuditHeadFile(tenant.Code, tenant.Id, head, now).Write(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            NotKept(log, tenant.Code, exception.Message);
        }
    }

    [LoggerMessage(EventId = 1410, Level = LogLevel.Warning, Message = "The audit is not sealed: {Reason}")]
    private static partial void NotSealed(ILogger logger, string reason);

    [LoggerMessage(EventId = 1411, Level = LogLevel.Warning, Message = "The end of the audit chain of {Organization} is not written: {Reason}")]
    private static partial void NotKept(ILogger logger, string organization, string reason);
}
