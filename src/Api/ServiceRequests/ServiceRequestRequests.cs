using CSat.Api.Calls;
using CSat.Api.Information;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using ServiceStep = CSat.Domain.ServiceRequests.ServiceStep;

namespace CSat.Api.ServiceRequests;

/// <summary>A request that is to be taken in.</summary>
/// <param name="Row">The request; its id and what follows from its steps are of no account.</param>
/// <param name="Text">What is asked for; empty for nothing more than the flow says.</param>
/// <param name="Role">Role that takes it in; empty for none.</param>
public sealed record RegistrationDraft(ServiceRequestRow Row, string Text, string Role);

/// <summary>A step that is to be recorded.</summary>
/// <param name="ServiceRequestId">Id of the request.</param>
/// <param name="Step">The step.</param>
/// <param name="At">When it was done.</param>
public sealed record StepDraft(Guid ServiceRequestId, ServiceStep Step, DateTimeOffset At);

/// <summary>Which requests are asked for.</summary>
/// <param name="ServiceRequestId">The one that is asked for; null for all.</param>
/// <param name="After">Id of the last one shown.</param>
/// <param name="OpenOnly">Only those that are not closed.</param>
/// <param name="Count">How many at most.</param>
public sealed record ServiceRequestPage(Guid? ServiceRequestId, Guid After, bool OpenOnly, int Count);

/// <summary>Reads requests about service requests and checks their fields.</summary>
internal static class ServiceRequestRequests
{
    private const int DepartmentsLimit = 50;

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static RegistrationDraft Read(RegisterServiceRequestRequest request, Call call)
    {
        var checks = new FieldChecks();
        checks.Code("flow", request.Flow);
        checks.Code("customer", request.Customer);
        checks.Text("text", request.Text, TextRules.LongTextLength, required: false);
        InformationRequests.Codes(checks, ("role", request.Role));
        if (request.Departments.Count > DepartmentsLimit)
        {
            checks.Add(Problems.FieldTooLong("departments", request.Departments.Count, DepartmentsLimit));
        }

        for (var i = 0; i < Math.Min(request.Departments.Count, DepartmentsLimit); i++)
        {
            checks.Code($"departments[{i}]", request.Departments[i]);
        }

        var at = InformationRequests.Moment(checks, "occurred_at", request.OccurredAt, call);
        checks.ThrowIfAny();
        return new RegistrationDraft(
            new ServiceRequestRow { Flow = request.Flow, Customer = request.Customer, Departments = [.. request.Departments.Distinct(StringComparer.Ordinal)], RegisteredAt = at },
            request.Text, request.Role);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static StepDraft Read(RecordServiceStepRequest request, Call call)
    {
        var checks = new FieldChecks();
        var id = InformationRequests.Id(checks, "service_request", request.ServiceRequest);
        checks.Code("step", request.Step);
        InformationRequests.Codes(checks, ("role", request.Role), ("form", request.Form));
        var at = InformationRequests.Moment(checks, "occurred_at", request.OccurredAt, call);
        checks.ThrowIfAny();
        return new StepDraft(id, new ServiceStep(request.Step, request.Role, request.Form, !request.Refused), at);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static ServiceRequestPage Read(ListServiceRequestsRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        return new ServiceRequestPage(null, InformationRequests.After(ListOf(request.OpenOnly), request.PageToken), request.OpenOnly, size + 1);
    }

    /// <summary>The list's name in its page tokens.</summary>
    public static string ListOf(bool openOnly) => openOnly ? "open-service-requests" : "service-requests";
}
