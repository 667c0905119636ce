using CSat.Api.Calls;
using CSat.Domain.Notices;
using CSat.Domain.Problems;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;

namespace CSat.Api.Notices.Recipients;

/// <summary>The customers to whom notices are sent, out of the register in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
public sealed class RecipientStore(CellPools source)
{
    /// <summary>The customers to whom a notice is sent, after the given one.</summary>
    /// <exception cref="ProblemException">There is no such notice, it is not for customers, or it is not approved.</exception>
    internal async Task<IReadOnlyList<RecipientRow>> ListAsync(Call call, RecipientPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var notice = await NoticeStore.FindAsync(transaction, page.Notice, call.Cancellation) ?? throw new ProblemException(Problems.NotFound("notice", ProblemThing.Notice, page.Notice));
        var problems = NoticeLifeCycle.CheckRecipients(notice.StateNow, notice.AudienceNow);
        return problems.Count == 0
            ? await transaction.QueryAsync<RecipientRow>("postgres/notices/select_recipients.sql", page, call.Cancellation)
            : throw new ProblemException(problems);
    }
}
