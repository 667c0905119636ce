using CSat.Api.Storage;
using CSat.Postgres.Tenants;

namespace CSat.Api.Directory;

/// <summary>Lets changes of one organisation's directory and regimes happen one after the other; held until the transaction ends.</summary>
internal static class OrganizationLock
{
    public static Task TakeAsync(TenantTransaction transaction, CancellationToken cancellation) =>
        transaction.FindAsync("postgres/directory/lock_organization.sql", reader => reader.GetGuid(0), cancellation, transaction.OrganizationId);
}
