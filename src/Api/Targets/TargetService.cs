using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Targets;

/// <summary>Approved targets.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The targets.</param>
public sealed class TargetService(CallRunner calls, TargetStore store) : Contracts.V1.TargetService.TargetServiceBase
{
    /// <inheritdoc/>
    public override Task<Target> SetTarget(SetTargetRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => TargetMapper.ToContract(await store.SetAsync(call, TargetRequests.Read(request))));
}
