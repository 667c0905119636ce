using System.Text.Json;
using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Domain.Audits;
using CSat.Domain.Duties;
using CSat.Domain.Information;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using CSat.Postgres.Texts;

namespace CSat.Api.Information;

/// <summary>Information in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class InformationStore(CellPools source, RegimeStore regimes)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Keeps a piece of information under the regime in force whose duty collects it.</summary>
    /// <exception cref="ProblemException">No regime in force knows the duty, document or channel, the role is another's, or what it names is not there.</exception>
    public async Task<InformationRow> RecordAsync(Call call, (InformationRow Row, Collection Collection) given)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(call.At), call.Cancellation);
        if (claim.IsRepeated)
        {
            return await FindAsync(transaction, claim.AnswerId, call.Cancellation);
        }

        var inForce = await regimes.AllInForceAsync(transaction, call.Cancellation);
        var (regime, problems) = CollectionRules.Check([.. inForce.Select(version => version.Regime)], given.Collection, "collection.");
        var row = given.Row with { InformationId = claim.AnswerId };
        var named = await NamedAsync(transaction, row.Competitor, row.Department, row.Customer, call.Cancellation);
        problems =
        [
            .. problems,
            .. Missing("competitor", ProblemThing.Competitor, row.Competitor, named.CompetitorId),
            .. Missing("department", ProblemThing.Department, row.Department, named.DepartmentId),
            .. Missing("customer", ProblemThing.Customer, row.Customer, named.CustomerId),
        ];
        var (state, refusals) = InformationLifeCycle.Apply(InformationState.None, InformationEventKind.Recorded, new InformationChange(null, "", row.Role));
        if (problems.Count + refusals.Count > 0)
        {
            throw new ProblemException([.. problems, .. refusals]);
        }

        await call.RequireStatedRoleAsync(transaction, regime, row.Role, "collection.role");
        row = row with { State = EnumCode.Of(state) };
        var values = new
        {
            row.InformationId,
            RegimeVersionId = inForce.First(version => ReferenceEquals(version.Regime, regime)).VersionId,
            row.Duty,
            Role = NullIfEmpty(row.Role),
            Document = NullIfEmpty(row.Document),
            Channel = NullIfEmpty(row.Channel),
            row.Sense,
            row.Topic,
            Customer = NullIfEmpty(row.Customer),
            named.CompetitorId,
            named.DepartmentId,
            row.CollectedAt,
            row.State,
        };
        await transaction.ExecuteAsync("postgres/information/insert_information.sql", values, call.Cancellation);
        await AppendAsync(transaction, call, claim.AnswerId, 1, new InformationAct(claim.AnswerId, InformationEventKind.Recorded, "", row.Role, row.Department, row.Text), row.CollectedAt);
        await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Information, claim.AnswerId, AuditOutcome.Created, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return row;
    }

    /// <summary>Decides what is done about a piece of information, or whether what was done had its effect.</summary>
    /// <exception cref="ProblemException">It is not there or stands elsewhere, the regime knows no such step, the role is another's, or the department is not there.</exception>
    public async Task<InformationRow> ApplyAsync(Call call, InformationAct act)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var locked = await transaction.FindAsync<LockedInformationRow>("postgres/information/lock_information.sql", new { act.InformationId }, call.Cancellation)
            ?? throw new ProblemException(Problems.NotFound("information", ProblemThing.Information, act.InformationId.ToString("D")));
        if (!(await RequestLog.ClaimAsync(transaction, call.Request, act.InformationId, call.Cancellation)).IsRepeated)
        {
            var regime = await regimes.GetAsync(transaction, locked.RegimeVersionId, call.Cancellation);
            var named = await NamedAsync(transaction, "", act.Department, "", call.Cancellation);
            var (state, problems) = InformationLifeCycle.Apply(EnumCode.Parse<InformationState>(locked.State), act.Kind, new InformationChange(regime.Improvement, act.Step, act.Role));
            problems = [.. problems, .. Missing("department", ProblemThing.Department, act.Department, named.DepartmentId)];
            if (problems.Count > 0)
            {
                throw new ProblemException(problems);
            }

            await call.RequireStatedRoleAsync(transaction, regime, act.Role, "role");
            await AppendAsync(transaction, call, act.InformationId, locked.EventCount + 1, act, call.At.ToUniversalTime());
            await transaction.ExecuteAsync("postgres/information/update_information.sql", new { act.InformationId, State = EnumCode.Of(state), named.DepartmentId }, call.Cancellation);
            await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Information, act.InformationId, AuditOutcome.Changed, call.Cancellation);
        }

        var row = await FindAsync(transaction, act.InformationId, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return row;
    }

    /// <summary>Information after the given one.</summary>
    public async Task<IReadOnlyList<InformationRow>> ListAsync(Call call, InformationPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return await SelectAsync(transaction, page, call.Cancellation);
    }

    private static async Task AppendAsync(TenantTransaction transaction, Call call, Guid id, int sequence, InformationAct act, DateTimeOffset at)
    {
        var texts = new PersonalTexts([]);
        var said = texts.Keep(NullIfEmpty(act.Reason));
        if (texts.Added.Count > 0)
        {
            await transaction.ExecuteAsync([PersonalText.Insert(call.Tenant.Id, id, texts.Added)], call.Cancellation);
        }

        var values = new
        {
            InformationId = id,
            Sequence = sequence,
            Kind = EnumCode.Of(act.Kind),
            OccurredAt = at,
            Actor = call.Caller.Label,
            Role = NullIfEmpty(act.Role),
            Payload = JsonSerializer.Serialize(new InformationPayload(said?.Text, said?.Digest, NullIfEmpty(act.Step), NullIfEmpty(act.Department)), Json),
        };
        await transaction.ExecuteAsync("postgres/information/insert_information_event.sql", values, call.Cancellation);
    }

    private static async Task<InformationRow> FindAsync(TenantTransaction transaction, Guid id, CancellationToken cancellation) =>
        (await SelectAsync(transaction, new InformationPage(id, Guid.Empty, 1), cancellation))[0];

    private static Task<IReadOnlyList<InformationRow>> SelectAsync(TenantTransaction transaction, InformationPage page, CancellationToken cancellation) =>
        transaction.QueryAsync<InformationRow>("postgres/information/select_information.sql", page, cancellation);

    private static async Task<NamedRow> NamedAsync(TenantTransaction transaction, string competitor, string department, string customer, CancellationToken cancellation) =>
        (await transaction.FindAsync<NamedRow>("postgres/information/select_information_references.sql", new { competitor, department, customer }, cancellation))!;

    private static IEnumerable<Problem> Missing(string field, string thing, string code, Guid? id) => code.Length > 0 && id is null ? [Problems.NotFound(field, thing, code)] : [];

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
