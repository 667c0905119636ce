using System.Collections.Concurrent;
using CSat.Etl.Extracting;
using CSat.Etl.Increments;
using CSat.Postgres.Cells;
using Microsoft.Extensions.Logging;

namespace CSat.Etl.Running;

/// <summary>
/// Finds out which organisations have changed since their files were published, and loads those. It asks instead of being told: a notification within the writers'
/// transactions would have all commits of the database queue for one lock.
/// </summary>
/// <param name="source">The pools of role csat_etl.</param>
/// <param name="settings">Where things are.</param>
/// <param name="logger">Told of failures, and of transactions that hold the horizon back.</param>
public sealed class EtlWatch(CellPools source, EtlSettings settings, ILogger logger)
{
    // Clocks of open complaints run out although nothing is written.
    private static readonly TimeSpan MostAge = TimeSpan.FromHours(1);

    // Whatever an increment does not look at, a comparison of all rows does.
    private static readonly TimeSpan BetweenComparisons = TimeSpan.FromDays(1);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private static readonly Action<ILogger, string, Exception?> SilentCell = LoggerMessage.Define<string>(
        LogLevel.Warning, new EventId(2103), "A cell does not answer, the warehouses of its organisations stay as they are: {Reason}");

    private readonly HorizonAlarm _alarm = new(settings.LongTransaction, settings.Time, logger);
    private readonly ConcurrentDictionary<string, ((DateTime Made, DateTime Stamped, long Bytes) Stamp, RebuildReason? Reason, Basis? Basis)> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateTimeOffset Until, TimeSpan Length)> _pauses = new(StringComparer.Ordinal);

    /// <summary>Looks once and loads what has changed.</summary>
    /// <param name="code">Code of one organisation; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<EtlRound> LookAsync(string? code, CancellationToken cancellation)
    {
        _alarm.Look(await HorizonHolder.FindAsync(source.Home, cancellation).ConfigureAwait(false));
        var now = settings.Time.GetUtcNow();
        var (changed, due) = (new List<SourceOrganization>(), new List<SourceOrganization>());
        foreach (var organization in await SourceOrganizations.ListAnsweringAsync(source, code, fault => SilentCell(logger, fault.Message, null), cancellation).ConfigureAwait(false))
        {
            if (_pauses.TryGetValue(organization.Code, out var pause) && now < pause.Until)
            {
                continue;
            }

            switch (await NeedAsync(organization, cancellation).ConfigureAwait(false))
            {
                case Need.Comparison: due.Add(organization); break;
                case Need.Load: changed.Add(organization); break;
                default: break;
            }
        }

        var increments = await RunAsync(changed, null, Need.Load, cancellation).ConfigureAwait(false);
        var comparisons = await RunAsync(due, RebuildReason.Due, Need.Comparison, cancellation).ConfigureAwait(false);
        var round = new EtlRound([.. increments.Published, .. comparisons.Published], [.. increments.Problems, .. comparisons.Problems], [.. increments.Elsewhere, .. comparisons.Elsewhere]);
        foreach (var organization in changed.Concat(due))
        {
            Pause(organization.Code, round, settings.Time.GetUtcNow());
        }

        return round;
    }

    /// <summary>Takes note of who holds the horizon of the home cell back as the owner of its server sees it, who sees since when.</summary>
    internal void Note(HorizonHolder? holder) => _alarm.Look(holder);

    private Task<EtlRound> RunAsync(List<SourceOrganization> organizations, RebuildReason? rebuild, Need need, CancellationToken cancellation) => EtlRound.RunAsync(
        organizations, source, settings, rebuild, async (organization, stop) => await NeedAsync(organization, stop).ConfigureAwait(false) == need, logger, null, cancellation);

    private async Task<Need> NeedAsync(SourceOrganization organization, CancellationToken cancellation)
    {
        var now = settings.Time.GetUtcNow();
        if (Find(organization.Code, out var basis) is not null)
        {
            return Need.Load;
        }

        return now - basis!.ReconciledAsOf >= BetweenComparisons ? Need.Comparison
            : now - basis.DataAsOf >= MostAge || await basis.HasChangedAsync(await source.FindAsync(organization.Id, cancellation).ConfigureAwait(false), organization, cancellation).ConfigureAwait(false) ? Need.Load
            : Need.Nothing;
    }

    // Opening a file costs more than asking the server, for each organisation at each look; the same file says the same.
    private RebuildReason? Find(string code, out Basis? basis)
    {
        var file = new FileInfo(settings.WarehousePath(code));
        var stamp = file.Exists ? (file.CreationTimeUtc, file.LastWriteTimeUtc, file.Length) : default;
        if (!_found.TryGetValue(code, out var found) || found.Stamp != stamp)
        {
            var reason = Basis.Find(file.FullName, out var read);
            _found[code] = found = (stamp, reason, read);
        }

        basis = found.Basis;
        return found.Reason;
    }

    // What is stored of an organisation that cannot be loaded is looked at again, less and less often, until somebody puts it right.
    private void Pause(string code, EtlRound round, DateTimeOffset now)
    {
        if (round.Published.Any(result => result.OrganizationCode == code) || round.Elsewhere.Contains(code))
        {
            _pauses.Remove(code);
            return;
        }

        var length = _pauses.TryGetValue(code, out var before) ? 2 * before.Length : FirstPause;
        _pauses[code] = (now + (length < LongestPause ? length : LongestPause), length < LongestPause ? length : LongestPause);
    }

    private enum Need
    {
        Nothing,
        Load,
        Comparison,
    }
}
