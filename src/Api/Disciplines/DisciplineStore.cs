using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Api.Rounds;
using CSat.Domain.Persons;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Rounds;
using CSat.Domain.Surveys;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Disciplines;

/// <summary>The discipline of surveyors, in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class DisciplineStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Records that the caller's person declares the discipline of a round; again changes nothing.</summary>
    /// <exception cref="ProblemException">There is no such round, the declaration leaves something out, or the caller's person holds no role that the regime names for it.</exception>
    public async Task<SurveyorRow> DeclareAsync(Call call, DeclarationDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var isRepeated = (await RequestLog.ClaimAsync(transaction, call.Request, round.RoundId, call.Cancellation)).IsRepeated;
        RoundStore.Require(round, RoundEventKind.DisciplineDeclared);
        var regime = await regimes.GetAsync(transaction, round.RegimeVersionId, call.Cancellation);
        var problems = SurveyorDeclaration.Check(regime.Survey, round.SurveyKind, draft.Discipline);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        var person = await SurveyorAsync(transaction, call, regime, round);
        var values = new { round.RoundId, Surveyor = person.Code, PersonId = person.Id, draft.Discipline, DeclaredAt = call.At.UtcDateTime };
        if (!isRepeated && await transaction.ExecuteAsync("postgres/disciplines/insert_declaration.sql", values, call.Cancellation) > 0)
        {
            await RoundStore.HappenedAsync(transaction, call, round.RoundId, RoundEventKind.DisciplineDeclared);
        }

        var row = await transaction.FindAsync<SurveyorRow>("postgres/disciplines/select_surveyors.sql", new { round.RoundId, After = "", Count = 1, Surveyor = person.Code }, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return row!;
    }

    /// <summary>The surveyors of a round.</summary>
    /// <exception cref="ProblemException">There is no such round.</exception>
    public async Task<IReadOnlyList<SurveyorRow>> ListAsync(Call call, SurveyorPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.ReadAsync(transaction, page.Round, call.Cancellation);
        var survey = (await regimes.GetAsync(transaction, round.RegimeVersionId, call.Cancellation)).Survey;
        var rows = await transaction.QueryAsync<SurveyorRow>("postgres/disciplines/select_surveyors.sql", new { round.RoundId, page.After, page.Count, Surveyor = (string?)null }, call.Cancellation);
        var silent = SurveyorDeclaration.Silent(
            survey, round.SurveyKind, rows.Where(row => row.AtWork).Select(row => row.Surveyor), [.. rows.Where(row => row.DeclaredAt is not null).Select(row => row.Surveyor)]).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(row => row with { DeclarationMissing = silent.Contains(row.Surveyor) })];
    }

    /// <summary>Records fraud and leaves its forms out where the regime says so.</summary>
    /// <exception cref="ProblemException">The round is open, no form of it is found, its plan says nothing of penalties though the regime has it say so, or the caller's person may not carry out surveys.</exception>
    public async Task<FraudRow> ReportAsync(Call call, FraudDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(), call.Cancellation);
        var plan = await transaction.FindAsync<PlanContentRow>("postgres/disciplines/select_plan_of_round.sql", new { round.RoundId }, call.Cancellation) ?? new();
        if (!claim.IsRepeated)
        {
            RoundStore.Require(round, RoundEventKind.FraudReported);
            var regime = await regimes.GetAsync(transaction, round.RegimeVersionId, call.Cancellation);
            var person = await call.RequirePermissionAsync(transaction, regime, Permission.Execute);
            var forms = await transaction.QueryAsync<SuspectedFormRow>(
                "postgres/disciplines/select_suspected_forms.sql", new { round.RoundId, draft.ResponseId, draft.Distributor }, call.Cancellation);
            var problems = FraudFinding.Check(regime.Survey, draft.ResponseId is not null, draft.Distributor is not null, forms.Count, plan.ContentCodes);
            if (problems.Count > 0)
            {
                throw new ProblemException(problems);
            }

            var leftOut = !Truthfulness.IsScored(FormCheck.Fabricated, regime.Survey?.Verification);
            await WriteAsync(transaction, call, round.RoundId, claim.AnswerId, draft, [.. forms.Select(form => form.ResponseId)], leftOut, person?.Id);
            await RoundStore.HappenedAsync(transaction, call, round.RoundId, RoundEventKind.FraudReported);
        }

        var row = await transaction.FindAsync<FraudRow>("postgres/disciplines/select_fraud.sql", new { round.RoundId, FraudFindingId = claim.AnswerId }, call.Cancellation)
            ?? new FraudRow { FraudFindingId = claim.AnswerId };
        await transaction.CommitAsync(call.Cancellation);
        var said = Array.IndexOf(plan.ContentCodes, FraudFinding.PenaltyContent);
        return row with { PlannedPenalties = said < 0 ? "" : plan.ContentTexts[said] };
    }

    private static async Task WriteAsync(
        TenantTransaction transaction, Call call, Guid roundId, Guid findingId, FraudDraft draft, Guid[] responseIds, bool leftOut, Guid? personId)
    {
        await transaction.ExecuteAsync(
            "postgres/disciplines/insert_fraud.sql",
            new { FraudFindingId = findingId, roundId, draft.Distributor, draft.Finding, draft.Penalty, personId, ReportedAt = call.At.UtcDateTime }, call.Cancellation);
        await transaction.ExecuteAsync("postgres/disciplines/insert_fraud_forms.sql", new { roundId, responseIds, FraudFindingId = findingId, leftOut }, call.Cancellation);
        if (leftOut)
        {
            await transaction.ExecuteAsync("postgres/disciplines/leave_out_forms.sql", new { responseIds }, call.Cancellation);
        }
    }

    // Whoever declares does so with a key of his own, by a role that the regime names for each discipline: a declaration is of all of them.
    private static async Task<ActingPerson> SurveyorAsync(TenantTransaction transaction, Call call, Regime regime, RuledRoundRow round)
    {
        var demanded = SurveyorDeclaration.Demanded(regime.Survey, round.SurveyKind).Where(entry => entry.By.Count > 0).ToList();
        var person = await call.FindPersonAsync(transaction);
        if (person is null)
        {
            throw new ProblemException(demanded.Count > 0 ? RoleJudgement.CheckRole(null, regime, demanded[0].By[0], [call.Today()], "authorization")! : Problems.FieldMissing("discipline"));
        }

        var refusals = demanded.Select(entry => RoleJudgement.CheckOneOf(person, regime, entry.By, [call.Today()], "authorization")).OfType<Problem>();
        return refusals.FirstOrDefault() is { } refusal ? throw new ProblemException(refusal) : person;
    }
}
