using CSat.Api.Calls;
using CSat.Api.Rounds.Milestones;
using CSat.Api.Rounds.Statistics;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Rounds;

/// <summary>Rounds of surveys.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The rounds.</param>
/// <param name="statistics">How they stand.</param>
/// <param name="milestones">What they have reached.</param>
public sealed class RoundService(CallRunner calls, RoundStore store, StatisticStore statistics, MilestoneStore milestones) : Contracts.V1.RoundService.RoundServiceBase
{
    /// <inheritdoc/>
    public override Task<Round> OpenRound(OpenRoundRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => RoundMapper.ToContract(await store.OpenAsync(call, RoundRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<Round> CloseRound(CloseRoundRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => RoundMapper.ToContract(await store.CloseAsync(call, RoundRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<RoundHistory> GetRound(GetRoundRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => MilestoneMapper.ToContract(await milestones.GetAsync(call, MilestoneRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<RoundHistory> RecordMilestone(RecordMilestoneRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => MilestoneMapper.ToContract(await milestones.RecordAsync(call, MilestoneRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<RoundHistory> CorrectRound(CorrectRoundRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => MilestoneMapper.ToContract(await milestones.CorrectAsync(call, MilestoneRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListOverdueRoundsResponse> ListOverdueRounds(ListOverdueRoundsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => MilestoneMapper.ToContract(await milestones.ListAsync(call, MilestoneRequests.Read(request))));

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
