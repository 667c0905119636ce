using CSat.Api.Calls;
using CSat.Api.Rounds.Statistics;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Rounds;

/// <summary>Rounds of surveys.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The rounds.</param>
/// <param name="statistics">How they stand.</param>
public sealed class RoundService(CallRunner calls, RoundStore store, StatisticStore statistics) : Contracts.V1.RoundService.RoundServiceBase
{
    /// <inheritdoc/>
    public override Task<Round> OpenRound(OpenRoundRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => RoundMapper.ToContract(await store.OpenAsync(call, RoundRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<Round> CloseRound(CloseRoundRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => RoundMapper.ToContract(await store.CloseAsync(call, RoundRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListRoundsResponse> ListRounds(ListRoundsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => RoundMapper.ToContract(await store.ListAsync(call, RoundRequests.Read(request)), request.PageSize));

    /// <inheritdoc/>
    public override Task<RoundStatistics> GetRoundStatistics(GetRoundStatisticsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => StatisticMapper.ToContract(await statistics.ReadAsync(call, RoundRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<GetRoundProposalsResponse> GetRoundProposals(GetRoundProposalsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => RoundMapper.ToContract(await store.ProposeAsync(call, RoundRequests.Read(request))));
}
