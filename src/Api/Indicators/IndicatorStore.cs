using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Api.Validation;
using CSat.Domain.Audits;
using CSat.Domain.Indicators;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Indicators;

/// <summary>Indicators in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class IndicatorStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Sets a target; one of the same indicator and first day is replaced.</summary>
    /// <exception cref="ProblemException">No regime in force has the indicator, or one gives its target itself, or it has changed since the caller read it.</exception>
    public async Task<IndicatorTargetRow> SetAsync(Call call, IndicatorTargetDraft draft)
    {
        var asked = draft.Target;
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        var existing = await FindTargetAsync(transaction, asked, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, existing?.IndicatorTargetId ?? Guid.CreateVersion7(), call.Cancellation);
        if (claim.IsRepeated)
        {
            return existing!;
        }

        var (_, _, rule) = await FindRuleAsync(transaction, asked.Indicator, "indicator", call.Cancellation);
        ThrowIfAny(IndicatorEntry.Check(rule, asked.Threshold));
        Etag.Require(draft.Etag, existing);
        if (await transaction.ExecuteAsync("postgres/indicators/upsert_indicator_target.sql", asked with { IndicatorTargetId = claim.AnswerId }, call.Cancellation) > 0)
        {
            await AuditLog.AppendAsync(
                transaction, call.Act, AuditSubject.Indicator, claim.AnswerId, existing is null ? AuditOutcome.Created : AuditOutcome.Changed, call.Cancellation);
        }

        var stored = await FindTargetAsync(transaction, asked, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return stored!;
    }

    /// <summary>Records a value; another for the same period and department is a further version of it.</summary>
    /// <exception cref="ProblemException">The indicator or the department is not known, the caller's person holds none of the roles that record it, the value is not taken, or another is there that the caller does not know.</exception>
    public async Task<JudgedIndicatorValue> RecordAsync(Call call, IndicatorValueDraft draft)
    {
        var asked = draft.Value;
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(), call.Cancellation);
        var existing = await FindValueAsync(transaction, asked, call.Cancellation);
        if (claim.IsRepeated)
        {
            return await JudgeAsync(transaction, existing!, call.Cancellation);
        }

        var (versionId, regime, rule) = await FindRuleAsync(transaction, asked.Indicator, "indicator", call.Cancellation);
        await call.RequireOneOfAsync(transaction, regime, rule.By);
        ThrowIfAny(IndicatorEntry.Check(rule, asked.Amount, asked.PeriodStart, asked.PeriodEnd));
        if (draft.Etag.Length > 0)
        {
            Etag.Require(draft.Etag, existing?.Content);
        }

        if (existing?.Amount != asked.Amount)
        {
            if (existing is not null && draft.Etag.Length == 0)
            {
                throw new ProblemException(Problems.AlreadyExists(
                    "period_start", ProblemThing.IndicatorValue, $"{asked.Indicator} {ContractDate.Iso(asked.PeriodStart)}/{ContractDate.Iso(asked.PeriodEnd)}"));
            }

            await InsertAsync(transaction, call, asked with { IndicatorValueId = claim.AnswerId, RegimeVersionId = versionId, Version = (existing?.Version ?? 0) + 1 });
        }

        var stored = await JudgeAsync(transaction, (await FindValueAsync(transaction, asked, call.Cancellation))!, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return stored;
    }

    /// <summary>Values by period, indicator and department, after the given ones.</summary>
    public async Task<(IndicatorPage Page, IReadOnlyList<JudgedIndicatorValue> Found)> ListAsync(Call call, IndicatorPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var found = new List<JudgedIndicatorValue>();
        foreach (var row in await transaction.QueryAsync<IndicatorValueRow>("postgres/indicators/select_indicator_values.sql", page, call.Cancellation))
        {
            found.Add(await JudgeAsync(transaction, row, call.Cancellation));
        }

        return (page, found);
    }

    private static async Task InsertAsync(TenantTransaction transaction, Call call, IndicatorValueRow value)
    {
        Guid? department = value.Department.Length == 0 ? null
            : (await transaction.FindAsync<DepartmentIdRow>("postgres/organizations/select_department.sql", new { Code = value.Department }, call.Cancellation))?.DepartmentId
            ?? throw new ProblemException(Problems.NotFound("department", ProblemThing.Department, value.Department));
        var values = new
        {
            value.IndicatorValueId, value.RegimeVersionId, value.Indicator, DepartmentId = department, value.PeriodStart, value.PeriodEnd, value.Version, value.Numerator, value.Denominator,
            value.Measured, RecordedAt = call.At, RecordedBy = call.Caller.Label,
        };
        await transaction.ExecuteAsync("postgres/indicators/insert_indicator_value.sql", values, call.Cancellation);
        await AuditLog.AppendAsync(
            transaction, call.Act, AuditSubject.Indicator, value.IndicatorValueId, value.Version == 1 ? AuditOutcome.Created : AuditOutcome.Changed, call.Cancellation);
    }

    private async Task<(Guid VersionId, Regime Regime, IndicatorRule Rule)> FindRuleAsync(TenantTransaction transaction, string code, string field, CancellationToken cancellation)
    {
        var inForce = await regimes.AllInForceAsync(transaction, cancellation);
        foreach (var (versionId, regime) in inForce)
        {
            if (regime.Indicators.FirstOrDefault(rule => rule.Code == code) is { } rule)
            {
                return (versionId, regime, rule);
            }
        }

        throw new ProblemException(Problems.UnknownCode(field, code, [.. inForce.SelectMany(one => one.Regime.Indicators).Select(rule => rule.Code)], "regime"));
    }

    private async Task<JudgedIndicatorValue> JudgeAsync(TenantTransaction transaction, IndicatorValueRow row, CancellationToken cancellation)
    {
        var regime = await regimes.GetAsync(transaction, row.RegimeVersionId, cancellation);
        return new(row, regime, regime.Indicators.First(rule => rule.Code == row.Indicator).Against(row.Target));
    }

    private static void ThrowIfAny(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    private static Task<IndicatorTargetRow?> FindTargetAsync(TenantTransaction transaction, IndicatorTargetRow asked, CancellationToken cancellation) =>
        transaction.FindAsync<IndicatorTargetRow>("postgres/indicators/select_indicator_target.sql", new { asked.Indicator, asked.ValidFrom }, cancellation);

    private static Task<IndicatorValueRow?> FindValueAsync(TenantTransaction transaction, IndicatorValueRow asked, CancellationToken cancellation) =>
        transaction.FindAsync<IndicatorValueRow>(
            "postgres/indicators/select_indicator_value.sql", new { asked.Indicator, asked.PeriodStart, asked.PeriodEnd, asked.Department }, cancellation);
}

/// <summary>A value with what judges it.</summary>
/// <param name="Row">The value.</param>
/// <param name="Regime">The regime that it was recorded under.</param>
/// <param name="Rule">The indicator, with the target that holds.</param>
public sealed record JudgedIndicatorValue(IndicatorValueRow Row, Regime Regime, IndicatorRule Rule);
