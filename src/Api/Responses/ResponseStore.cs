using System.Collections.Concurrent;
using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Api.Responses.Groups;
using CSat.Domain.Problems;
using CSat.Domain.Responses;
using CSat.Domain.Text;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Responses;

/// <summary>
/// Responses against their rounds and the rules. Of the rounds, competitors and departments that they name only what never changes is kept (an opened round's
/// questionnaire version, items, scale; a competitor's or department's id), and what is not found is asked for anew each time: so nothing has to be invalidated, in this
/// process or in another.
/// </summary>
/// <param name="source">The application's pool.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="writer">Stores single ones.</param>
/// <param name="time">The clock.</param>
public sealed class ResponseStore(NpgsqlDataSource source, RegimeStore regimes, GroupCommit writer, TimeProvider time)
{
    private readonly ConcurrentDictionary<(Guid Organization, string Code), RoundReference> _rounds = new();
    private readonly ConcurrentDictionary<(Guid Organization, string Code), Guid> _competitors = new();
    private readonly ConcurrentDictionary<(Guid Organization, string Code), Guid> _departments = new();

    /// <summary>Stores a response; durable when this returns.</summary>
    /// <exception cref="ProblemException">It is refused, or its external id was used with other content.</exception>
    internal async Task<StoredResponse> InsertAsync(Call call, ResponseForm form) =>
        await writer.WriteAsync(await AcceptAsync(call.Tenant, form, call.Cancellation), call.Cancellation);

    /// <summary>The response as it will be stored.</summary>
    /// <exception cref="ProblemException">It is refused; says all that is wrong with it.</exception>
    internal async ValueTask<AcceptedResponse> AcceptAsync(Tenant tenant, ResponseForm form, CancellationToken cancellation)
    {
        var round = await RoundAsync(tenant, form.Round, cancellation).ConfigureAwait(false);
        var draft = form.ToDraft(round);
        var receivedAt = time.GetUtcNow();

        // Whether the round is open is decided under its lock when the group is written: a replay is answered even when it is closed.
        var setting = new ResponseSetting(round.Scale, round.ItemCodes, RoundIsOpen: true, round.Raters, round.Period, receivedAt);
        var problems = ResponseRules.Check(draft, setting);
        if (problems.Count > 0)
        {
            throw new ProblemException([.. problems.Select(ResponseRequests.InContractWords)]);
        }

        Guid? competitor = draft.Competitor is null ? null : await CompetitorAsync(tenant, draft.Competitor, cancellation).ConfigureAwait(false);
        Guid? department = draft.Department is null ? null : await DepartmentAsync(tenant, draft.Department, cancellation).ConfigureAwait(false);
        return AcceptedResponse.Of(tenant.Id, form.SourceSystem, draft, round, competitor, department, receivedAt);
    }

    private ValueTask<RoundReference> RoundAsync(Tenant tenant, string code, CancellationToken cancellation) =>
        _rounds.TryGetValue((tenant.Id, code), out var known) ? new(known) : new(LoadRoundAsync(tenant, code, cancellation));

    private ValueTask<Guid> CompetitorAsync(Tenant tenant, string code, CancellationToken cancellation) =>
        _competitors.TryGetValue((tenant.Id, code), out var known) ? new(known) : new(LoadCompetitorAsync(tenant, code, cancellation));

    private ValueTask<Guid> DepartmentAsync(Tenant tenant, string code, CancellationToken cancellation) =>
        _departments.TryGetValue((tenant.Id, code), out var known) ? new(known) : new(LoadDepartmentAsync(tenant, code, cancellation));

    private async Task<RoundReference> LoadRoundAsync(Tenant tenant, string code, CancellationToken cancellation)
    {
        if (code.Length == 0)
        {
            throw new ProblemException(Problems.FieldMissing("round"));
        }

        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var found = TextRules.IsClean(code)
            ? await transaction.FindAsync<RoundReferenceRow>("postgres/responses/select_round_reference.sql", new { code }, cancellation).ConfigureAwait(false)
            : null;
        if (found is null)
        {
            throw new ProblemException(Problems.NotFound("round", ProblemThing.Round, code));
        }

        var regime = await regimes.GetAsync(transaction, found.RegimeVersionId, cancellation).ConfigureAwait(false);
        var scale = regime.FindScale(found.ScaleCode) ?? throw new InvalidOperationException($"Regime version {found.RegimeVersionId} lacks the scale {found.ScaleCode}.");
        return _rounds[(tenant.Id, code)] = new RoundReference(
            found.RoundId, found.QuestionnaireVersionId, found.ItemCodes, scale, regime.Survey?.Raters ?? RaterPolicy.Default,
            RoundPeriod.Of(found.PeriodStart, found.PeriodEnd, found.FormsSentOn, tenant.TimeZone));
    }

    private async Task<Guid> LoadCompetitorAsync(Tenant tenant, string code, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var found = TextRules.IsClean(code)
            ? await transaction.FindAsync<CompetitorIdRow>("postgres/responses/select_competitor_id.sql", new { code }, cancellation).ConfigureAwait(false)
            : null;
        return found is { CompetitorId: var id } ? _competitors[(tenant.Id, code)] = id : throw new ProblemException(Problems.NotFound("competitor", ProblemThing.Competitor, code));
    }

    private async Task<Guid> LoadDepartmentAsync(Tenant tenant, string code, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var found = TextRules.IsClean(code)
            ? await transaction.FindAsync<DepartmentIdRow>("postgres/responses/select_department_id.sql", new { code }, cancellation).ConfigureAwait(false)
            : null;
        return found is { DepartmentId: var id } ? _departments[(tenant.Id, code)] = id : throw new ProblemException(Problems.NotFound("department", ProblemThing.Department, code));
    }
}
