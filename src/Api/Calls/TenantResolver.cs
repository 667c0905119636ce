using System.Collections.Concurrent;
using CSat.Api.Authentication;
using CSat.Api.Organizations;
using CSat.Domain.Problems;
using CSat.Domain.Text;

namespace CSat.Api.Calls;

/// <summary>An organisation that a call acts in. Nothing of it changes once it exists.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="TimeZone">The zone in which its days are counted.</param>
/// <param name="CalendarCode">Its working-day calendar.</param>
public sealed record Tenant(Guid Id, string Code, LocalizedText Name, TimeZoneInfo TimeZone, string CalendarCode);

/// <summary>Finds the organisation that a call names and lets only those pass who may act in it.</summary>
/// <param name="store">The organisations.</param>
public sealed class TenantResolver(OrganizationStore store)
{
    private const int CodeLimit = 63;

    private readonly ConcurrentDictionary<string, Tenant> _byCode = new(StringComparer.Ordinal);

    /// <summary>The organisation of a code.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">No code is given, the caller's key belongs elsewhere, or there is no such organisation.</exception>
    public async ValueTask<Tenant> ResolveAsync(Caller caller, string code, CancellationToken cancellation)
    {
        if (code.Length == 0)
        {
            throw new ProblemException(Problems.FieldMissing("organization"));
        }

        var tenant = _byCode.GetValueOrDefault(code) ?? await LoadAsync(code, cancellation).ConfigureAwait(false);
        if (!caller.WholeInstallation && tenant?.Id != caller.OrganizationId)
        {
            // The same answer whether the organisation exists or not: a stranger learns nothing.
            throw new ProblemException(Problems.NotAuthorized($"{EnumCode.Of(caller.Role)} @ {code}"));
        }

        return tenant ?? throw new ProblemException(Problems.NotFound("organization", ProblemThing.Organization, code));
    }

    /// <summary>The organisation of a message of a stream: the first message names it, later ones may leave it empty or repeat it.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="code">The organisation that the message names.</param>
    /// <param name="first">What the first message resolved to; null for that message itself.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">As <see cref="ResolveAsync"/>, or a later message names another organisation.</exception>
    public async ValueTask<Tenant> ResolveInStreamAsync(Caller caller, string code, Tenant? first, CancellationToken cancellation)
    {
        var tenant = first ?? await ResolveAsync(caller, code, cancellation).ConfigureAwait(false);
        return code.Length == 0 || code == tenant.Code
            ? tenant
            : throw new ProblemException(Problems.FieldInvalid("organization", code, ProblemForm.OneOrganization));
    }

    private async Task<Tenant?> LoadAsync(string code, CancellationToken cancellation)
    {
        var tenant = code.Length <= CodeLimit && TextRules.IsClean(code) ? await store.FindAsync(code, cancellation).ConfigureAwait(false) : null;
        return tenant is null ? null : _byCode.GetOrAdd(code, tenant);
    }
}
