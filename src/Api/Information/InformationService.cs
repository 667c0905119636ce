using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Information;

/// <summary>Information beside surveys and complaints.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The information.</param>
public sealed class InformationService(CallRunner calls, InformationStore store) : Contracts.V1.InformationService.InformationServiceBase
{
    /// <inheritdoc/>
    public override Task<Contracts.V1.Information> RecordInformation(RecordInformationRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => InformationMapper.ToContract(await store.RecordAsync(call, InformationRequests.Read(request, call))));

    /// <inheritdoc/>
    public override Task<Contracts.V1.Information> DecideInformation(DecideInformationRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => InformationMapper.ToContract(await store.ApplyAsync(call, InformationRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<Contracts.V1.Information> ConfirmInformationEffect(ConfirmInformationEffectRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => InformationMapper.ToContract(await store.ApplyAsync(call, InformationRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListInformationResponse> ListInformation(ListInformationRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => InformationMapper.ToContract(await store.ListAsync(call, InformationRequests.Read(request)), request.PageSize));
}
