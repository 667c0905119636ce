using System.Text.Json;
using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Api.Rounds.Statistics;
using CSat.Api.Targets.Events;
using CSat.Api.Validation;
using CSat.Domain.Audits;
using CSat.Domain.Persons;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Targets;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Targets;

/// <summary>Targets in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="statistics">The results of rounds.</param>
public sealed class TargetStore(CellPools source, RegimeStore regimes, StatisticStore statistics)
{
    /// <summary>Sets a target; one of the same measure and first day is replaced.</summary>
    /// <exception cref="ProblemException">A regime demands that it be approved, its days overlap those of another target of the measure, or it has changed since the caller read it.</exception>
    public async Task<TargetHistory> SetAsync(Call call, TargetDraft draft)
    {
        var asked = draft.Target;
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var (existing, claim, demand) = await BeginAsync(transaction, call, new(asked.Measure, asked.ValidFrom));
        if (claim.IsRepeated)
        {
            return await ReadAsync(transaction, existing!, demand, call.Cancellation);
        }

        Etag.Require(draft.Etag, existing);
        await RequireFreeDaysAsync(transaction, asked, asked.ValidTo, call.Cancellation);
        var state = Apply(existing, TargetEventKind.Set, new TargetChange(demand, draft.Role, []));
        var person = await ActingAsync(transaction, call, demand, draft.Role, Permission.Plan, (demand.Rule?.By ?? []).Count > 0);
        var set = (existing ?? asked).Holding(asked.ValidTo, asked.ValuePercent!.Value, asked.Method, asked.ApprovedBy) with
        {
            TargetId = claim.AnswerId, State = EnumCode.Of(state), ChangedUnapproved = existing?.ValuePercent is { } before && before != asked.ValuePercent,
        };
        if (existing is null || !HoldsTheSame(existing, asked))
        {
            await WriteAsync(transaction, call, set, existing is null);
            await InsertEventAsync(transaction, call, set.TargetId, TargetEventKind.Set, person, draft.Role, new { value_percent = set.ValuePercent, valid_to = set.ValidTo });
        }

        return await CommitAsync(transaction, call, demand, asked);
    }

    /// <summary>Draws a target up, or a change of it; the same again changes nothing.</summary>
    /// <exception cref="ProblemException">The value is none, or not what the regime's method gives and nobody says why; the caller's person does not draw up; its days overlap; or it has changed since the caller read it.</exception>
    public async Task<TargetHistory> ProposeAsync(Call call, TargetDrawing drawing)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var (existing, claim, demand) = await BeginAsync(transaction, call, drawing.Key);
        if (claim.IsRepeated)
        {
            return await ReadAsync(transaction, existing!, demand, call.Cancellation);
        }

        Etag.Require(drawing.Etag, existing);
        var row = existing ?? new TargetRow { TargetId = claim.AnswerId, Measure = drawing.Key.Measure, ValidFrom = drawing.Key.ValidFrom, ValidTo = drawing.ValidTo };
        await RequireFreeDaysAsync(transaction, row, drawing.ValidTo, call.Cancellation);
        var results = await ResultsAsync(transaction, demand.Rule, call.Cancellation);
        var computed = demand.Rule is { } rule && TargetProposal.Of([rule], _ => results) is [var proposal] ? proposal : null;
        var value = new ProposedValue(drawing.Percent, computed?.Value, computed?.Inputs.Count ?? 0);
        var state = Apply(existing, TargetEventKind.Proposed, new TargetChange(demand, drawing.Role, []) { Value = value, Reason = drawing.Reason });
        var person = await ActingAsync(transaction, call, demand, drawing.Role, Permission.Plan, (demand.Rule?.By ?? []).Count > 0);
        var inputs = computed?.Inputs ?? [];
        var proposed = row with
        {
            State = EnumCode.Of(state), ProposedValidTo = drawing.ValidTo, ProposedPercent = value.Taken, ProposedComputed = computed?.Value, ProposedReason = drawing.Reason,
            ProposedMethod = value.IsComputed ? EnumCode.Of(demand.Rule!.Method!.Value) : EnumCode.Of(Contracts.V1.TargetMethod.Set),
            ProposedRounds = [.. inputs.Select(input => input.Round)], ProposedResults = [.. inputs.Select(input => input.Value)],
        };
        if (existing is null || Etag.Of(existing) != Etag.Of(proposed))
        {
            await WriteAsync(transaction, call, proposed, existing is null);
            await InsertEventAsync(transaction, call, proposed.TargetId, TargetEventKind.Proposed, person, drawing.Role, new { value_percent = value.Taken, valid_to = drawing.ValidTo, reason = drawing.Reason });
        }

