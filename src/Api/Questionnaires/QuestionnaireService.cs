using CSat.Api.Calls;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Questionnaires;

/// <summary>Questionnaire versions.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The versions.</param>
public sealed class QuestionnaireService(CallRunner calls, QuestionnaireStore store) : Contracts.V1.QuestionnaireService.QuestionnaireServiceBase
{
    /// <inheritdoc/>
    public override Task<QuestionnaireVersion> PutQuestionnaireVersion(PutQuestionnaireVersionRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => QuestionnaireMapper.ToContract(await store.PutAsync(call, QuestionnaireRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<QuestionnaireVersion> ApproveQuestionnaireVersion(ApproveQuestionnaireVersionRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => QuestionnaireMapper.ToContract(await store.ApproveAsync(call, QuestionnaireRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<QuestionnaireVersion> GetQuestionnaireVersion(GetQuestionnaireVersionRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => QuestionnaireMapper.ToContract(await store.GetAsync(call, QuestionnaireRequests.Read(request))));
}
