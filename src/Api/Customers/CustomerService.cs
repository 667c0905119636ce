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
    private const int RowsAtOnce = 2_000;

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
        var reading = messages.NextAsync();
        while (await reading)
        {
            // The next messages are read meanwhile; those that are there already share its transaction, which costs little more for them.
            List<ImportCustomersRequest> taken = [messages.Current];
            reading = messages.NextAsync();
            while (reading is { IsCompletedSuccessfully: true, Result: true } && taken.Sum(message => message.Rows.Count) + messages.Current.Rows.Count <= RowsAtOnce)
            {
                taken.Add(messages.Current);
                reading = messages.NextAsync();
            }

            await StoreAsync(taken, messages.Tenant, answers, context);
        }

        await log.WriteAsync("customers", messages, answers, startedAt, context);
    }

    private async Task StoreAsync(List<ImportCustomersRequest> taken, Tenant tenant, ImportAnswers answers, ServerCallContext context)
    {
        var all = taken is [var only] ? only : new ImportCustomersRequest { Organization = taken[0].Organization, Rows = { taken.SelectMany(message => message.Rows) } };
        var outcomes = await store.ImportAsync(tenant, CallRunner.ActOf(all, context, log.Now), all.Rows, context.CancellationToken);
        var place = 0;
        foreach (var message in taken)
        {
            foreach (var row in message.Rows)
            {
                var outcome = outcomes[place++];
                if (outcome.Refusal is { } refusal)
                {
                    await answers.RefuseAsync(row.Position, refusal, tenant.TimeZone);
                }
                else
                {
                    answers.Stored(outcome.Storing);
                }
            }

            await answers.SendAsync();
        }
    }
}
