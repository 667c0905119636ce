using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Audits;

/// <summary>The audit: entries in a chain.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The chains.</param>
public sealed class AuditService(CallRunner calls, AuditStore store) : Contracts.V1.AuditService.AuditServiceBase
{
    /// <inheritdoc/>
    public override Task<ListEntriesResponse> ListEntries(ListEntriesRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => AuditMapper.ToContract(await store.ListAsync(call, AuditRequests.Read(request)), request));

    /// <inheritdoc/>
    public override Task<VerifyChainResponse> VerifyChain(VerifyChainRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => AuditMapper.ToContract(call, await store.VerifyAsync(call, AuditRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<AuditHead> GetHead(GetHeadRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => AuditMapper.ToContract(call, await store.HeadAsync(call.Tenant, call.Cancellation)));
}
