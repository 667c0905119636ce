using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.SurveyPlans;

/// <summary>Survey plans.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The plans.</param>
public sealed class SurveyPlanService(CallRunner calls, SurveyPlanStore store) : Contracts.V1.SurveyPlanService.SurveyPlanServiceBase
{
    /// <inheritdoc/>
    public override Task<SurveyPlan> PutSurveyPlan(PutSurveyPlanRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SurveyPlanMapper.ToContract(await store.PutAsync(call, SurveyPlanRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<SurveyPlan> SubmitSurveyPlan(SubmitSurveyPlanRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SurveyPlanMapper.ToContract(await store.StepAsync(call, SurveyPlanRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<SurveyPlan> DecideSurveyPlan(DecideSurveyPlanRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SurveyPlanMapper.ToContract(await store.StepAsync(call, SurveyPlanRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<SurveyPlan> IssueSurveyPlan(IssueSurveyPlanRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SurveyPlanMapper.ToContract(await store.StepAsync(call, SurveyPlanRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<SurveyPlan> GetSurveyPlan(GetSurveyPlanRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SurveyPlanMapper.ToContract(await store.GetAsync(call, SurveyPlanRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListSurveyPlansResponse> ListSurveyPlans(ListSurveyPlansRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SurveyPlanMapper.ToContract(await store.ListAsync(call, SurveyPlanRequests.Read(request)), request.PageSize));
}
