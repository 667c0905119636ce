using CSat.Api.Directory;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Regimes;

/// <summary>Adoption of regimes.</summary>
/// <param name="tenants">Finds the organisation of a call.</param>
/// <param name="store">The adopted regimes.</param>
public sealed class RegimeService(TenantResolver tenants, RegimeStore store) : Contracts.V1.RegimeService.RegimeServiceBase
{
    /// <inheritdoc/>
    public override async Task<RegimeVersion> AdoptRegime(AdoptRegimeRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        var regime = RegimeMapper.Parse(request);
        string[] purposes = [.. request.Purposes.Select(purpose => RegimeMapper.CodeOf(purpose)!)];
        var version = await store.AdoptAsync(tenant, regime, request.Content, purposes, context.CancellationToken).ConfigureAwait(false);
        return RegimeMapper.ToContract(regime, version, purposes);
    }

    /// <inheritdoc/>
    public override async Task<ListAdoptedRegimesResponse> ListAdoptedRegimes(ListAdoptedRegimesRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        return new ListAdoptedRegimesResponse { RegimeVersions = { await store.ListAsync(tenant, context.CancellationToken).ConfigureAwait(false) } };
    }
}
