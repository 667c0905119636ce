using CSat.Api.Directory;
using CSat.Api.Regimes;
using CSat.Api.Storage;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Surveys;

/// <summary>Rounds in PostgreSQL.</summary>
/// <param name="source">The application's pool.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="time">The clock.</param>
public sealed class RoundStore(NpgsqlDataSource source, RegimeLibrary regimes, TimeProvider time)
{
    /// <summary>Opens a round; the same again changes nothing.</summary>
    /// <param name="tenant">The organisation.</param>
    /// <param name="draft">The round.</param>
    /// <param name="actor">Who opens it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">Questionnaire or survey kind are not known, or the code is taken by another round.</exception>
    public async Task<Round> OpenAsync(Tenant tenant, RoundDraft draft, string actor, CancellationToken cancellation)
    {
        var asked = draft.Round;
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var questionnaire = await FindQuestionnaireAsync(transaction, asked, cancellation).ConfigureAwait(false);
        var inserted = await transaction.FindAsync(
            "postgres/surveys/insert_round.sql", reader => (Guid?)reader.GetGuid(0), cancellation,
            tenant.Id, Guid.CreateVersion7(), asked.Code, asked.Title.Zh, asked.Title.En, questionnaire, asked.SurveyKind,
            draft.PeriodStart, draft.PeriodEnd, asked.FormsSent == 0 ? null : asked.FormsSent).ConfigureAwait(false);
        if (inserted is { } id)
        {
            await InsertEventAsync(transaction, id, "opened", actor, cancellation).ConfigureAwait(false);
        }

        var round = await FindAsync(transaction, asked.Code, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        var expected = asked.Clone();
        expected.State = round!.State;
        return round.Equals(expected) ? round : throw new ProblemException(Problems.AlreadyExists("code", new("调查轮次", "round"), asked.Code));
    }

    /// <summary>Closes a round. Returns when no response can enter it any more and all that did are durable.</summary>
    /// <exception cref="ProblemException">There is no such round.</exception>
    public async Task<Round> CloseAsync(Tenant tenant, string code, string actor, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var closed = await transaction.FindAsync("postgres/surveys/close_round.sql", reader => (Guid?)reader.GetGuid(0), cancellation, tenant.Id, code).ConfigureAwait(false);
        if (closed is { } id)
        {
            await InsertEventAsync(transaction, id, "closed", actor, cancellation).ConfigureAwait(false);
        }

        var round = await FindAsync(transaction, code, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return round ?? throw new ProblemException(Problems.NotFound("round", new("调查轮次", "round"), code));
    }

    /// <summary>Rounds by period and code, after the given ones.</summary>
    public async Task<IReadOnlyList<Round>> ListAsync(Tenant tenant, DateOnly afterStart, string afterCode, int count, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        return await transaction.QueryAsync("postgres/surveys/select_rounds.sql", Read, cancellation, tenant.Id, afterStart, afterCode, count).ConfigureAwait(false);
    }

    private async Task<Guid> FindQuestionnaireAsync(TenantTransaction transaction, Round asked, CancellationToken cancellation)
    {
        var (id, regimeVersionId) = await transaction.FindAsync(
            "postgres/surveys/share_questionnaire_version.sql", reader => (reader.GetGuid(0), reader.GetGuid(1)), cancellation,
            transaction.OrganizationId, asked.Questionnaire, asked.QuestionnaireVersion).ConfigureAwait(false);
        if (id == Guid.Empty)
        {
            throw new ProblemException(QuestionnaireStore.NotFound("questionnaire", asked.Questionnaire, asked.QuestionnaireVersion));
        }

        var regime = await regimes.GetAsync(transaction, regimeVersionId, cancellation).ConfigureAwait(false);
        return regime.Survey?.FindKind(asked.SurveyKind) is null
            ? throw new ProblemException(Problems.UnknownCode("survey_kind", asked.SurveyKind, [.. regime.Survey?.Kinds.Select(kind => kind.Code) ?? []]))
            : id;
    }

    private Task<int> InsertEventAsync(TenantTransaction transaction, Guid round, string kind, string actor, CancellationToken cancellation) =>
        transaction.ExecuteAsync("postgres/surveys/insert_round_event.sql", cancellation, transaction.OrganizationId, round, kind, time.GetUtcNow(), actor);

    private static Task<Round?> FindAsync(TenantTransaction transaction, string code, CancellationToken cancellation) =>
        transaction.FindAsync("postgres/surveys/select_round.sql", Read, cancellation, transaction.OrganizationId, code);

    private static Round Read(NpgsqlDataReader reader) => new()
    {
        Code = reader.GetString(0),
        Title = new LocalizedText { Zh = reader.GetString(1), En = reader.GetString(2) },
        Questionnaire = reader.GetString(3),
        QuestionnaireVersion = reader.GetInt32(4),
        SurveyKind = reader.GetString(5),
        PeriodStart = SurveyMapper.Date(reader.GetFieldValue<DateOnly>(6)),
        PeriodEnd = SurveyMapper.Date(reader.GetFieldValue<DateOnly>(7)),
        FormsSent = reader.GetInt32(8),
        State = reader.GetString(9) == "open" ? RoundState.Open : RoundState.Closed,
    };
}
