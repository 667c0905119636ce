using CSat.Api.Calls;
using CSat.Api.Errors;
using CSat.Api.Imports;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Customers;

/// <summary>The register of customers.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="tenants">Finds the organisation of a stream.</param>
/// <param name="store">The customers.</param>
/// <param name="funnel">Says what is wrong with a refused one.</param>
/// <param name="log">Keeps what imports refused.</param>
public sealed class CustomerService(CallRunner calls, TenantResolver tenants, CustomerStore store, ErrorFunnel funnel, ImportLog log) : Contracts.V1.CustomerService.CustomerServiceBase
{
    /// <inheritdoc/>
    public override Task<PutCustomersResponse> PutCustomers(PutCustomersRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => CustomerMapper.ToContract(await store.PutAsync(call, CustomerRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListCustomersResponse> ListCustomers(ListCustomersRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => CustomerMapper.ToContract(await store.ListAsync(call, CustomerRequests.Read(request)), request.PageSize));

    /// <inheritdoc/>
    public override Task<CustomerForm> SubmitCustomerForm(SubmitCustomerFormRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => CustomerMapper.ToContract(await store.SubmitAsync(call, CustomerRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<CustomerCheck> RecordCustomerCheck(RecordCustomerCheckRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => CustomerMapper.ToContract(await store.VerifyAsync(call, CustomerRequests.Read(request, call))));

    /// <inheritdoc/>
    public override async Task ImportCustomers(
        IAsyncStreamReader<ImportCustomersRequest> requestStream, IServerStreamWriter<ImportCustomersResponse> responseStream, ServerCallContext context)
    {
        var startedAt = log.Now;
        var messages = new ImportReader<ImportCustomersRequest>(requestStream, tenants, context, message => (message.Organization, message.Rows.Count, message.Source, ""));
        var answers = new ImportAnswers(funnel, context.Method, outcome => responseStream.WriteAsync(new ImportCustomersResponse { Outcome = outcome }, context.CancellationToken));
        while (await messages.NextAsync())
        {
            var rows = messages.Current.Rows;
            var outcomes = await store.ImportAsync(messages.Tenant, CallRunner.ActOf(messages.Current, context, log.Now), rows, context.CancellationToken);
            for (var i = 0; i < rows.Count; i++)
            {
                if (outcomes[i].Refusal is { } refusal)
                {
                    await answers.RefuseAsync(rows[i].Position, refusal, messages.Tenant.TimeZone);
                }
                else
                {
                    answers.Stored(outcomes[i].Storing);
                }
            }

            await answers.SendAsync();
        }

        await log.WriteAsync("customers", messages, answers, startedAt, context);
    }
}
