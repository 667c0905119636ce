using System.Text.Json;
using CSat.Api.Calls;
using CSat.Api.Questionnaires;
using CSat.Api.Regimes;
using CSat.Domain.Audits;
using CSat.Domain.Persons;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using RegimePurpose = CSat.Contracts.V1.RegimePurpose;

namespace CSat.Api.SurveyPlans;

/// <summary>Survey plans in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class SurveyPlanStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Writes a plan, or writes it anew; the same again changes nothing.</summary>
    /// <exception cref="ProblemException">A survey kind or the questionnaire is not known, the caller's person may not plan, the plan is submitted or decided, or it has changed since the caller read it.</exception>
    public async Task<SurveyPlanHistory> PutAsync(Call call, SurveyPlanDraft draft)
    {
        var asked = draft.Plan;
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        await LockAsync(transaction, asked.Code, call.Cancellation);
        var existing = await FindAsync(transaction, asked.Code, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, existing?.SurveyPlanId ?? Guid.CreateVersion7(), call.Cancellation);
        if (claim.IsRepeated)
        {
            return await ReadAsync(transaction, existing!, call.Cancellation);
        }

        Etag.Require(draft.Etag, existing);
        if (existing is null || !SaysTheSame(existing, asked))
        {
            await WriteAsync(transaction, call, existing, asked with { SurveyPlanId = claim.AnswerId });
        }

        var stored = await ReadAsync(transaction, (await FindAsync(transaction, asked.Code, call.Cancellation))!, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return stored;
    }

    /// <summary>Submits, decides or issues a plan.</summary>
    /// <exception cref="ProblemException">There is no such plan or department, the life cycle refuses the step, the caller's person does not hold the role or the permission, or the plan has changed since the caller read it.</exception>
    public async Task<SurveyPlanHistory> StepAsync(Call call, SurveyPlanStep step)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await LockAsync(transaction, step.Code, call.Cancellation);
        var plan = await FindAsync(transaction, step.Code, call.Cancellation) ?? throw new ProblemException(NotFound("code", step.Code));
        if ((await RequestLog.ClaimAsync(transaction, call.Request, plan.SurveyPlanId, call.Cancellation)).IsRepeated)
        {
            return await ReadAsync(transaction, plan, call.Cancellation);
        }

        Etag.Require(step.Etag, plan);
        var regime = await regimes.GetAsync(transaction, plan.RegimeVersionId, call.Cancellation);
        var state = Apply(plan, step.Kind, regime, step.Role);
        var person = await ActingAsync(transaction, call, regime, step);
        await DepartmentReferences.RequireAsync(transaction, step.Departments, "", call.Cancellation);
        await transaction.ExecuteAsync("postgres/survey_plans/update_survey_plan_state.sql", new { plan.SurveyPlanId, State = EnumCode.Of(state) }, call.Cancellation);
        object detail = step.Kind switch
        {
            SurveyPlanEventKind.Issued => new { departments = step.Departments },
            _ => new { reason = step.Reason },
        };
        await InsertEventAsync(transaction, call, plan.SurveyPlanId, step.Kind, person, step.Role, detail);
        await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.SurveyPlan, plan.SurveyPlanId, AuditOutcome.Changed, call.Cancellation);
        var stored = await ReadAsync(transaction, plan with { State = EnumCode.Of(state) }, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return stored;
    }

    /// <summary>A plan.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public async Task<SurveyPlanHistory> GetAsync(Call call, string code)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var plan = await FindAsync(transaction, code, call.Cancellation) ?? throw new ProblemException(NotFound("code", code));
        return await ReadAsync(transaction, plan, call.Cancellation);
    }

    /// <summary>Plans by period and code, after the given ones.</summary>
    public async Task<IReadOnlyList<SurveyPlanRow>> ListAsync(Call call, SurveyPlanPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return await transaction.QueryAsync<SurveyPlanRow>("postgres/survey_plans/select_survey_plans.sql", page, call.Cancellation);
    }

    /// <summary>The plan that a new round is opened by: it cannot change before the round is there. Nothing where none is named.</summary>
    /// <exception cref="ProblemException">There is none of this code.</exception>
    internal static async Task<(Guid? Id, SurveyPlanOutline? Plan)> ShareAsync(TenantTransaction transaction, string code, CancellationToken cancellation)
    {
        if (code.Length == 0)
        {
            return (null, null);
        }

        var plan = await transaction.FindAsync<SurveyPlanRow>("postgres/survey_plans/share_survey_plan.sql", new { code }, cancellation) ?? throw new ProblemException(NotFound("survey_plan", code));
        var questionnaire = plan.Questionnaire.Length > 0 ? $"{plan.Questionnaire}/{plan.QuestionnaireVersion}" : null;
        return (plan.SurveyPlanId, new SurveyPlanOutline(plan.Code, EnumCode.Parse<SurveyPlanState>(plan.State), plan.SurveyKinds, plan.PeriodStart, plan.PeriodEnd, questionnaire));
    }

    /// <summary>There is no such plan.</summary>
    public static Problem NotFound(string field, string code) => Problems.NotFound(field, ProblemThing.SurveyPlan, code);

    private async Task WriteAsync(TenantTransaction transaction, Call call, SurveyPlanRow? existing, SurveyPlanRow asked)
    {
        var (regimeVersionId, regime) = await regimes.InForceAsync(transaction, RegimePurpose.Survey, call.Cancellation);
        var person = await call.RequirePermissionAsync(transaction, regime, Permission.Plan);
        var state = Apply(asked with { State = existing?.State ?? "" }, SurveyPlanEventKind.Written, regime, "");
        var questionnaireVersionId = await FindQuestionnaireAsync(transaction, asked, call.Cancellation);
        var values = new
        {
            asked.SurveyPlanId, asked.Code, asked.TitleZh, asked.TitleEn, RegimeVersionId = regimeVersionId, asked.SurveyKinds, asked.PeriodStart, asked.PeriodEnd, asked.ContentCodes,
            asked.ContentTexts, QuestionnaireVersionId = questionnaireVersionId, State = EnumCode.Of(state),
        };
        await transaction.ExecuteAsync(existing is null ? "postgres/survey_plans/insert_survey_plan.sql" : "postgres/survey_plans/update_survey_plan.sql", values, call.Cancellation);
        await InsertEventAsync(transaction, call, asked.SurveyPlanId, SurveyPlanEventKind.Written, person, "", values);
        await AuditLog.AppendAsync(
            transaction, call.Act, AuditSubject.SurveyPlan, asked.SurveyPlanId, existing is null ? AuditOutcome.Created : AuditOutcome.Changed, call.Cancellation);
    }

    private static SurveyPlanState Apply(SurveyPlanRow plan, SurveyPlanEventKind kind, Regime regime, string role)
    {
        var survey = regime.Survey ?? throw new ProblemException(Problems.RegimePartMissing("code", regime.Code, "survey"));
        var state = plan.State.Length > 0 ? EnumCode.Parse<SurveyPlanState>(plan.State) : SurveyPlanState.None;
        var (after, problems) = SurveyPlanLifeCycle.Apply(state, kind, new SurveyPlanChange(plan.Code, survey, plan.SurveyKinds, plan.ContentCodes, role) { Period = (plan.PeriodStart, plan.PeriodEnd) });
        return problems.Count == 0 ? after : throw new ProblemException(problems);
    }

    private static bool SaysTheSame(SurveyPlanRow stored, SurveyPlanRow asked) =>
        Etag.Of(stored) == Etag.Of(asked with { SurveyPlanId = stored.SurveyPlanId, RegimeVersionId = stored.RegimeVersionId, RegimeCode = stored.RegimeCode, RegimeVersion = stored.RegimeVersion, State = stored.State });

    private static async Task<Guid?> FindQuestionnaireAsync(TenantTransaction transaction, SurveyPlanRow asked, CancellationToken cancellation) => asked.Questionnaire.Length == 0
        ? null
        : (await transaction.FindAsync<PlannedQuestionnaireRow>(
            "postgres/survey_plans/select_planned_questionnaire.sql", new { asked.Questionnaire, asked.QuestionnaireVersion }, cancellation))?.QuestionnaireVersionId
            ?? throw new ProblemException(QuestionnaireStore.NotFound("questionnaire", asked.Questionnaire, asked.QuestionnaireVersion));

    // Whoever acts in a role that the regime names for the step holds it by the record of people; where it names none, the person's roles have the permission (R01.4).
    private static async Task<ActingPerson?> ActingAsync(TenantTransaction transaction, Call call, Regime regime, SurveyPlanStep step) => step.Kind switch
    {
        SurveyPlanEventKind.Submitted when regime.Survey?.Plan is { By.Count: > 0 } => await call.RequireRoleAsync(transaction, regime, step.Role, "role"),
        SurveyPlanEventKind.Approved or SurveyPlanEventKind.Rejected when regime.Survey?.Plan is { ApprovedBy.Count: > 0 } => await call.RequireRoleAsync(transaction, regime, step.Role, "role"),
        SurveyPlanEventKind.Approved or SurveyPlanEventKind.Rejected => await call.RequirePermissionAsync(transaction, regime, Permission.Approve),
        _ => await call.RequirePermissionAsync(transaction, regime, Permission.Plan),
    };

    private static Task<int> InsertEventAsync(
        TenantTransaction transaction, Call call, Guid surveyPlanId, SurveyPlanEventKind kind, ActingPerson? person, string role, object detail) => transaction.ExecuteAsync(
        "postgres/survey_plans/insert_survey_plan_event.sql",
        new { surveyPlanId, Kind = EnumCode.Of(kind), OccurredAt = call.At, Actor = call.Caller.Label, PersonId = person?.Id, role, Detail = JsonSerializer.Serialize(detail) },
        call.Cancellation);

    private static async Task LockAsync(TenantTransaction transaction, string code, CancellationToken cancellation) =>
        await transaction.FindAsync<LockedPlanRow>("postgres/survey_plans/lock_survey_plan.sql", new { code }, cancellation);

    private static Task<SurveyPlanRow?> FindAsync(TenantTransaction transaction, string code, CancellationToken cancellation) =>
        transaction.FindAsync<SurveyPlanRow>("postgres/survey_plans/select_survey_plan.sql", new { code }, cancellation);

    private static async Task<SurveyPlanHistory> ReadAsync(TenantTransaction transaction, SurveyPlanRow plan, CancellationToken cancellation) =>
        new(plan, [.. await transaction.QueryAsync<SurveyPlanEventRow>("postgres/survey_plans/select_survey_plan_events.sql", new { plan.SurveyPlanId }, cancellation)]);
}
