using CSat.Api.Authentication;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Grpc.Core;

namespace CSat.Api.Directory;

/// <summary>Organisations, their directories and their API keys.</summary>
/// <param name="tenants">Finds the organisation of a call.</param>
/// <param name="organizations">The organisations.</param>
/// <param name="store">The directories.</param>
public sealed class DirectoryService(TenantResolver tenants, OrganizationStore organizations, DirectoryStore store)
    : Contracts.V1.DirectoryService.DirectoryServiceBase
{
    private const int LabelLength = 200;

    /// <inheritdoc/>
    public override async Task<Organization> CreateOrganization(CreateOrganizationRequest request, ServerCallContext context)
    {
        if (!AuthenticationInterceptor.CallerOf(context).WholeInstallation)
        {
            throw new ProblemException(Problems.NotAuthorized($"{CallerRoles.Administrator} (whole installation)"));
        }

        var asked = FieldChecks.Required("organization", request.Organization);
        var tenant = DirectoryMapper.ToTenant(asked, Guid.CreateVersion7());
        if (await organizations.InsertAsync(tenant, alsoAsync: null, context.CancellationToken).ConfigureAwait(false))
        {
            return DirectoryMapper.ToContract(tenant);
        }

        var existing = await organizations.FindAsync(tenant.Code, context.CancellationToken).ConfigureAwait(false);
        var answer = existing is null ? null : DirectoryMapper.ToContract(existing);
        return answer is not null && answer.Equals(DirectoryMapper.ToContract(tenant))
            ? answer
            : throw new ProblemException(Problems.AlreadyExists("organization.code", new("组织", "organisation"), tenant.Code));
    }

    /// <inheritdoc/>
    public override async Task<Organization> GetOrganization(GetOrganizationRequest request, ServerCallContext context) =>
        DirectoryMapper.ToContract(await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<Contracts.V1.Directory> PutDirectory(PutDirectoryRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        var directory = FieldChecks.Required("directory", request.Directory);
        DirectoryMapper.Check(directory);
        return await store.PutAsync(tenant, directory, context.CancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<Contracts.V1.Directory> GetDirectory(GetDirectoryRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        return await store.GetAsync(tenant, context.CancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<CreateApiKeyResponse> CreateApiKey(CreateApiKeyRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        var checks = new FieldChecks();
        checks.Text("label", request.Label, LabelLength);
        if (!CallerRoles.Codes.Contains(request.Role))
        {
            checks.Add(Problems.UnknownCode("role", request.Role, [.. CallerRoles.Codes]));
        }

        checks.ThrowIfAny();
        var key = ApiKey.Create();
        await store.InsertApiKeyAsync(tenant, ApiKey.Digest(key), request.Label, request.Role, context.CancellationToken).ConfigureAwait(false);
        return new CreateApiKeyResponse { ApiKey = key };
    }
}
