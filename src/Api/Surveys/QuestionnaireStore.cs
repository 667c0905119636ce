using CSat.Api.Directory;
using CSat.Api.Regimes;
using CSat.Api.Storage;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Surveys;

/// <summary>Questionnaire versions in PostgreSQL.</summary>
/// <param name="source">The application's pool.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="time">The clock.</param>
public sealed class QuestionnaireStore(NpgsqlDataSource source, RegimeLibrary regimes, TimeProvider time)
{
    /// <summary>Creates a version, or replaces one that no round uses yet.</summary>
    /// <exception cref="ProblemException">The scale or an item is not known, or the version is used and has other content.</exception>
    public async Task PutAsync(Tenant tenant, QuestionnaireVersion asked, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var (regimeVersionId, regime) = await regimes.InForceAsync(transaction, RegimeMapper.Survey, cancellation).ConfigureAwait(false);
        if (regime.FindScale(asked.Scale) is null)
        {
            throw new ProblemException(Problems.UnknownCode("scale", asked.Scale, [.. regime.Scales.Select(scale => scale.Code)]));
        }

        var itemIds = await FindItemsAsync(transaction, asked.Items, cancellation).ConfigureAwait(false);
        var (zh, en) = (asked.Title.Zh, asked.Title.En);
        var inserted = await transaction.FindAsync(
            "postgres/surveys/insert_questionnaire_version.sql", reader => (Guid?)reader.GetGuid(0), cancellation,
            tenant.Id, Guid.CreateVersion7(), asked.Code, asked.Version, zh, en, regimeVersionId, asked.Scale, itemIds, time.GetUtcNow()).ConfigureAwait(false);
        if (inserted is null)
        {
            await ReplaceAsync(transaction, asked, regimeVersionId, itemIds, cancellation).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>A version.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public async Task<QuestionnaireVersion> GetAsync(Tenant tenant, string code, int version, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var found = await transaction.FindAsync("postgres/surveys/select_questionnaire_version.sql", Read, cancellation, tenant.Id, code, version).ConfigureAwait(false);
        return found ?? throw new ProblemException(NotFound("code", code, version));
    }

    /// <summary>There is no such version.</summary>
    public static Problem NotFound(string field, string code, int version) => Problems.NotFound(field, new("问卷版本", "questionnaire version"), $"{code}/{version}");

    private static async Task ReplaceAsync(TenantTransaction transaction, QuestionnaireVersion asked, Guid regimeVersionId, Guid[] itemIds, CancellationToken cancellation)
    {
        var organization = transaction.OrganizationId;
        var stored = await transaction.FindAsync(
            "postgres/surveys/lock_questionnaire_version.sql",
            reader => new Stored(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetFieldValue<Guid[]>(4)),
            cancellation, organization, asked.Code, asked.Version).ConfigureAwait(false);
        var same = stored!.TitleZh == asked.Title.Zh && stored.TitleEn == asked.Title.En && stored.Scale == asked.Scale && stored.ItemIds.AsSpan().SequenceEqual(itemIds);
        var used = await transaction.FindAsync(
            "postgres/surveys/select_questionnaire_in_use.sql", reader => reader.GetBoolean(0), cancellation, organization, stored.Id).ConfigureAwait(false);
        if (used && !same)
        {
            throw new ProblemException(Problems.QuestionnaireVersionInUse("version", $"{asked.Code}/{asked.Version}"));
        }

        if (!used)
        {
            await transaction.ExecuteAsync(
                "postgres/surveys/update_questionnaire_version.sql", cancellation,
                organization, stored.Id, asked.Title.Zh, asked.Title.En, regimeVersionId, asked.Scale, itemIds).ConfigureAwait(false);
        }
    }

    private static async Task<Guid[]> FindItemsAsync(TenantTransaction transaction, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var known = (await transaction.QueryAsync(
            "postgres/surveys/select_items_by_code.sql", reader => (Id: reader.GetGuid(0), Code: reader.GetString(1)), cancellation,
            transaction.OrganizationId, codes.ToArray()).ConfigureAwait(false)).ToDictionary(item => item.Code, item => item.Id, StringComparer.Ordinal);
        var problems = codes
            .Select((code, index) => (code, index))
            .Where(entry => !known.ContainsKey(entry.code))
            .Select(entry => Problems.UnknownItem($"items[{entry.index}]", entry.code, [.. known.Keys]))
            .ToList();
        return problems.Count > 0 ? throw new ProblemException(problems) : [.. codes.Select(code => known[code])];
    }

    private static QuestionnaireVersion Read(NpgsqlDataReader reader) => new()
    {
        Code = reader.GetString(0),
        Version = reader.GetInt32(1),
        Title = new LocalizedText { Zh = reader.GetString(2), En = reader.GetString(3) },
        Scale = reader.GetString(4),
        Items = { reader.GetFieldValue<string[]>(5) },
    };

    private sealed record Stored(Guid Id, string TitleZh, string TitleEn, string Scale, Guid[] ItemIds);
}
