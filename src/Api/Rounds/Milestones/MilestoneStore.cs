using CSat.Api.Calls;
using CSat.Api.Notices.Demands;
using CSat.Api.Regimes;
using CSat.Domain.Calendars;
using CSat.Domain.Persons;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Rounds;
using CSat.Domain.Surveys;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Rounds.Milestones;

/// <summary>What rounds have reached, in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="calendars">The working-day calendars.</param>
public sealed class MilestoneStore(CellPools source, RegimeStore regimes, CalendarCatalogue calendars)
{
    /// <summary>A round and what has become of it.</summary>
    /// <exception cref="ProblemException">There is no such round.</exception>
    public async Task<RoundLife> GetAsync(Call call, string code)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.ReadAsync(transaction, code, call.Cancellation);
        return await LifeAsync(transaction, call, round);
    }

    /// <summary>Records a milestone; the same again changes nothing.</summary>
    /// <exception cref="ProblemException">There is no such round, the regime does not know the milestone, its moment or order is wrong, or the caller's person does not hold the role.</exception>
    public async Task<RoundLife> RecordAsync(Call call, MilestoneDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var reached = await ReadAsync(transaction, call, round.RoundId);
        var isRepeated = (await RequestLog.ClaimAsync(transaction, call.Request, round.RoundId, call.Cancellation)).IsRepeated;
        if (!isRepeated && !reached.Any(row => row.RecordedAt is not null && row.Reached == draft.Milestone && row.Role == draft.Role))
        {
            await InsertAsync(transaction, call, round, draft, reached);
        }

        var life = await LifeAsync(transaction, call, round);
        await transaction.CommitAsync(call.Cancellation);
        return life;
    }

    /// <summary>Corrects a count or date of a round.</summary>
    /// <exception cref="ProblemException">There is no such round, the field cannot be corrected, the value is out of its range or the present one, or the caller's person may not carry out surveys.</exception>
    public async Task<RoundLife> CorrectAsync(Call call, CorrectionDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        if (!(await RequestLog.ClaimAsync(transaction, call.Request, round.RoundId, call.Cancellation)).IsRepeated)
        {
            RoundStore.Require(round, RoundEventKind.Corrected);
            var regime = await regimes.GetAsync(transaction, round.RegimeVersionId, call.Cancellation);
            var person = await call.RequirePermissionAsync(transaction, regime, Permission.Execute);
            var row = (await RoundStore.FindAsync(transaction, round.Code, call.Cancellation))!;
            var reached = await ReadAsync(transaction, call, round.RoundId);
            var asItStands = new CorrectedRound(
                row.FormsSent + row.FormsDistributed, row.FormsDistributed, row.FormsSentOn, row.PeriodEnd, [.. reached.Where(milestone => milestone.RecordedAt is not null).Select(milestone => milestone.Event)],
                CourseOf(call, row, reached), call.Tenant.TimeZone);
            var (correction, problems) = RoundCorrections.Judge(regime.Survey, asItStands, draft.Field, draft.Value);
            await WriteAsync(transaction, call, round.RoundId, correction ?? throw new ProblemException(problems), draft.Reason, person?.Id);
            await RoundStore.HappenedAsync(transaction, call, round.RoundId, RoundEventKind.Corrected);
        }

        var life = await LifeAsync(transaction, call, round);
        await transaction.CommitAsync(call.Cancellation);
        return life;
    }

    /// <summary>The rounds of a page that are late.</summary>
    internal async Task<LateRounds> ListAsync(Call call, RoundPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var looked = await transaction.QueryAsync<RoundRulesRow>("postgres/rounds/select_round_rules.sql", page, call.Cancellation);
        RoundRulesRow[] rows = [.. looked.Take(page.Count - 1)];
        var milestones = (await ReadAsync(transaction, call, [.. rows.Select(row => row.RoundId)])).ToLookup(row => row.RoundId, row => row.Reached);
        var late = new List<LateRound>();
        foreach (var row in rows)
        {
            var regime = await regimes.GetAsync(transaction, row.RegimeVersionId, call.Cancellation);
            if (Judge(call, regime.Survey, row.SurveyKind, milestones[row.RoundId]).Where(deadline => deadline.IsOverdue).ToList() is { Count: > 0 } overdue)
            {
                late.Add(new LateRound(row, overdue));
            }
        }

        return new LateRounds(late, looked.Count > rows.Length ? rows[^1] : null);
    }

    private async Task InsertAsync(TenantTransaction transaction, Call call, RuledRoundRow round, MilestoneDraft draft, IReadOnlyList<MilestoneRow> reached)
    {
        RoundStore.Require(round, RoundEventKind.MilestoneReached);
        var regime = await regimes.GetAsync(transaction, round.RegimeVersionId, call.Cancellation);
        var row = await RoundStore.FindAsync(transaction, round.Code, call.Cancellation);
        var problems = RoundMilestones.Check(regime.Survey, round.SurveyKind, draft.Milestone, draft.Role, CourseOf(call, row!, reached), regime.Notices);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        var person = await ActingAsync(transaction, call, regime, round.SurveyKind, draft);
        var values = new { round.RoundId, draft.Milestone.Event, ReachedAt = draft.Milestone.At.UtcDateTime, draft.Role, PersonId = person?.Id, RecordedAt = call.At.UtcDateTime };
        await transaction.ExecuteAsync("postgres/rounds/insert_milestone.sql", values, call.Cancellation);
        await RoundStore.HappenedAsync(transaction, call, round.RoundId, RoundEventKind.MilestoneReached);
    }

    // Whoever records in a role that the regime names holds it by the record of people; where it names none, the person's roles have the permission.
    private static async Task<ActingPerson?> ActingAsync(TenantTransaction transaction, Call call, Regime regime, string kind, MilestoneDraft draft) =>
        RoundMilestones.RolesOf(regime.Survey, kind, draft.Milestone.Event).Count > 0
            ? await call.RequireRoleAsync(transaction, regime, draft.Role, "role")
            : await call.RequirePermissionAsync(transaction, regime, RoundMilestones.PermissionFor(draft.Milestone.Event, regime.Notices));

    private static RoundCourse CourseOf(Call call, RoundRow round, IReadOnlyList<MilestoneRow> reached) =>
        new([.. reached.Select(row => row.Reached)], Deadline.StartOfDay(round.PeriodStart, call.Tenant.TimeZone), call.At);

    private static async Task WriteAsync(TenantTransaction transaction, Call call, Guid roundId, RoundCorrection correction, string reason, Guid? personId)
    {
        if (correction.At is { } at)
        {
            await transaction.ExecuteAsync("postgres/rounds/correct_milestone.sql", new { roundId, Event = correction.Field, ReachedAt = at.UtcDateTime }, call.Cancellation);
        }
        else
        {
            await transaction.ExecuteAsync("postgres/rounds/correct_round.sql", new { roundId, correction.Forms, correction.Day }, call.Cancellation);
        }

        var values = new { roundId, correction.Field, correction.Before, correction.Value, reason, personId, CorrectedAt = call.At.UtcDateTime };
        await transaction.ExecuteAsync("postgres/rounds/insert_correction.sql", values, call.Cancellation);
    }

    private async Task<RoundLife> LifeAsync(TenantTransaction transaction, Call call, RuledRoundRow round)
    {
        var regime = await regimes.GetAsync(transaction, round.RegimeVersionId, call.Cancellation);
        var milestones = await ReadAsync(transaction, call, round.RoundId);
        var row = await RoundStore.FindAsync(transaction, round.Code, call.Cancellation);
        var corrections = await transaction.QueryAsync<CorrectionRow>("postgres/rounds/select_corrections.sql", new { round.RoundId }, call.Cancellation);
        var notices = await DemandStore.CalledForAsync(transaction, call, regime, row!, [.. milestones.Select(milestone => milestone.Reached)], calendars.Of(call.Tenant.CalendarCode));
        return new RoundLife(
            row!, milestones, Judge(call, regime.Survey, round.SurveyKind, milestones.Select(milestone => milestone.Reached)), corrections, RoundDemands.Of(regime, round.SurveyKind), notices);
    }

    private IReadOnlyList<RoundDeadline> Judge(Call call, SurveyRules? survey, string kind, IEnumerable<ReachedMilestone> reached) =>
        RoundDeadlines.Of(survey, kind, [.. reached], call.At, calendars.Of(call.Tenant.CalendarCode), call.Tenant.TimeZone);

    private static Task<IReadOnlyList<MilestoneRow>> ReadAsync(TenantTransaction transaction, Call call, params Guid[] roundIds) =>
        transaction.QueryAsync<MilestoneRow>("postgres/rounds/select_milestones.sql", new { roundIds, Zone = call.Tenant.TimeZone.Id }, call.Cancellation);
}
