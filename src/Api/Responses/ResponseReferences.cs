using System.Collections.Concurrent;
using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Domain.Problems;
using CSat.Domain.Responses;
using CSat.Domain.Text;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Responses;

/// <summary>
/// The rounds, competitors and departments that responses name. Only what never changes is kept (an opened round's questionnaire version, items, scale; a
/// competitor's or department's id), and what is not found is asked for anew each time: so nothing has to be invalidated, in this process or in another.
/// </summary>
/// <param name="source">The application's pool.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class ResponseReferences(NpgsqlDataSource source, RegimeLibrary regimes)
{
    private readonly ConcurrentDictionary<(Guid Organization, string Code), RoundReference> _rounds = new();
    private readonly ConcurrentDictionary<(Guid Organization, string Code), Guid> _competitors = new();
    private readonly ConcurrentDictionary<(Guid Organization, string Code), Guid> _departments = new();

    /// <summary>The round of a code.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public ValueTask<RoundReference> RoundAsync(Tenant tenant, string code, CancellationToken cancellation) =>
        _rounds.TryGetValue((tenant.Id, code), out var known) ? new(known) : new(LoadRoundAsync(tenant, code, cancellation));

    /// <summary>The id of the competitor of a code.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public ValueTask<Guid> CompetitorAsync(Tenant tenant, string code, CancellationToken cancellation) =>
        _competitors.TryGetValue((tenant.Id, code), out var known) ? new(known) : new(LoadCompetitorAsync(tenant, code, cancellation));

    /// <summary>The id of the department of a code.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public ValueTask<Guid> DepartmentAsync(Tenant tenant, string code, CancellationToken cancellation) =>
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
            found.RoundId, found.QuestionnaireVersionId, found.ItemCodes, scale, regime.Survey?.Raters ?? RaterPolicy.Default);
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
