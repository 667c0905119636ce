using System.Text.Json;
using CSat.Api.Calls;
using CSat.Api.Questionnaires.Contents;
using CSat.Api.Regimes;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using AuditOutcome = CSat.Domain.Audits.AuditOutcome;
using AuditSubject = CSat.Domain.Audits.AuditSubject;

namespace CSat.Api.Questionnaires;

/// <summary>Questionnaire versions in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class QuestionnaireStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Creates a version, or replaces one that no round uses yet.</summary>
    /// <returns>The version as it is stored.</returns>
    /// <exception cref="ProblemException">The scale or an item is not known, the version is used and has other content, or it has changed since the caller read it.</exception>
    public async Task<ShownQuestionnaire> PutAsync(Call call, QuestionnaireDraft draft)
    {
        var asked = draft.Version;
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(), call.Cancellation);
        if (claim.IsRepeated)
        {
            return await ShowAsync(transaction, asked.Code, asked.Version, call.Cancellation);
        }

        var (regimeVersionId, regime) = await regimes.InForceAsync(transaction, Contracts.V1.RegimePurpose.Survey, call.Cancellation);
        CheckScales(asked, regime);
        CheckContents(asked, regime);
        var itemIds = await FindItemsAsync(transaction, asked.Items, call.Cancellation);
        await WriteAsync(transaction, draft, claim.AnswerId, regimeVersionId, itemIds, call);
        var stored = await ShowAsync(transaction, asked.Code, asked.Version, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return stored;
    }

    /// <summary>Approves a version, once.</summary>
    /// <exception cref="ProblemException">There is none, it is approved, it lacks what its regime demands, the role does not approve or is not held by the caller's person, or it has changed since the caller read it.</exception>
    public async Task<ShownQuestionnaire> ApproveAsync(Call call, QuestionnaireApprovalStep step)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await transaction.FindAsync<QuestionnaireVersionRow>("postgres/questionnaires/lock_questionnaire_version.sql", new { step.Code, step.Version }, call.Cancellation);
        var (row, regime) = await ShowAsync(transaction, step.Code, step.Version, call.Cancellation);
        if ((await RequestLog.ClaimAsync(transaction, call.Request, row.QuestionnaireVersionId, call.Cancellation)).IsRepeated)
        {
            return new ShownQuestionnaire(row, regime);
        }

        Etag.Require(step.Etag, row);
        if (row.ApprovedAt is not null)
        {
            throw new ProblemException(Problems.QuestionnaireApproved("version", $"{row.Code}/{row.Version}"));
        }

        if (regime.Survey is { } survey && QuestionnaireApproval.Check(survey, new ShownQuestionnaire(row, regime).Outline, step.Role) is { Count: > 0 } problems)
        {
            throw new ProblemException(problems);
        }

        var person = regime.Survey?.Questionnaire is { ApprovedBy.Count: > 0 } rule && rule.IsFor(row.SurveyKind.Length > 0 ? row.SurveyKind : null)
            ? await call.RequireRoleAsync(transaction, regime, step.Role, "role")
            : await call.RequirePermissionAsync(transaction, regime, Permission.Approve);
        await transaction.ExecuteAsync(
            "postgres/questionnaires/insert_questionnaire_approval.sql",
            new { row.QuestionnaireVersionId, ApprovedAt = call.At, Actor = call.Caller.Label, PersonId = person?.Id, step.Role }, call.Cancellation);
        await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.QuestionnaireVersion, row.QuestionnaireVersionId, AuditOutcome.Changed, call.Cancellation);
        var stored = await ShowAsync(transaction, step.Code, step.Version, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return stored;
    }

    /// <summary>A version.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public async Task<ShownQuestionnaire> GetAsync(Call call, (string Code, int Version) name)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return await ShowAsync(transaction, name.Code, name.Version, call.Cancellation);
    }

    /// <summary>There is no such version.</summary>
    public static Problem NotFound(string field, string code, int version) => Problems.NotFound(field, ProblemThing.QuestionnaireVersion, $"{code}/{version}");

    private static void CheckContents(QuestionnaireVersionRow asked, Regime regime)
    {
        var survey = regime.Survey;
        var problems = new List<Problem>();
        if (asked.SurveyKind.Length > 0 && survey?.FindKind(asked.SurveyKind) is null)
        {
            problems.Add(Problems.UnknownCode("survey_kind", asked.SurveyKind, [.. survey?.Kinds.Select(kind => kind.Code) ?? []]));
        }

        if (asked.Module.Length > 0 && survey?.Modules.Any(module => module.Code == asked.Module) != true)
        {
            problems.Add(Problems.UnknownCode("module", asked.Module, [.. survey?.Modules.Select(module => module.Code) ?? []]));
        }

        var content = JsonSerializer.Deserialize<QuestionnaireContent>(asked.Content)!;
        string[] roles = [.. regime.Roles.Select(role => role.Code)];
        problems.AddRange(content.DecidedBy
            .Select((role, index) => (role, index))
            .Where(entry => !roles.Contains(entry.role, StringComparer.Ordinal))
            .Select(entry => Problems.UnknownCode($"decided_by[{entry.index}]", entry.role, roles)));
        foreach (var criterion in content.Criteria)
        {
            if (regime.FindScale(asked.ScaleOf(Array.IndexOf(asked.Items, criterion.Item))) is { } scale && scale.Levels.All(level => level.Value != criterion.Level))
            {
                problems.Add(Problems.LevelOutOfScale($"item_contents[{criterion.Item}].criteria", criterion.Item, criterion.Level, scale));
            }
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    private static void CheckScales(QuestionnaireVersionRow asked, Regime regime)
    {
        IReadOnlyList<string> known = [.. regime.AllScales.Select(scale => scale.Code)];
        var problems = new List<Problem>();
        if (regime.FindScale(asked.Scale) is null)
        {
            problems.Add(Problems.UnknownCode("scale", asked.Scale, known));
        }

        for (var i = 0; i < asked.Items.Length; i++)
        {
            var scale = regime.FindScale(asked.ScaleOf(i));
            if (scale is null && asked.ScaleOf(i) != asked.Scale)
            {
                problems.Add(Problems.UnknownCode($"item_scales[{asked.Items[i]}].scale", asked.ScaleOf(i), known));
            }
            else if (asked.IsReversed(i) && scale is { MeasureApart: ScaleMeasure.Recommendation or ScaleMeasure.YesNo })
            {
                problems.Add(Problems.FieldInvalid($"item_scales[{asked.Items[i]}].reversed", "true", ProblemForm.NotReversed));
            }
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    private static async Task WriteAsync(TenantTransaction transaction, QuestionnaireDraft draft, Guid newId, Guid regimeVersionId, Guid[] itemIds, Call call)
    {
        var asked = draft.Version;
        var existing = await transaction.FindAsync<QuestionnaireVersionRow>("postgres/questionnaires/lock_questionnaire_version.sql", new { asked.Code, asked.Version }, call.Cancellation);
        if (existing is null)
        {
            Etag.Require(draft.Etag, existing);
            var inserted = await transaction.ExecuteAsync("postgres/questionnaires/insert_questionnaire_version.sql", Values(newId), call.Cancellation);
            if (inserted == 1)
            {
                await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.QuestionnaireVersion, newId, AuditOutcome.Created, call.Cancellation);
                return;
            }

            // Another call has made it since.
            existing = await transaction.FindAsync<QuestionnaireVersionRow>("postgres/questionnaires/lock_questionnaire_version.sql", new { asked.Code, asked.Version }, call.Cancellation);
        }

        var stored = await ReadAsync(transaction, asked.Code, asked.Version, call.Cancellation);
        Etag.Require(draft.Etag, stored);
        var isSame = Etag.Of(stored.Said()) == Etag.Of(asked.Said());
        if (stored.ApprovedAt is not null)
        {
            if (!isSame)
            {
                throw new ProblemException(Problems.QuestionnaireApproved("version", $"{asked.Code}/{asked.Version}"));
            }

            return;
        }

        if (await transaction.FindAsync<UseRow>("postgres/questionnaires/select_questionnaire_in_use.sql", new { existing!.QuestionnaireVersionId }, call.Cancellation) is null)
        {
            if (await transaction.ExecuteAsync("postgres/questionnaires/update_questionnaire_version.sql", Values(existing.QuestionnaireVersionId), call.Cancellation) > 0)
            {
                await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.QuestionnaireVersion, existing.QuestionnaireVersionId, AuditOutcome.Changed, call.Cancellation);
            }
        }
        else if (!isSame)
        {
            throw new ProblemException(Problems.QuestionnaireVersionInUse("version", $"{asked.Code}/{asked.Version}"));
        }

        object Values(Guid id) => new
        {
            QuestionnaireVersionId = id, asked.Code, asked.Version, asked.TitleZh, asked.TitleEn, RegimeVersionId = regimeVersionId, asked.Scale, ItemIds = itemIds,
            asked.ItemScales, asked.ReversedItems, asked.SurveyKind, asked.Module, asked.ItemMaxPoints, asked.RequiredItems, asked.Content, CreatedAt = call.At,
        };
    }

    private async Task<ShownQuestionnaire> ShowAsync(TenantTransaction transaction, string code, int version, CancellationToken cancellation)
    {
        var row = await ReadAsync(transaction, code, version, cancellation);
        return new ShownQuestionnaire(row, await regimes.GetAsync(transaction, row.RegimeVersionId, cancellation));
    }

    private static async Task<QuestionnaireVersionRow> ReadAsync(TenantTransaction transaction, string code, int version, CancellationToken cancellation) =>
        await transaction.FindAsync<QuestionnaireVersionRow>("postgres/questionnaires/select_questionnaire_version.sql", new { code, version }, cancellation)
            ?? throw new ProblemException(NotFound("code", code, version));

    private static async Task<Guid[]> FindItemsAsync(TenantTransaction transaction, string[] codes, CancellationToken cancellation)
    {
        var known = (await transaction.QueryAsync<ItemIdRow>("postgres/questionnaires/select_items_by_code.sql", new { codes }, cancellation))
            .ToDictionary(item => item.Code, item => item.ItemId, StringComparer.Ordinal);
        var problems = codes
            .Select((code, index) => (code, index))
            .Where(entry => !known.ContainsKey(entry.code))
            .Select(entry => Problems.UnknownItem($"items[{entry.index}]", entry.code, [.. known.Keys]))
            .ToList();
        return problems.Count > 0 ? throw new ProblemException(problems) : [.. codes.Select(code => known[code])];
    }
}
