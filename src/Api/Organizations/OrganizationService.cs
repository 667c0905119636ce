using CSat.Api.Calls;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using Grpc.Core;

namespace CSat.Api.Organizations;

/// <summary>Organisations, their entries and their API keys.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The organisations.</param>
/// <param name="calendars">The working-day calendars there are.</param>
public sealed class OrganizationService(CallRunner calls, OrganizationStore store, CalendarCatalogue calendars) : Contracts.V1.OrganizationService.OrganizationServiceBase
{
    /// <inheritdoc/>
    public override async Task<Organization> CreateOrganization(CreateOrganizationRequest request, ServerCallContext context) =>
        OrganizationMapper.ToContract(await store.CreateAsync(OrganizationRequests.Read(request, calendars), context.CancellationToken));

    /// <inheritdoc/>
    public override Task<Organization> GetOrganization(GetOrganizationRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, call => Task.FromResult(OrganizationMapper.ToContract(call.Tenant)));

    /// <inheritdoc/>
    public override Task<Contracts.V1.Directory> PutDirectory(PutDirectoryRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => OrganizationMapper.ToContract(await store.PutEntriesAsync(call, OrganizationRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<Contracts.V1.Directory> GetDirectory(GetDirectoryRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => OrganizationMapper.ToContract(await store.GetEntriesAsync(call)));

    /// <inheritdoc/>
    public override Task<CreateApiKeyResponse> CreateApiKey(CreateApiKeyRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => OrganizationMapper.ToContract(await store.CreateKeyAsync(call, OrganizationRequests.Read(request))));
}
