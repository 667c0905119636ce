using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Analytics;

/// <summary>The figures of the published warehouse.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The published snapshots.</param>
public sealed class AnalyticsService(CallRunner calls, AnalyticsStore store) : Contracts.V1.AnalyticsService.AnalyticsServiceBase
{
    /// <inheritdoc/>
    public override Task<ListFiguresResponse> ListFigures(ListFiguresRequest request, ServerCallContext context) =>
        Task.FromResult(AnalyticsMapper.ToContract());

    /// <inheritdoc/>
    public override Task<GetFigureResponse> GetFigure(GetFigureRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => AnalyticsMapper.ToContract(await store.ReadAsync(call, AnalyticsRequests.Read(request)), request));

    /// <inheritdoc/>
    public override Task<ExplainFigureResponse> ExplainFigure(ExplainFigureRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => AnalyticsMapper.ToContract(await store.ExplainAsync(call, AnalyticsRequests.Read(request)), request));

    /// <inheritdoc/>
    public override Task<GetFreshnessResponse> GetFreshness(GetFreshnessRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => AnalyticsMapper.ToContract(await store.FindAsync(call), AnalyticsRequests.Read(request), call.At));
}
