using CSat.Api.Calls;
using CSat.Api.Errors;
using CSat.Api.Imports;
using CSat.Api.Responses.Groups;
using CSat.Api.Responses.Versions;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Responses;

/// <summary>Takes responses, one by one or as a stream.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="tenants">Finds the organisation of a stream.</param>
/// <param name="store">The responses.</param>
/// <param name="versions">Their versions.</param>
/// <param name="writers">Store those of imports.</param>
/// <param name="funnel">Says what is wrong with a refused one.</param>
/// <param name="log">Keeps what imports refused.</param>
public sealed class ResponseService(CallRunner calls, TenantResolver tenants, ResponseStore store, VersionStore versions, ImportWriters writers, ErrorFunnel funnel, ImportLog log)
    : Contracts.V1.ResponseService.ResponseServiceBase
{
    /// <inheritdoc/>
    public override Task<SubmitResponseResponse> SubmitResponse(SubmitResponseRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ResponseMapper.ToContract(await store.InsertAsync(call, ResponseRequests.Read(request.Response))));

    /// <inheritdoc/>
    public override Task<ListResponseVersionsResponse> ListResponseVersions(ListResponseVersionsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => VersionMapper.ToContract(await versions.ListAsync(call, VersionRequests.Read(request))));

    /// <inheritdoc/>
    public override async Task ImportResponses(
        IAsyncStreamReader<ImportResponsesRequest> requestStream, IServerStreamWriter<ImportResponsesResponse> responseStream, ServerCallContext context)
    {
        var startedAt = log.Now;
        var messages = new ImportReader<ImportResponsesRequest>(requestStream, tenants, context, message =>
            (message.Organization, message.Rows.Count, message.Source, message.Rows.FirstOrDefault()?.Response?.SourceSystem ?? ""));
        var answers = new ImportAnswers(funnel, context.Method, outcome => responseStream.WriteAsync(new ImportResponsesResponse { Outcome = outcome }, context.CancellationToken));
        await new ResponseImport(store, writers, context, startedAt).RunAsync(messages, answers);
        await log.WriteAsync("responses", messages, answers, startedAt, context);
    }
}
