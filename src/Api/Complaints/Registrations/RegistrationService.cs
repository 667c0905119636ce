using CSat.Api.Authentication;
using CSat.Api.Calls;
using CSat.Api.Errors;
using CSat.Api.Imports;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Complaints.Registrations;

/// <summary>Imports of complaints: each complaint in a transaction of its own, so that a refused one does not stop the others.</summary>
/// <param name="tenants">Finds the organisation of an import.</param>
/// <param name="store">Takes each in.</param>
/// <param name="funnel">Says what is wrong with a refused row.</param>
/// <param name="log">Keeps what imports refused.</param>
/// <param name="time">The clock.</param>
public sealed class RegistrationService(TenantResolver tenants, RegistrationStore store, ErrorFunnel funnel, ImportLog log, TimeProvider time)
{
    internal async Task RunAsync(IAsyncStreamReader<ImportComplaintsRequest> requests, IServerStreamWriter<ImportComplaintsResponse> responses, ServerCallContext context)
    {
        var startedAt = log.Now;
        var messages = new ImportReader<ImportComplaintsRequest>(requests, tenants, context, message =>
            (message.Organization, message.Rows.Count, message.Source, message.Rows.FirstOrDefault()?.Complaint?.SourceSystem ?? ""));
        var answers = new ImportAnswers(funnel, context.Method, outcome => responses.WriteAsync(new ImportComplaintsResponse { Outcome = outcome }, context.CancellationToken));
        while (await messages.NextAsync())
        {
            foreach (var row in messages.Current.Rows)
            {
                try
                {
                    answers.Stored(await InsertAsync(messages.Tenant, row, context));
                }
                catch (Exception exception) when (!context.CancellationToken.IsCancellationRequested)
                {
                    await answers.RefuseAsync(row.Position, exception, messages.Tenant.TimeZone);
                }
            }

            await answers.SendAsync();
        }

        await log.WriteAsync("complaints", messages, answers, startedAt, context);
    }

    private async Task<Storing> InsertAsync(Tenant tenant, ComplaintRow row, ServerCallContext context)
    {
        MessageGate<ComplaintRow>.Check(row);
        var at = ContractTime.Cut(time.GetUtcNow());
        var call = new Call(tenant, Admission.CallerOf(context), at, Request: null, context.CancellationToken) { Act = CallRunner.ActOf(row, context, at) };
        return (await store.InsertAsync(call, RegistrationRequests.Read(call, row))).Storing;
    }
}
