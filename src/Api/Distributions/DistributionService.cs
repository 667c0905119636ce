using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Distributions;

/// <summary>Forms handed out, and what is awaited of them.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The forms.</param>
public sealed class DistributionService(CallRunner calls, DistributionStore store) : Contracts.V1.DistributionService.DistributionServiceBase
{
    /// <inheritdoc/>
    public override Task<Distribution> RecordDistribution(RecordDistributionRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => DistributionMapper.ToContract(await store.RecordAsync(call, DistributionRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<SentForm> ConfirmReceipt(ConfirmReceiptRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => DistributionMapper.ToContract(await store.ConfirmAsync(call, DistributionRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<HandBack> HandBackForms(HandBackFormsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => DistributionMapper.ToContract(await store.HandBackAsync(call, DistributionRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListOutstandingResponse> ListOutstanding(ListOutstandingRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => DistributionMapper.ToContract(await store.ListAsync(call, DistributionRequests.Read(request)), request));
}
