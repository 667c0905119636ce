using System.Data;
using CSat.Domain.Problems;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Postgres.Events;

/// <summary>What an event brings with it.</summary>
/// <typeparam name="TAnswer">What the caller is told.</typeparam>
/// <param name="SubjectId">Id of what it happens to.</param>
/// <param name="Writes">The event and the row that follows from it; none where nothing is to be written.</param>
/// <param name="Answer">What the caller is told.</param>
public sealed record EventAppend<TAnswer>(Guid SubjectId, IReadOnlyList<NpgsqlBatchCommand> Writes, TAnswer Answer);

/// <summary>
/// Adds an event to the log of one thing, in three round trips: begin, lock and read; write the event and the row that follows from all events; commit.
/// What is written is decided in between, by replaying the events that were read under the lock.
/// </summary>
public static class EventLog
{
    /// <summary>Adds an event, once for each request id.</summary>
    /// <typeparam name="TLog">What is read of the thing.</typeparam>
    /// <typeparam name="TAnswer">What the caller is told.</typeparam>
    /// <param name="source">The application's pools.</param>
    /// <param name="organizationId">The organisation.</param>
    /// <param name="request">What makes it idempotent; null where it carries no request id.</param>
    /// <param name="reads">Lock the thing first, then read its events; each gives one result.</param>
    /// <param name="read">Reads the results of <paramref name="reads"/>, in their order.</param>
    /// <param name="decide">Judges, and says what is to be written; is told whether the request was done before, and then writes nothing.</param>
    /// <param name="cancellation">Gives up; nothing is written then.</param>
    /// <exception cref="ProblemException">The event is refused, or the request id was used for another request.</exception>
    public static async Task<TAnswer> AppendAsync<TLog, TAnswer>(
        CellPools source,
        Guid organizationId,
        IdentifiedRequest? request,
        IReadOnlyList<NpgsqlBatchCommand> reads,
        Func<BatchResults, Task<TLog>> read,
        Func<TenantTransaction, TLog, bool, ValueTask<EventAppend<TAnswer>>> decide,
        CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.OpenAsync(source, organizationId, IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        var (log, isRepeated) = await ReadAsync(transaction, request, reads, read, cancellation).ConfigureAwait(false);
        var append = await decide(transaction, log, isRepeated).ConfigureAwait(false);
        if (append.Writes.Count > 0)
        {
            var keep = request is null ? Array.Empty<NpgsqlBatchCommand>() : [RequestLog.Keep(organizationId, request, append.SubjectId)];
            await transaction.ExecuteAsync([.. append.Writes, .. keep], cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }

        return append.Answer;
    }

    private static Task<(TLog Log, bool IsRepeated)> ReadAsync<TLog>(
        TenantTransaction transaction, IdentifiedRequest? request, IReadOnlyList<NpgsqlBatchCommand> reads, Func<BatchResults, Task<TLog>> read, CancellationToken cancellation)
    {
        var look = request is null ? [] : RequestLog.Look(transaction.OrganizationId, request);
        return transaction.QueryAsync(
            [TenantBinding.ToOrganization(transaction.OrganizationId), .. look, .. reads],
            async results =>
            {
                await results.SkipAsync().ConfigureAwait(false);
                var isRepeated = request is not null && await RequestLog.WasDoneAsync(results, request).ConfigureAwait(false);
                return (await read(results).ConfigureAwait(false), isRepeated);
            },
            cancellation);
    }
}
