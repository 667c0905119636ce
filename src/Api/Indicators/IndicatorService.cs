using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Indicators;

/// <summary>Operational indicators beside the surveys.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The indicators.</param>
public sealed class IndicatorService(CallRunner calls, IndicatorStore store) : Contracts.V1.IndicatorService.IndicatorServiceBase
{
    /// <inheritdoc/>
    public override Task<IndicatorTarget> SetIndicator(SetIndicatorRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => IndicatorMapper.ToContract(await store.SetAsync(call, IndicatorRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<IndicatorValue> RecordIndicator(RecordIndicatorRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => IndicatorMapper.ToContract(await store.RecordAsync(call, IndicatorRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListIndicatorsResponse> ListIndicators(ListIndicatorsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => IndicatorMapper.ToContract(await store.ListAsync(call, IndicatorRequests.Read(request)), request.PageSize));
}
