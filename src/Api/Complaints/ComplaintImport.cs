using CSat.Api.Authentication;
using CSat.Api.Calls;
using CSat.Api.Imports;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Complaints;

/// <summary>One import of complaints: each in a transaction of its own, so that a refused one does not stop the others.</summary>
internal sealed class ComplaintImport(ComplaintStore store, TimeProvider time, ServerCallContext context)
{
    public async Task RunAsync(ImportReader<ImportComplaintsRequest> messages, ImportAnswers answers)
    {
        while (await messages.NextAsync())
        {
            foreach (var row in messages.Current.Rows)
            {
                try
                {
                    answers.Stored(await InsertAsync(messages.Tenant, row));
                }
                catch (Exception exception) when (!context.CancellationToken.IsCancellationRequested)
                {
                    await answers.RefuseAsync(row.Position, exception);
                }
            }

            await answers.SendAsync();
        }
    }

    private async Task<bool> InsertAsync(Tenant tenant, ComplaintRow row)
    {
        var asked = FieldChecks.Required("complaint", row.Complaint);
        var draft = ComplaintDraftReader.History(asked, row.ReportedClocks, Admission.CallerOf(context).Label, time.GetUtcNow());
        return (await store.InsertAsync(tenant, draft, context.CancellationToken)).AlreadyStored;
    }
}
