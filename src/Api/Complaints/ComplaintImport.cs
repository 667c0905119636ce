using CSat.Api.Authentication;
using CSat.Api.Directory;
using CSat.Api.Errors;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Complaints;

/// <summary>One import of complaints: each in a transaction of its own, so that a refused one does not stop the others.</summary>
internal sealed class ComplaintImport(ComplaintStore store, ErrorFunnel funnel, TimeProvider time, ServerCallContext context)
{
    private readonly ImportVerdicts _verdicts = new(funnel, context.Method);

    public ImportResponsesResponse Answer => _verdicts.Complete();

    public async Task AddAsync(Tenant tenant, ImportComplaintsRequest item)
    {
        try
        {
            var asked = FieldChecks.Required("complaint", item.Complaint);
            var draft = ComplaintDraftReader.History(asked, item.ReportedClocks, AuthenticationInterceptor.CallerOf(context).Label, time.GetUtcNow());
            var (_, already) = await store.InsertAsync(tenant, draft, context.CancellationToken).ConfigureAwait(false);
            _verdicts.Stored(already);
        }
        catch (Exception exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            _verdicts.Refuse(item.Position, exception);
        }
    }
}
