using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Domain.Audits;
using CSat.Domain.Problems;
using CSat.Domain.ServiceRequests;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using CSat.Postgres.Texts;

namespace CSat.Api.ServiceRequests;

/// <summary>Requests of customers in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class ServiceRequestStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Takes a request in: the first step of its flow.</summary>
    /// <exception cref="ProblemException">No regime in force knows the flow, the role is another's, or the customer or a department is not there.</exception>
    public async Task<ShownServiceRequest> RegisterAsync(Call call, RegistrationDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(call.At), call.Cancellation);
        if (!claim.IsRepeated)
        {
            var inForce = await regimes.AllInForceAsync(transaction, call.Cancellation);
            var version = inForce.FirstOrDefault(one => one.Regime.Flows.Any(known => known.Code == draft.Row.Flow));
            if (version.Regime is null)
            {
                throw new ProblemException(Problems.UnknownCode("flow", draft.Row.Flow, [.. inForce.SelectMany(one => one.Regime.Flows).Select(known => known.Code)], "regime"));
            }

            var flow = version.Regime.Flows.First(known => known.Code == draft.Row.Flow);
            var first = new ServiceStep(flow.Steps[0].Code, draft.Role, "", Accepted: true);
            var (next, problems) = ServiceFlow.Apply(version.Regime, flow, first.Step, first);
            problems = [.. problems, .. await MissingAsync(transaction, draft.Row, call.Cancellation)];
            if (problems.Count > 0)
            {
                throw new ProblemException(problems);
            }

            await call.RequireStatedRoleAsync(transaction, version.Regime, draft.Role, "role");
            var values = new
            {
                ServiceRequestId = claim.AnswerId, RegimeVersionId = version.VersionId, draft.Row.Flow, draft.Row.Customer, draft.Row.Departments, NextStep = next,
                draft.Row.RegisteredAt, ClosedAt = next is null ? draft.Row.RegisteredAt : (DateTimeOffset?)null,
            };
            await transaction.ExecuteAsync("postgres/service_requests/insert_service_request.sql", values, call.Cancellation);
            if (draft.Text.Length > 0)
            {
                await transaction.ExecuteAsync([PersonalText.Insert(call.Tenant.Id, claim.AnswerId, [PersonalText.Create(draft.Text)])], call.Cancellation);
            }

            await AppendAsync(transaction, call, claim.AnswerId, 1, first, draft.Row.RegisteredAt);
            await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.ServiceRequest, claim.AnswerId, AuditOutcome.Created, call.Cancellation);
        }

        return await CommitAsync(transaction, claim.AnswerId, call.Cancellation);
    }

    /// <summary>Records the next step of a request.</summary>
    /// <exception cref="ProblemException">It is not there, its flow names another step next, the role is another's, or the form is not known.</exception>
    public async Task<ShownServiceRequest> RecordAsync(Call call, StepDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var locked = await transaction.FindAsync<LockedServiceRequestRow>("postgres/service_requests/lock_service_request.sql", new { draft.ServiceRequestId }, call.Cancellation)
            ?? throw new ProblemException(Problems.NotFound("service_request", ProblemThing.ServiceRequest, draft.ServiceRequestId.ToString("D")));
        if (!(await RequestLog.ClaimAsync(transaction, call.Request, draft.ServiceRequestId, call.Cancellation)).IsRepeated)
        {
            var regime = await regimes.GetAsync(transaction, locked.RegimeVersionId, call.Cancellation);
            var (next, problems) = ServiceFlow.Apply(regime, regime.Flows.First(known => known.Code == locked.Flow), locked.NextStep, draft.Step);
            if (problems.Count > 0)
            {
                throw new ProblemException(problems);
            }

            await call.RequireStatedRoleAsync(transaction, regime, draft.Step.Role, "role");
            await AppendAsync(transaction, call, draft.ServiceRequestId, locked.EventCount + 1, draft.Step, draft.At);
            var values = new { draft.ServiceRequestId, NextStep = next, ClosedAt = next is null ? draft.At : (DateTimeOffset?)null };
            await transaction.ExecuteAsync("postgres/service_requests/update_service_request.sql", values, call.Cancellation);
            await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.ServiceRequest, draft.ServiceRequestId, AuditOutcome.Changed, call.Cancellation);
        }

        return await CommitAsync(transaction, draft.ServiceRequestId, call.Cancellation);
    }

    /// <summary>Requests after the given one.</summary>
    public async Task<(ServiceRequestPage Page, IReadOnlyList<ShownServiceRequest> Requests)> ListAsync(Call call, ServiceRequestPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return (page, await SelectAsync(transaction, page, call.Cancellation));
    }

    private static Task<int> AppendAsync(TenantTransaction transaction, Call call, Guid id, int sequence, ServiceStep step, DateTimeOffset at)
    {
        var values = new
        {
            ServiceRequestId = id, Sequence = sequence, step.Step, step.Accepted, OccurredAt = at, Actor = call.Caller.Label,
            Role = step.Role.Length > 0 ? step.Role : null, Form = step.Form.Length > 0 ? step.Form : null,
        };
        return transaction.ExecuteAsync("postgres/service_requests/insert_service_request_event.sql", values, call.Cancellation);
    }

    private static async Task<IReadOnlyList<Problem>> MissingAsync(TenantTransaction transaction, ServiceRequestRow row, CancellationToken cancellation)
    {
        var found = (await transaction.FindAsync<ServiceReferencesRow>("postgres/service_requests/select_service_references.sql", new { row.Customer, row.Departments }, cancellation))!;
        return
        [
            .. found.CustomerId is null ? [Problems.NotFound("customer", ProblemThing.Customer, row.Customer)] : Array.Empty<Problem>(),
            .. row.Departments.Except(found.Departments, StringComparer.Ordinal).Select(code => Problems.NotFound("departments", ProblemThing.Department, code)),
        ];
    }

    private static async Task<ShownServiceRequest> CommitAsync(TenantTransaction transaction, Guid id, CancellationToken cancellation)
    {
        var shown = await SelectAsync(transaction, new ServiceRequestPage(id, Guid.Empty, OpenOnly: false, 1), cancellation);
        await transaction.CommitAsync(cancellation);
        return shown[0];
    }

    private static async Task<IReadOnlyList<ShownServiceRequest>> SelectAsync(TenantTransaction transaction, ServiceRequestPage page, CancellationToken cancellation)
    {
        var requests = await transaction.QueryAsync<ServiceRequestRow>("postgres/service_requests/select_service_requests.sql", page, cancellation);
        var ids = requests.Select(request => request.ServiceRequestId).ToArray();
        var steps = (await transaction.QueryAsync<ServiceStepRow>("postgres/service_requests/select_service_steps.sql", new { ids }, cancellation)).ToLookup(step => step.ServiceRequestId);
        return [.. requests.Select(request => new ShownServiceRequest(request, [.. steps[request.ServiceRequestId]]))];
    }
}
