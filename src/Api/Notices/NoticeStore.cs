using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Domain.Audits;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Notices;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Notices;

/// <summary>Notices in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="calendars">The working-day calendars.</param>
public sealed class NoticeStore(CellPools source, RegimeStore regimes, CalendarCatalogue calendars)
{
    /// <summary>Prepares a notice; the same again changes nothing.</summary>
    /// <exception cref="ProblemException">No regime in force has the kind, the caller's person holds none of the roles that write it, a part is missing, the round is not known, or the code is taken by another notice.</exception>
    public async Task<NoticeRow> PrepareAsync(Call call, NoticeRow asked)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(), call.Cancellation);
        if (!claim.IsRepeated && await FindAsync(transaction, asked.Code, call.Cancellation) is null)
        {
            var (versionId, regime, rule) = await FindRuleAsync(transaction, asked.Kind, call.Cancellation);
            await call.RequireOneOfAsync(transaction, regime, rule.By);
            var state = Apply(NoticeState.None, NoticeEventKind.Prepared, new(rule, asked.Given(siteSign: false)) { Audience = asked.AudienceNow });
            var round = await FindRoundAsync(transaction, asked.Round, call.Cancellation);
            if (round is null && rule.BeforeRound)
            {
                throw new ProblemException(Problems.NoticeRoundMissing("round", rule));
            }

            var notice = asked with { NoticeId = claim.AnswerId, RegimeVersionId = versionId, RoundId = round?.RoundId, PreparedOn = call.Today(), State = EnumCode.Of(state) };
            await transaction.ExecuteAsync("postgres/notices/insert_notice.sql", notice with { DueOn = DueOn(call, rule, notice, round) }, call.Cancellation);
            await InsertEventAsync(transaction, call, claim.AnswerId, NoticeEventKind.Prepared, AuditOutcome.Created);
        }

        var stored = (await FindAsync(transaction, asked.Code, call.Cancellation))!;
        await transaction.CommitAsync(call.Cancellation);
        return stored.SaysTheSameAs(asked) ? stored : throw new ProblemException(Problems.AlreadyExists("code", ProblemThing.Notice, asked.Code));
    }

    /// <summary>Approves or publishes a notice; one that is as far already stays as it is.</summary>
    /// <exception cref="ProblemException">There is no such notice, it does not stand where the step begins, a part is missing, the caller's person holds no role that may approve, or it has changed since the caller read it.</exception>
    public async Task<NoticeRow> MoveAsync(Call call, NoticeMove move)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        var notice = await FindAsync(transaction, move.Code, call.Cancellation) ?? throw new ProblemException(Problems.NotFound("notice", ProblemThing.Notice, move.Code));
        if ((await RequestLog.ClaimAsync(transaction, call.Request, notice.NoticeId, call.Cancellation)).IsRepeated)
        {
            return notice;
        }

        Etag.Require(move.Etag, notice);
        if (!NoticeLifeCycle.HasHappened(notice.StateNow, move.Kind))
        {
            var regime = await regimes.GetAsync(transaction, notice.RegimeVersionId, call.Cancellation);
            var rule = regime.Notices.First(rule => rule.Code == notice.Kind);
            if (move.Kind == NoticeEventKind.Approved)
            {
                await call.RequirePermissionAsync(transaction, regime, Permission.Approve);
            }

            var state = Apply(notice.StateNow, move.Kind, new(rule, notice.Given(move.SiteSign)) { Enclosed = move.Enclosed });
            var round = await FindRoundAsync(transaction, notice.Round, call.Cancellation);
            notice = notice with { State = EnumCode.Of(state), PublishedOn = move.PublishedOn, Way = move.Way, DueOn = notice.DueOn ?? DueOn(call, rule, notice, round) };
            await transaction.ExecuteAsync("postgres/notices/update_notice.sql", new { notice.NoticeId, notice.State, notice.DueOn, notice.PublishedOn, notice.Way }, call.Cancellation);
            await InsertEventAsync(transaction, call, notice.NoticeId, move.Kind, AuditOutcome.Changed);
        }

        await transaction.CommitAsync(call.Cancellation);
        return notice;
    }

    /// <summary>Notices by code, after the given one.</summary>
    public async Task<IReadOnlyList<NoticeRow>> ListAsync(Call call, NoticePage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return await transaction.QueryAsync<NoticeRow>("postgres/notices/select_notices.sql", page, call.Cancellation);
    }

    private DateOnly? DueOn(Call call, DutyRule rule, NoticeRow notice, NoticeRoundRow? round) => NoticeDue.DueOn(
        rule, new(notice.PreparedOn, round?.PeriodStart, round?.ClosedAt is { } closed ? call.DayOf(closed) : null) { Reached = round?.Reached ?? [] }, calendars.Of(call.Tenant.CalendarCode));

    private static NoticeState Apply(NoticeState state, NoticeEventKind kind, NoticeChange change)
    {
        var (after, problems) = NoticeLifeCycle.Apply(state, kind, change);
        return problems.Count == 0 ? after : throw new ProblemException(problems);
    }

    private async Task<(Guid VersionId, Regime Regime, DutyRule Rule)> FindRuleAsync(TenantTransaction transaction, string kind, CancellationToken cancellation)
    {
        var inForce = await regimes.AllInForceAsync(transaction, cancellation);
        foreach (var (versionId, regime) in inForce)
        {
            if (regime.Notices.FirstOrDefault(rule => rule.Code == kind) is { } rule)
            {
                return (versionId, regime, rule);
            }
        }

        throw new ProblemException(Problems.UnknownCode("kind", kind, [.. inForce.SelectMany(one => one.Regime.Notices).Select(rule => rule.Code)], "regime"));
    }

    private static async Task<NoticeRoundRow?> FindRoundAsync(TenantTransaction transaction, string code, CancellationToken cancellation) => code.Length == 0
        ? null
        : await transaction.FindAsync<NoticeRoundRow>("postgres/notices/select_notice_round.sql", new { code }, cancellation)
            ?? throw new ProblemException(Problems.NotFound("round", ProblemThing.Round, code));

    private static async Task InsertEventAsync(TenantTransaction transaction, Call call, Guid noticeId, NoticeEventKind kind, AuditOutcome outcome)
    {
        var person = await call.FindPersonAsync(transaction);
        await transaction.ExecuteAsync(
            "postgres/notices/insert_notice_event.sql", new { noticeId, Kind = EnumCode.Of(kind), OccurredAt = call.At, Actor = call.Caller.Label, PersonId = person?.Id }, call.Cancellation);
        await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Notice, noticeId, outcome, call.Cancellation);
    }

    internal static Task<NoticeRow?> FindAsync(TenantTransaction transaction, string code, CancellationToken cancellation) =>
        transaction.FindAsync<NoticeRow>("postgres/notices/select_notice.sql", new { code }, cancellation);
}
