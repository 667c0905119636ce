using CSat.Api.Calls;
using CSat.Api.Organizations;
using CSat.Domain.Audits;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Bases;

/// <summary>Counts of bases in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
public sealed class BaseStore(CellPools source)
{
    /// <summary>Records a count; one of the same base, department and days is corrected.</summary>
    /// <returns>The count as it is stored.</returns>
    /// <exception cref="ProblemException">There is no such department, or the count has changed since the caller read it.</exception>
    public async Task<BaseCountRow> PutAsync(Call call, BaseDraft draft)
    {
        var asked = draft.Count;
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        var existing = await FindAsync(transaction, asked, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, existing?.BaseCountId ?? Guid.CreateVersion7(), call.Cancellation);
        if (claim.IsRepeated)
        {
            return existing!;
        }

        Etag.Require(draft.Etag, existing);
        if (asked.Department.Length > 0 && !(await OrganizationStore.DepartmentsAsync(transaction, call.Cancellation)).Contains(asked.Department))
        {
            throw new ProblemException(Problems.NotFound("base_count.department", ProblemThing.Department, asked.Department));
        }

        if (await transaction.ExecuteAsync("postgres/bases/upsert_base_count.sql", asked with { BaseCountId = claim.AnswerId }, call.Cancellation) > 0)
        {
            await AuditLog.AppendAsync(
                transaction, call.Act, AuditSubject.BaseCount, claim.AnswerId, existing is null ? AuditOutcome.Created : AuditOutcome.Changed, call.Cancellation);
        }

        var stored = await FindAsync(transaction, asked, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return stored!;
    }

    /// <summary>A page of the counts, and at most one more than it holds.</summary>
    public async Task<(BasePage Page, IReadOnlyList<BaseCountRow> Found)> ListAsync(Call call, BasePage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return (page, await transaction.QueryAsync<BaseCountRow>("postgres/bases/select_base_counts.sql", new { page.After, Count = page.Size + 1 }, call.Cancellation));
    }

    private static Task<BaseCountRow?> FindAsync(TenantTransaction transaction, BaseCountRow asked, CancellationToken cancellation) =>
        transaction.FindAsync<BaseCountRow>("postgres/bases/select_base_count.sql", new { asked.Base, asked.Department, asked.FirstDay, asked.LastDay }, cancellation);
}
