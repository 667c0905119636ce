using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
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
    public async Task<QuestionnaireVersionRow> PutAsync(Call call, QuestionnaireDraft draft)
    {
        var asked = draft.Version;
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(), call.Cancellation);
        if (claim.IsRepeated)
        {
            return await ReadAsync(transaction, asked.Code, asked.Version, call.Cancellation);
        }

        var (regimeVersionId, regime) = await regimes.InForceAsync(transaction, RegimePurpose.Survey, call.Cancellation);
        CheckScales(asked, regime);
        var itemIds = await FindItemsAsync(transaction, asked.Items, call.Cancellation);
        await WriteAsync(transaction, draft, claim.AnswerId, regimeVersionId, itemIds, call);
        var stored = await ReadAsync(transaction, asked.Code, asked.Version, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return stored;
    }

    /// <summary>A version.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public async Task<QuestionnaireVersionRow> GetAsync(Call call, (string Code, int Version) name)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return await ReadAsync(transaction, name.Code, name.Version, call.Cancellation);
    }

    /// <summary>There is no such version.</summary>
    public static Problem NotFound(string field, string code, int version) => Problems.NotFound(field, ProblemThing.QuestionnaireVersion, $"{code}/{version}");

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
        var isSame = stored.TitleZh == asked.TitleZh && stored.TitleEn == asked.TitleEn && stored.Scale == asked.Scale && stored.Items.AsSpan().SequenceEqual(asked.Items)
            && stored.ItemScales.AsSpan().SequenceEqual(asked.ItemScales) && stored.ReversedItems.AsSpan().SequenceEqual(asked.ReversedItems);
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
            asked.ItemScales, asked.ReversedItems, CreatedAt = call.At,
        };
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
