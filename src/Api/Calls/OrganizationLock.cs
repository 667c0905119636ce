using CSat.Postgres.Tenants;

namespace CSat.Api.Calls;

/// <summary>Lets changes of one organisation's entries, targets and regimes happen one after the other; held until the transaction ends.</summary>
internal static class OrganizationLock
{
    public static Task TakeAsync(TenantTransaction transaction, CancellationToken cancellation) =>
        transaction.ExecuteAsync("postgres/organizations/lock_organization.sql", null, cancellation);
}
