using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.BackChecks;

/// <summary>The back-check of returned forms.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The draws and findings.</param>
public sealed class BackCheckService(CallRunner calls, BackCheckStore store) : Contracts.V1.BackCheckService.BackCheckServiceBase
{
    /// <inheritdoc/>
    public override Task<BackCheck> DrawBackCheck(DrawBackCheckRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => BackCheckMapper.ToContract(request.Round, await store.DrawAsync(call, BackCheckRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<CheckedForm> RecordCheck(RecordCheckRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => BackCheckMapper.ToContract(await store.RecordAsync(call, BackCheckRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListChecksResponse> ListChecks(ListChecksRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => BackCheckMapper.ToContract(await store.ListAsync(call, BackCheckRequests.Read(request)), request));
}
