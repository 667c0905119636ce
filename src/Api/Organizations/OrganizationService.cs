using CSat.Api.Calls;
using CSat.Api.Organizations.Keys;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using Grpc.Core;

namespace CSat.Api.Organizations;

/// <summary>Organisations, their entries and their API keys.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The organisations.</param>
/// <param name="keys">Their keys.</param>
/// <param name="calendars">The working-day calendars there are.</param>
public sealed class OrganizationService(CallRunner calls, OrganizationStore store, KeyStore keys, CalendarCatalogue calendars) : Contracts.V1.OrganizationService.OrganizationServiceBase
{
    /// <inheritdoc/>
    public override Task<Organization> CreateOrganization(CreateOrganizationRequest request, ServerCallContext context) =>
        calls.RunOutsideAsync(request, context, async act => OrganizationMapper.ToContract(await store.CreateAsync(OrganizationRequests.Read(request, calendars), act, context.CancellationToken)));

    /// <inheritdoc/>
    public override Task<Organization> GetOrganization(GetOrganizationRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, call => Task.FromResult(OrganizationMapper.ToContract(call.Tenant)));

    /// <inheritdoc/>
    public override Task<PutDirectoryResponse> PutDirectory(PutDirectoryRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => OrganizationMapper.ToContract(await store.PutEntriesAsync(call, OrganizationRequests.Read(request, call))));

    /// <inheritdoc/>
    public override Task<GetDirectoryResponse> GetDirectory(GetDirectoryRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => OrganizationMapper.ToContract(await store.GetEntriesAsync(call, OrganizationRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<CreateApiKeyResponse> CreateApiKey(CreateApiKeyRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => KeyMapper.ToContract(await keys.CreateAsync(call, KeyRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListApiKeysResponse> ListApiKeys(ListApiKeysRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => KeyMapper.ToContract(await keys.ListAsync(call, KeyRequests.Read(request)), request));

    /// <inheritdoc/>
    public override Task<ApiKeyRecord> RevokeApiKey(RevokeApiKeyRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => KeyMapper.ToContract(await keys.RevokeAsync(call, KeyRequests.Read(request))));
}
