using CSat.Api.Calls;
using CSat.Api.Notices.Demands;
using CSat.Api.Questionnaires;
using CSat.Api.Regimes;
using CSat.Api.SurveyPlans;
using CSat.Domain.Audits;
using CSat.Domain.Calendars;
using CSat.Domain.Notices;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Rounds;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Rounds;

/// <summary>Rounds in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class RoundStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Opens a round; the same again changes nothing.</summary>
    /// <exception cref="ProblemException">Questionnaire or survey kind are not known, the questionnaire lacks required topics, the caller's person may not carry out surveys, or the code is taken by another round.</exception>
    /// <returns>The round, and the notices before it that are not out in time.</returns>
    public async Task<(RoundRow Round, IReadOnlyList<DemandedNotice> Notices)> OpenAsync(Call call, RoundRow asked)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(), call.Cancellation);
        if (!claim.IsRepeated)
        {
            await InsertAsync(transaction, call, asked, claim.AnswerId);
        }

        var round = await FindAsync(transaction, asked.Code, call.Cancellation);
        var notices = await DemandStore.OutstandingAsync(regimes, transaction, call, round!.RoundId, round.SurveyKind, round.PeriodStart);
        await transaction.CommitAsync(call.Cancellation);
        return claim.IsRepeated || round == asked with { RoundId = round!.RoundId, State = round.State, FormsDistributed = round.FormsDistributed }
            ? (round!, notices)
            : throw new ProblemException(Problems.AlreadyExists("code", ProblemThing.Round, asked.Code));
    }

    /// <summary>Closes a round. Returns when no response can enter it any more and all that did are durable.</summary>
    /// <exception cref="ProblemException">There is no such round, or it has changed since the caller read it.</exception>
    public async Task<RoundRow> CloseAsync(Call call, RoundClosing asked)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await FindAsync(transaction, asked.Code, call.Cancellation) ?? throw NotFound(asked.Code);
        if (!(await RequestLog.ClaimAsync(transaction, call.Request, round.RoundId, call.Cancellation)).IsRepeated)
        {
            await transaction.ExecuteAsync("postgres/rounds/lock_round.sql", new { round.RoundId }, call.Cancellation);
            round = (await FindAsync(transaction, asked.Code, call.Cancellation))!;
            Etag.Require(asked.Etag, round);
            var state = EnumCode.Parse<RoundState>(round.State);
            if (!RoundLifeCycle.HasHappened(state, RoundEventKind.Closed))
            {
                round = round with { State = EnumCode.Of(Apply(state, RoundEventKind.Closed, new RoundChange(null, round.SurveyKind, []))) };
                await transaction.ExecuteAsync("postgres/rounds/update_round_state.sql", new { round.RoundId, round.State }, call.Cancellation);
                await InsertEventAsync(transaction, call, round.RoundId, RoundEventKind.Closed);
                await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Round, round.RoundId, AuditOutcome.Changed, call.Cancellation);
            }

            await transaction.CommitAsync(call.Cancellation);
        }

        return round;
    }

    /// <summary>Rounds by period and code, after the given ones.</summary>
    public async Task<IReadOnlyList<RoundRow>> ListAsync(Call call, RoundPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return await transaction.QueryAsync<RoundRow>("postgres/rounds/select_rounds.sql", page, call.Cancellation);
    }

    /// <summary>The rounds that the regime in force asks for in a calendar period.</summary>
    /// <exception cref="ProblemException">The organisation has adopted no regime for surveys.</exception>
    public async Task<IReadOnlyList<RoundProposal>> ProposeAsync(Call call, CalendarPeriod period)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var (_, regime) = await regimes.InForceAsync(transaction, Contracts.V1.RegimePurpose.Survey, call.Cancellation);
        var held = await transaction.QueryAsync<HeldRoundRow>("postgres/rounds/select_held_rounds.sql", new { }, call.Cancellation);
        return RoundProposals.Of(regime.Survey?.Kinds ?? [], [.. held.Select(row => new HeldRound(row.Code, row.SurveyKind, row.PeriodStart))], period.First, period.Last, call.Today());
    }

    private async Task InsertAsync(TenantTransaction transaction, Call call, RoundRow asked, Guid id)
    {
        // A round that is there keeps what it was opened under, whatever is demanded since.
        if (await FindAsync(transaction, asked.Code, call.Cancellation) is not null)
        {
            return;
        }

        var version = await transaction.FindAsync<UsedVersionRow>(
            "postgres/rounds/share_questionnaire_version.sql", new { Code = asked.Questionnaire, Version = asked.QuestionnaireVersion }, call.Cancellation)
            ?? throw new ProblemException(QuestionnaireStore.NotFound("questionnaire", asked.Questionnaire, asked.QuestionnaireVersion));
        var regime = await regimes.GetAsync(transaction, version.RegimeVersionId, call.Cancellation);
        await call.RequirePermissionAsync(transaction, regime, Permission.Execute);
        var (planId, plan) = await SurveyPlanStore.ShareAsync(transaction, asked.SurveyPlan, call.Cancellation);
        var change = new RoundChange(regime.Survey, asked.SurveyKind, version.Topics)
        {
            Targets = regime.Targets,
            Round = new RoundOutline(asked.SurveyKind, asked.PeriodStart, asked.PeriodEnd, $"{asked.Questionnaire}/{asked.QuestionnaireVersion}"), Plan = plan,
            Module = version.Module.Length > 0 ? version.Module : null, QuestionnaireIsApproved = version.Approved,
            QuestionnaireKind = version.SurveyKind.Length > 0 ? version.SurveyKind : null,
        };
        var state = Apply(RoundState.None, RoundEventKind.Opened, change);
        var values = new
        {
            RoundId = id, asked.Code, asked.TitleZh, asked.TitleEn, version.QuestionnaireVersionId, asked.SurveyKind, asked.PeriodStart, asked.PeriodEnd, asked.FormsSent, asked.FormsSentOn,
            SurveyPlanId = planId, State = EnumCode.Of(state),
        };
        if (await transaction.ExecuteAsync("postgres/rounds/insert_round.sql", values, call.Cancellation) > 0)
        {
            await InsertEventAsync(transaction, call, id, RoundEventKind.Opened);
            await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Round, id, AuditOutcome.Created, call.Cancellation);
        }
    }

    /// <summary>A round as it is now; others may change it meanwhile.</summary>
    /// <exception cref="ProblemException">There is none of this code.</exception>
    internal static async Task<RuledRoundRow> ReadAsync(TenantTransaction transaction, string code, CancellationToken cancellation) =>
        await transaction.FindAsync<RuledRoundRow>("postgres/rounds/select_ruled_round.sql", new { code }, cancellation) ?? throw NotFound(code);

    /// <summary>Holds a round for the transaction.</summary>
    /// <exception cref="ProblemException">There is none of this code.</exception>
    internal static async Task<RuledRoundRow> TakeAsync(TenantTransaction transaction, string code, CancellationToken cancellation) =>
        await transaction.FindAsync<RuledRoundRow>("postgres/rounds/take_round.sql", new { code }, cancellation) ?? throw NotFound(code);

    /// <summary>The survey rules that a round is held under, for an act that carries it out.</summary>
    /// <exception cref="ProblemException">The caller's person may not carry out surveys.</exception>
    internal static async Task<SurveyRules?> RulesAsync(RegimeStore regimes, TenantTransaction transaction, Call call, RuledRoundRow round)
    {
        var regime = await regimes.GetAsync(transaction, round.RegimeVersionId, call.Cancellation);
        await call.RequirePermissionAsync(transaction, regime, Permission.Execute);
        return regime.Survey;
    }

    /// <summary>The survey rules that a round is held under, for an act that verifies its forms: by the roles that the regime names for it (R01.14), else by whoever carries it out.</summary>
    /// <exception cref="ProblemException">The caller's person may not verify them.</exception>
    internal static async Task<SurveyRules?> VerificationRulesAsync(RegimeStore regimes, TenantTransaction transaction, Call call, RuledRoundRow round)
    {
        var regime = await regimes.GetAsync(transaction, round.RegimeVersionId, call.Cancellation);
        if (regime.Survey?.Verification is not { By.Count: > 0 } verification)
        {
            return await RulesAsync(regimes, transaction, call, round);
        }

        await call.RequireOneOfAsync(transaction, regime, verification.By);
        return regime.Survey;
    }

    /// <summary>Lets an event pass that the state of the round allows.</summary>
    /// <exception cref="ProblemException">It does not.</exception>
    internal static void Require(RuledRoundRow round, RoundEventKind kind) => Apply(EnumCode.Parse<RoundState>(round.State), kind, new RoundChange(null, round.SurveyKind, []));

    /// <summary>Appends what happened to a round that the transaction holds, and says so in the audit.</summary>
    internal static async Task HappenedAsync(TenantTransaction transaction, Call call, Guid roundId, RoundEventKind kind)
    {
        await InsertEventAsync(transaction, call, roundId, kind);
        await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Round, roundId, AuditOutcome.Changed, call.Cancellation);
    }

    private static ProblemException NotFound(string code) => new(Problems.NotFound("round", ProblemThing.Round, code));

    private static RoundState Apply(RoundState state, RoundEventKind kind, RoundChange change)
    {
        var (after, problems) = RoundLifeCycle.Apply(state, kind, change);
        return problems.Count == 0 ? after : throw new ProblemException(problems);
    }

    private static Task<int> InsertEventAsync(TenantTransaction transaction, Call call, Guid roundId, RoundEventKind kind) =>
        transaction.ExecuteAsync("postgres/rounds/insert_round_event.sql", new { roundId, Kind = EnumCode.Of(kind), OccurredAt = call.At, Actor = call.Caller.Label }, call.Cancellation);

    /// <summary>A round; null where there is none of this code.</summary>
    internal static Task<RoundRow?> FindAsync(TenantTransaction transaction, string code, CancellationToken cancellation) =>
        transaction.FindAsync<RoundRow>("postgres/rounds/select_round.sql", new { code }, cancellation);
}
