using CSat.Api.Directory;
using CSat.Api.Errors;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Responses;

/// <summary>Takes responses, one by one or as a stream.</summary>
/// <param name="tenants">Finds the organisation of a call.</param>
/// <param name="intake">Checks responses.</param>
/// <param name="writer">Stores them.</param>
/// <param name="funnel">Says what is wrong with a refused one.</param>
public sealed class ResponseService(TenantResolver tenants, ResponseIntake intake, ResponseWriter writer, ErrorFunnel funnel)
    : Contracts.V1.ResponseService.ResponseServiceBase
{
    /// <inheritdoc/>
    public override async Task<SubmitResponseResponse> SubmitResponse(SubmitResponseRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        var accepted = await intake.AcceptAsync(tenant, request.Response, context.CancellationToken).ConfigureAwait(false);
        var stored = await writer.WriteAsync(accepted, context.CancellationToken).ConfigureAwait(false);
        return new SubmitResponseResponse { ResponseId = stored.ResponseId.ToString("D"), AlreadyStored = stored.AlreadyStored };
    }

    /// <inheritdoc/>
    public override async Task<ImportResponsesResponse> ImportResponses(IAsyncStreamReader<ImportResponsesRequest> requestStream, ServerCallContext context)
    {
        Tenant? tenant = null;
        var import = new ResponseImport(intake, writer, funnel, context);
        while (await requestStream.MoveNext(context.CancellationToken).ConfigureAwait(false))
        {
            var item = requestStream.Current;
            tenant = await tenants.ResolveInStreamAsync(context, item.Organization, tenant).ConfigureAwait(false);
            await import.AddAsync(tenant, item).ConfigureAwait(false);
        }

        return await import.EndAsync().ConfigureAwait(false);
    }
}
