using CSat.Api.Organizations;
using CSat.Postgres.Cells;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CSat.Api.Complaints.Clocks;

/// <summary>
/// At the start of a host, which is when the calendars are read: keeps the ends of all clocks that moved with a change of the calendar while they were still
/// to run. Without it a clock that nobody asks for would be judged later by the end that it had before.
/// </summary>
/// <param name="directory">Pools that may list the organisations.</param>
/// <param name="organizations">Finds an organisation.</param>
/// <param name="store">The clocks.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told of an organisation whose clocks could not be kept; they are again at the next start.</param>
internal sealed partial class ClockService(
    CellPools directory, OrganizationStore organizations, ClockStore store, TimeProvider time, ILogger<ClockService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var code in await ClockStore.ListOrganizationsAsync(directory, stoppingToken))
            {
                await KeepAsync(code, stoppingToken);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException && !stoppingToken.IsCancellationRequested)
        {
            NotKept(log, "*", exception);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops before all are kept.
        }
    }

    private async Task KeepAsync(string code, CancellationToken cancellation)
    {
        try
        {
            if (await organizations.FindAsync(code, cancellation) is { } tenant)
            {
                await store.KeepMovedAsync(tenant, time.GetUtcNow(), cancellation);
            }
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            NotKept(log, code, exception);
        }
    }

    [LoggerMessage(EventId = 1300, Level = LogLevel.Error, Message = "The clocks of {Organization} that moved with the calendar were not kept")]
    private static partial void NotKept(ILogger logger, string organization, Exception exception);
}
