using CSat.Api.Calls;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;
using Grpc.Core;
using AuditOutcome = CSat.Domain.Audits.AuditOutcome;
using AuditSubject = CSat.Domain.Audits.AuditSubject;

namespace CSat.Api.Imports;

/// <summary>Keeps how many rows each import took in and refused, and why, so that reports can name what is missing in them. What a row said is nowhere in it.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="tokens">The tokens of writes.</param>
/// <param name="time">The clock.</param>
public sealed class ImportLog(CellPools source, WriteTokens tokens, TimeProvider time)
{
    private const int SourceSystemLength = 64;

    /// <summary>The moment.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Keeps the counts of an import that ended, and gives it its token; nothing of one without any row.</summary>
    /// <param name="kind">responses or complaints.</param>
    /// <param name="messages">What came.</param>
    /// <param name="answers">What became of it.</param>
    /// <param name="startedAt">When it began.</param>
    /// <param name="context">The rpc.</param>
    internal async Task WriteAsync<TMessage>(string kind, ImportReader<TMessage> messages, ImportAnswers answers, DateTimeOffset startedAt, ServerCallContext context)
    {
        var cancellation = context.CancellationToken;
        var told = messages.Source ?? new ImportSource();
        var refused = answers.Refused.Concat(told.Unsent.Select(unsent => KeyValuePair.Create(unsent.Reason, unsent.Rows)))
            .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum());
        if (answers.Settled + refused.Count + told.LeftOut == 0)
        {
            return;
        }

        await using var transaction = await TenantTransaction.BeginAsync(source, messages.Tenant.Id, cancellation);
        var run = new
        {
            ImportId = Guid.CreateVersion7(Now),
            Kind = kind,
            SourceSystem = messages.SourceSystem is { Length: <= SourceSystemLength } system && TextRules.IsClean(system) ? system : "",
            SourceDigest = told.Digest.IsEmpty ? null : told.Digest.ToByteArray(),
            StartedAt = startedAt,
            FinishedAt = Now,
            RowsStored = answers.StoredRows,
            RowsExtended = answers.ExtendedRows,
            RowsAlreadyStored = answers.AlreadyStoredRows,
            RowsBlank = answers.BlankRows,
            RowsLeftOut = told.LeftOut,
            Reasons = refused.Keys.ToArray(),
            RefusedRows = refused.Values.ToArray(),
        };
        await transaction.ExecuteAsync("postgres/imports/insert_import.sql", run, cancellation);
        await AuditLog.AppendAsync(transaction, CallRunner.ActOf(told, context, run.FinishedAt), AuditSubject.Import, run.ImportId, AuditOutcome.Created, cancellation);
        await transaction.CommitAsync(cancellation);
        await tokens.AddTrailerAsync(context, messages.Tenant.Id);
    }
}
