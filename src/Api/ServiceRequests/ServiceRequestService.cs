using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.ServiceRequests;

/// <summary>What customers ask for.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The requests.</param>
public sealed class ServiceRequestService(CallRunner calls, ServiceRequestStore store) : Contracts.V1.ServiceRequestService.ServiceRequestServiceBase
{
    /// <inheritdoc/>
    public override Task<ServiceRequest> RegisterServiceRequest(RegisterServiceRequestRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ServiceRequestMapper.ToContract(await store.RegisterAsync(call, ServiceRequestRequests.Read(request, call))));

    /// <inheritdoc/>
    public override Task<ServiceRequest> RecordServiceStep(RecordServiceStepRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ServiceRequestMapper.ToContract(await store.RecordAsync(call, ServiceRequestRequests.Read(request, call))));

    /// <inheritdoc/>
    public override Task<ListServiceRequestsResponse> ListServiceRequests(ListServiceRequestsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ServiceRequestMapper.ToContract(await store.ListAsync(call, ServiceRequestRequests.Read(request)), request.PageSize));
}
