using CSat.Postgres.Cells;
using Npgsql;

namespace CSat.Api.Responses.Groups;

/// <summary>Writes one group after the other and settles every response in it, whatever the database says, or hands it over to a lane of its organisation.</summary>
/// <param name="source">The application's pool.</param>
/// <param name="logger">Told of groups that had to be split.</param>
/// <param name="patience">How long a group waits for a lock, as PostgreSQL reads it.</param>
/// <param name="lanes">Take what waits longer than that; null to refuse it.</param>
internal sealed partial class GroupWriter(NpgsqlDataSource source, ILogger logger, string patience, SlowLanes? lanes)
{
    /// <summary>Most responses in one transaction.</summary>
    public const int Limit = 1_000;

    /// <summary>The patience of a group whose organisations must not wait for each other.</summary>
    public const string Moment = "250ms";

    private readonly GroupStore _store = new(source, patience);

    /// <summary>Writes a group, but for what went to a lane; never throws: whatever happens is told to those who wait for its responses.</summary>
    /// <param name="group">Ordered by organisation.</param>
    public Task WriteAsync(PendingResponse[] group) => WriteAsync(group, retryBroken: true);

    private async Task WriteAsync(PendingResponse[] group, bool retryBroken)
    {
        try
        {
            await _store.WriteAsync(group, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (lanes is not null && (exception.SqlState == PostgresErrorCodes.LockNotAvailable || CellPools.IsElsewhere(exception)))
        {
            // Whose rows are locked, or who has moved, is not known: each organisation finds out by itself, and those that wait for nothing are written at once.
            lanes.Take(group.Where(pending => !pending.IsSettled));
        }
        catch (PostgresException exception) when (group.Length > 1 && !exception.IsTransient && !CellPools.IsElsewhere(exception))
        {
            // One bad row fails the whole transaction: halves find it, and the others are stored.
            Split(logger, group.Length, exception);
            await WriteUnsettledAsync(group[..(group.Length / 2)], retryBroken).ConfigureAwait(false);
            await WriteUnsettledAsync(group[(group.Length / 2)..], retryBroken).ConfigureAwait(false);
        }
        catch (NpgsqlException exception) when (retryBroken && exception.IsTransient && exception.SqlState != PostgresErrorCodes.LockNotAvailable)
        {
            // The connection broke or the transaction gave way to another one: an unknown commit is recognised by the ids.
            Retried(logger, group.Length, exception);
            await WriteUnsettledAsync(group, retryBroken: false).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A writer must live on whatever one group meets; the callers are told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var pending in group)
            {
                pending.Refused(exception);
            }
        }
    }

    private Task WriteUnsettledAsync(PendingResponse[] group, bool retryBroken)
    {
        PendingResponse[] left = [.. group.Where(pending => !pending.IsSettled)];
        return left.Length == 0 ? Task.CompletedTask : WriteAsync(left, retryBroken);
    }

    [LoggerMessage(EventId = 1200, Level = LogLevel.Warning, Message = "A group of {Count} responses was refused by the database and is split")]
    private static partial void Split(ILogger logger, int count, Exception exception);

    [LoggerMessage(EventId = 1201, Level = LogLevel.Warning, Message = "A group of {Count} responses is written again")]
    private static partial void Retried(ILogger logger, int count, Exception exception);
}