        return await CommitAsync(transaction, call, demand, row);
    }

    /// <summary>Decides, publishes, breaks down or assesses a target.</summary>
    /// <exception cref="ProblemException">There is no such target, department or information, the life cycle refuses it, the caller's person does not hold the role or the permission, or it has changed since the caller read it.</exception>
    public async Task<TargetHistory> ActAsync(Call call, TargetAct act)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var (existing, claim, demand) = await BeginAsync(transaction, call, act.Key);
        var target = existing ?? throw new ProblemException(Problems.NotFound("valid_from", ProblemThing.Target, $"{act.Key.Measure} {ContractDate.Iso(act.Key.ValidFrom)}"));
        if (claim.IsRepeated)
        {
            return await ReadAsync(transaction, target, demand, call.Cancellation);
        }

        Etag.Require(act.Etag, target);
        var (_, done) = await StandingAsync(transaction, target, demand, call.Cancellation);
        var state = Apply(target, act.Kind, new TargetChange(demand, act.Role, done) { Suitable = act.Suitable });
        var decides = act.Kind is TargetEventKind.Approved or TargetEventKind.Rejected;
        var person = await ActingAsync(transaction, call, demand, act.Role, decides ? Permission.Approve : Permission.Plan, decides && demand.Approvers.Count > 0);
        await RequireReferencesAsync(transaction, act, call.Cancellation);
        await WriteAsync(transaction, call, After(target, act, call) with { State = EnumCode.Of(state) }, created: false);
        object detail = act.Kind switch
        {
            TargetEventKind.Approved => new { value_percent = target.ProposedPercent, valid_to = target.ProposedValidTo, reason = target.ProposedReason },
            TargetEventKind.BrokenDown => new { departments = act.Departments, percents = act.Percents },
            TargetEventKind.Published => new { departments = act.Departments },
            TargetEventKind.Assessed => new { suitable = act.Suitable, reason = act.Reason, contradicting_information = act.ContradictedBy },
            _ => new { reason = act.Reason },
        };
        await InsertEventAsync(transaction, call, target.TargetId, act.Kind, person, act.Role, detail);
        return await CommitAsync(transaction, call, demand, target);
    }

    /// <summary>Targets by first day and measure, after the given ones.</summary>
    public async Task<IReadOnlyList<TargetHistory>> ListAsync(Call call, TargetPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var inForce = await InForceAsync(transaction, call.Cancellation);
        var found = new List<TargetHistory>();
        foreach (var row in await transaction.QueryAsync<TargetRow>("postgres/targets/select_targets.sql", page, call.Cancellation))
        {
            found.Add(await ReadAsync(transaction, row, DemandOf(inForce, row.Measure), call.Cancellation));
        }

        return found;
    }

    private static TargetState Apply(TargetRow? target, TargetEventKind kind, TargetChange change)
    {
        var (after, problems) = TargetLifeCycle.Apply(target is null ? TargetState.None : EnumCode.Parse<TargetState>(target.State), kind, change);
        return problems.Count == 0 ? after : throw new ProblemException(problems);
    }

    private static TargetRow After(TargetRow target, TargetAct act, Call call) => act.Kind switch
    {
        TargetEventKind.Approved => target.Holding(target.ProposedValidTo!.Value, target.ProposedPercent!.Value, target.ProposedMethod, act.Role.Length > 0 ? act.Role : call.Caller.Label) with { ComputedPercent = target.ProposedComputed },
        TargetEventKind.Published => target with { PublishedAt = call.At },
        TargetEventKind.BrokenDown => target with { Departments = act.Departments, DepartmentPercents = act.Percents },
        TargetEventKind.Assessed => target with { AssessedAt = call.At, Suitable = act.Suitable, Contradicted = act.ContradictedBy is not null },
        _ => target,
    };

    private static bool HoldsTheSame(TargetRow stored, TargetRow asked) =>
        stored.ProposedPercent is null && stored.State != EnumCode.Of(TargetState.Unsuitable)
        && (stored.ValidTo, stored.ValuePercent, stored.Method, stored.ApprovedBy) == (asked.ValidTo, asked.ValuePercent, asked.Method, asked.ApprovedBy);

    private static TargetDemand DemandOf(IReadOnlyList<Regime> inForce, string measure) =>
        TargetDemand.Of(inForce, measure == EnumCode.Of(Contracts.V1.Measure.SatisfactionDegree) ? SatisfactionMeasure.Degree : SatisfactionMeasure.Rate);

    private async Task<IReadOnlyList<Regime>> InForceAsync(TenantTransaction transaction, CancellationToken cancellation) =>
        [.. (await regimes.AllInForceAsync(transaction, cancellation)).Select(version => version.Regime)];

    private async Task<(TargetRow? Existing, RequestClaim Claim, TargetDemand Demand)> BeginAsync(TenantTransaction transaction, Call call, TargetKey key)
    {
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        var existing = await FindAsync(transaction, key.Measure, key.ValidFrom, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, existing?.TargetId ?? Guid.CreateVersion7(), call.Cancellation);
        return (existing, claim, DemandOf(await InForceAsync(transaction, call.Cancellation), key.Measure));
    }

    private static async Task<TargetHistory> CommitAsync(TenantTransaction transaction, Call call, TargetDemand demand, TargetRow key)
    {
        var stored = await FindAsync(transaction, key.Measure, key.ValidFrom, call.Cancellation);
        var history = await ReadAsync(transaction, stored!, demand, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return history;
    }

    // The results that the regime's method looks at, oldest first: of the last closed rounds of its kinds. Those too few to be shown are not used, as the report does.
    private async Task<IReadOnlyList<TargetInput>> ResultsAsync(TenantTransaction transaction, TargetRule? rule, CancellationToken cancellation)
    {
        var results = new List<TargetInput>();
        if (rule is not { Method: not null, Window: { } window })
        {
            return results;
        }

        foreach (var round in await transaction.QueryAsync<ClosedRoundRow>("postgres/targets/select_closed_rounds.sql", null, cancellation))
        {
            var regime = await regimes.GetAsync(transaction, round.RegimeVersionId, cancellation);
            if (rule.IsFor(regime.Survey?.FindKind(round.SurveyKind)) && await statistics.ResultAsync(transaction, round.Code, rule.Measure, cancellation) is { } value)
            {
                results.Insert(0, new TargetInput(round.Code, value));
            }

            if (results.Count == window)
            {
                break;
            }
        }

        return results;
    }

    // Whoever acts in a role that the regime names holds it by the record of people; where it names none, the person's roles have the permission.
    private static async Task<ActingPerson?> ActingAsync(TenantTransaction transaction, Call call, TargetDemand demand, string role, Permission permission, bool isNamed) =>
        (permission == Permission.Approve ? demand.ApprovingRegime : demand.Regime) is not { } regime
        ? await call.FindPersonAsync(transaction)
        : isNamed ? await call.RequireRoleAsync(transaction, regime, role, "role") : await call.RequirePermissionAsync(transaction, regime, permission);

    private static async Task RequireFreeDaysAsync(TenantTransaction transaction, TargetRow target, DateOnly validTo, CancellationToken cancellation)
    {
        var asked = new { target.Measure, target.ValidFrom, validTo };
        if (await transaction.FindAsync<TargetRow>("postgres/targets/select_overlapping_target.sql", asked, cancellation) is { } other)
        {
            throw new ProblemException(Problems.AlreadyExists("valid_from", ProblemThing.TargetOfPeriod, $"{ContractDate.Iso(other.ValidFrom)}/{ContractDate.Iso(other.ValidTo)}"));
        }
    }

    private static async Task RequireReferencesAsync(TenantTransaction transaction, TargetAct act, CancellationToken cancellation)
    {
        await DepartmentReferences.RequireAsync(transaction, act.Departments, act.Percents.Length > 0 ? ".department" : "", cancellation);
        if (act.ContradictedBy is { } information
            && await transaction.FindAsync<TargetFoundRow>("postgres/targets/select_information_found.sql", new { information }, cancellation) is not { Found: true })
        {
            throw new ProblemException(Problems.NotFound("contradicting_information", ProblemThing.Information, information.ToString("D")));
        }
    }

    private static async Task WriteAsync(TenantTransaction transaction, Call call, TargetRow target, bool created)
    {
        await transaction.ExecuteAsync("postgres/targets/upsert_target.sql", target, call.Cancellation);
        await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Target, target.TargetId, created ? AuditOutcome.Created : AuditOutcome.Changed, call.Cancellation);
    }

    private static Task<int> InsertEventAsync(
        TenantTransaction transaction, Call call, Guid targetId, TargetEventKind kind, ActingPerson? person, string role, object detail) => transaction.ExecuteAsync(
        "postgres/targets/insert_target_event.sql",
        new { targetId, Kind = EnumCode.Of(kind), OccurredAt = call.At, Actor = call.Caller.Label, PersonId = person?.Id, role, Detail = JsonSerializer.Serialize(detail) },
        call.Cancellation);

    private static Task<TargetRow?> FindAsync(TenantTransaction transaction, string measure, DateOnly validFrom, CancellationToken cancellation) =>
        transaction.FindAsync<TargetRow>("postgres/targets/select_target.sql", new { measure, validFrom }, cancellation);

    private static async Task<TargetHistory> ReadAsync(TenantTransaction transaction, TargetRow target, TargetDemand demand, CancellationToken cancellation)
    {
        var (events, done) = await StandingAsync(transaction, target, demand, cancellation);
        return new(target, events, demand.Next(EnumCode.Parse<TargetState>(target.State), done)?.Code ?? "");
    }

    // What has happened to a target, and the steps of the flow that are done since its value was approved.
    private static async Task<(IReadOnlyList<TargetEventRow> Events, IReadOnlyCollection<string> Done)> StandingAsync(
        TenantTransaction transaction, TargetRow target, TargetDemand demand, CancellationToken cancellation)
    {
        var events = await transaction.QueryAsync<TargetEventRow>("postgres/targets/select_target_events.sql", new { target.TargetId }, cancellation);
        var carriedOut = demand.Flow is not null
            && await transaction.FindAsync<TargetFoundRow>("postgres/targets/select_carried_out.sql", new { target.ValidFrom, target.ValidTo }, cancellation) is { Found: true };
        return (events, TargetStep.Done(events.Select(happened => EnumCode.Parse<TargetEventKind>(happened.Kind)), carriedOut));
    }
}
