using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Bases;

/// <summary>What shares are counted against.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The counts.</param>
public sealed class BaseService(CallRunner calls, BaseStore store) : Contracts.V1.BaseService.BaseServiceBase
{
    /// <inheritdoc/>
    public override Task<BaseCount> PutBaseCount(PutBaseCountRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => BaseMapper.ToContract(await store.PutAsync(call, BaseRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListBaseCountsResponse> ListBaseCounts(ListBaseCountsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => BaseMapper.ToContract(await store.ListAsync(call, BaseRequests.Read(request))));
}
