using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Disciplines;

/// <summary>The discipline of surveyors, and fraud.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The declarations and findings.</param>
public sealed class DisciplineService(CallRunner calls, DisciplineStore store) : Contracts.V1.DisciplineService.DisciplineServiceBase
{
    /// <inheritdoc/>
    public override Task<Surveyor> DeclareDiscipline(DeclareDisciplineRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => DisciplineMapper.ToContract(await store.DeclareAsync(call, DisciplineRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListSurveyorsResponse> ListSurveyors(ListSurveyorsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => DisciplineMapper.ToContract(await store.ListAsync(call, DisciplineRequests.Read(request)), request));

    /// <inheritdoc/>
    public override Task<Fraud> ReportFraud(ReportFraudRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => DisciplineMapper.ToContract(await store.ReportAsync(call, DisciplineRequests.Read(request))));
}
