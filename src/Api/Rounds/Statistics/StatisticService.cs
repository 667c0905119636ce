using System.Collections.Concurrent;
using CSat.Api.Complaints.Clocks;
using CSat.Api.Organizations;
using CSat.Api.Serving;
using Microsoft.Extensions.Hosting;

namespace CSat.Api.Rounds.Statistics;

/// <summary>
/// Counts on, every few seconds, in the organisations to which this process has written forms, and once at its start in all. What it has not come to yet is counted
/// by whoever asks: it makes that little, and nothing depends on it.
/// </summary>
/// <param name="store">The counts.</param>
/// <param name="organizations">Finds an organisation.</param>
/// <param name="options">Names the pools that may list the organisations.</param>
/// <param name="log">Told of an organisation in which it could not be counted; it is counted with its next forms.</param>
public sealed partial class StatisticService(StatisticStore store, OrganizationStore organizations, ApiHostOptions options, ILogger<StatisticService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Guid, bool> _written = new();

    /// <summary>Notes that forms were written in an organisation.</summary>
    public void Note(Guid organizationId) => _written[organizationId] = true;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await NoteAllAsync(stoppingToken);
            using var timer = new PeriodicTimer(Interval);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var organization in _written.Keys)
                {
                    _written.TryRemove(organization, out _);
                    await CountAsync(organization, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; the next one counts on.
        }
    }

    // What was written before this process began.
    private async Task NoteAllAsync(CancellationToken cancellation)
    {
        if (options.Organizations is not { } directory)
        {
            return;
        }

        try
        {
            foreach (var code in await ClockStore.ListOrganizationsAsync(directory, cancellation))
            {
                if (await organizations.FindAsync(code, cancellation) is { } tenant)
                {
                    Note(tenant.Id);
                }
            }
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            NotCounted(log, "*", exception);
        }
    }

    private async Task CountAsync(Guid organization, CancellationToken cancellation)
    {
        try
        {
            await store.CountAsync(organization, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            NotCounted(log, organization.ToString(), exception);
        }
    }

    [LoggerMessage(EventId = 1310, Level = LogLevel.Warning, Message = "The forms of {Organization} were not counted on")]
    private static partial void NotCounted(ILogger logger, string organization, Exception exception);
}
