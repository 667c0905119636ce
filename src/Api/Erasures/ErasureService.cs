using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Erasures;

/// <summary>Erasures of personal data.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The erasures.</param>
public sealed class ErasureService(CallRunner calls, ErasureStore store) : Contracts.V1.ErasureService.ErasureServiceBase
{
    /// <inheritdoc/>
    public override Task<Erasure> Erase(EraseRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ErasureMapper.ToContract(await store.EraseAsync(call, ErasureRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListErasuresResponse> ListErasures(ListErasuresRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ErasureMapper.ToContract(await store.ListAsync(call, ErasureRequests.Read(request)), request.PageSize));
}
