using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Regimes;

/// <summary>Adoption of regimes.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The adopted regimes.</param>
public sealed class RegimeService(CallRunner calls, RegimeStore store) : Contracts.V1.RegimeService.RegimeServiceBase
{
    /// <inheritdoc/>
    public override Task<RegimeVersion> AdoptRegime(AdoptRegimeRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => RegimeMapper.ToContract(await store.AdoptAsync(call, RegimeRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<CheckRegimeResponse> CheckRegime(CheckRegimeRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, _ => Task.FromResult(RegimeMapper.ToContract(RegimeRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListAdoptedRegimesResponse> ListAdoptedRegimes(ListAdoptedRegimesRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => RegimeMapper.ToContract(await store.ListAsync(call)));

    /// <inheritdoc/>
    public override Task<RegimeText> GetRegimeVersion(GetRegimeVersionRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => RegimeMapper.ToContract(await store.GetAsync(call, RegimeRequests.Read(request))));
}
