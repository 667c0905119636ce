using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Targets;

/// <summary>Targets.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The targets.</param>
public sealed class TargetService(CallRunner calls, TargetStore store) : Contracts.V1.TargetService.TargetServiceBase
{
    /// <inheritdoc/>
    public override Task<Target> SetTarget(SetTargetRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => TargetMapper.ToContract(await store.SetAsync(call, TargetRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<Target> ProposeTarget(ProposeTargetRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => TargetMapper.ToContract(await store.ProposeAsync(call, TargetRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<Target> DecideTarget(DecideTargetRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => TargetMapper.ToContract(await store.ActAsync(call, TargetRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<Target> PublishTarget(PublishTargetRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => TargetMapper.ToContract(await store.ActAsync(call, TargetRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<Target> BreakDownTarget(BreakDownTargetRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => TargetMapper.ToContract(await store.ActAsync(call, TargetRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<Target> AssessTarget(AssessTargetRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => TargetMapper.ToContract(await store.ActAsync(call, TargetRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListTargetsResponse> ListTargets(ListTargetsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => TargetMapper.ToContract(await store.ListAsync(call, TargetRequests.Read(request)), request.PageSize));
}
