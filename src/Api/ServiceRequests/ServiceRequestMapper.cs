using CSat.Api.Validation;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.ServiceRequests;

/// <summary>Service requests in the words of the contract.</summary>
internal static class ServiceRequestMapper
{
    public static ServiceRequest ToContract(ShownServiceRequest shown) => new()
    {
        ServiceRequestId = shown.Request.ServiceRequestId.ToString("D"),
        Flow = shown.Request.Flow,
        Customer = shown.Request.Customer,
        Departments = { shown.Request.Departments },
        Steps = { shown.Steps.Select(step => new ServiceStep { Step = step.Step, Role = step.Role, Form = step.Form, Accepted = step.Accepted, OccurredAt = step.OccurredAt.ToTimestamp() }) },
        NextStep = shown.Request.NextStep,
        RegisteredAt = shown.Request.RegisteredAt.ToTimestamp(),
        ClosedAt = shown.Request.ClosedAt?.ToTimestamp(),
    };

    /// <summary>A page of the requests found, one more of which were asked for than it may hold.</summary>
    public static ListServiceRequestsResponse ToContract((ServiceRequestPage Page, IReadOnlyList<ShownServiceRequest> Requests) found, int pageSize)
    {
        var requests = found.Requests.Select(ToContract).ToList();
        var count = Paging.Fit(requests, pageSize);
        return new ListServiceRequestsResponse
        {
            ServiceRequests = { requests.Take(count) },
            NextPageToken = count < requests.Count ? Paging.Write(ServiceRequestRequests.ListOf(found.Page.OpenOnly), requests[count - 1].ServiceRequestId) : "",
        };
    }
}
