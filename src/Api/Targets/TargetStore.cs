using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Domain.Audits;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Targets;

/// <summary>Targets in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
public sealed class TargetStore(CellPools source)
{
    /// <summary>Sets a target; one of the same measure and first day is replaced.</summary>
    /// <returns>The target as it is stored.</returns>
    /// <exception cref="ProblemException">Its days overlap those of another target of the measure, so that two would hold at once, or it has changed since the caller read it.</exception>
    public async Task<TargetRow> SetAsync(Call call, TargetDraft draft)
    {
        var asked = draft.Target;
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        var existing = await FindAsync(transaction, asked, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, existing?.TargetId ?? Guid.CreateVersion7(), call.Cancellation);
        if (claim.IsRepeated)
        {
            return existing!;
        }

        Etag.Require(draft.Etag, existing);
        if (await transaction.FindAsync<TargetRow>("postgres/targets/select_overlapping_target.sql", asked, call.Cancellation) is { } other)
        {
            throw new ProblemException(Problems.AlreadyExists(
                "valid_from", ProblemThing.TargetOfPeriod, $"{ContractDate.Iso(other.ValidFrom)}/{ContractDate.Iso(other.ValidTo)}"));
        }

        if (await transaction.ExecuteAsync("postgres/targets/upsert_target.sql", asked with { TargetId = claim.AnswerId }, call.Cancellation) > 0)
        {
            await AuditLog.AppendAsync(
                transaction, call.Act, AuditSubject.Target, claim.AnswerId, existing is null ? AuditOutcome.Created : AuditOutcome.Changed, call.Cancellation);
        }

        var stored = await FindAsync(transaction, asked, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return stored!;
    }

    private static Task<TargetRow?> FindAsync(TenantTransaction transaction, TargetRow asked, CancellationToken cancellation) =>
        transaction.FindAsync<TargetRow>("postgres/targets/select_target.sql", new { asked.Measure, asked.ValidFrom }, cancellation);
}
