using CSat.Api.Calls;
using CSat.Api.Distributions.SentForms;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Distributions;

/// <summary>Forms handed out, and what is awaited of them.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The batches.</param>
/// <param name="sent">The forms of named members.</param>
public sealed class DistributionService(CallRunner calls, DistributionStore store, SentFormStore sent) : Contracts.V1.DistributionService.DistributionServiceBase
{
    /// <inheritdoc/>
    public override Task<Distribution> RecordDistribution(RecordDistributionRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => DistributionMapper.ToContract(await store.RecordAsync(call, DistributionRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<SentForm> ConfirmReceipt(ConfirmReceiptRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SentFormMapper.ToContract(await sent.ConfirmAsync(call, SentFormRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<HandBack> HandBackForms(HandBackFormsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => DistributionMapper.ToContract(await store.HandBackAsync(call, DistributionRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListOutstandingResponse> ListOutstanding(ListOutstandingRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SentFormMapper.ToContract(await sent.ListAsync(call, SentFormRequests.Read(request)), request));
}
