using System.Security.Cryptography;
using System.Text;
using CSat.Api.Directory;
using CSat.Api.Storage;
using CSat.Contracts.V1;
using CSat.Domain.Regimes;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Regimes;

/// <summary>Adopted regimes in PostgreSQL.</summary>
/// <param name="source">The application's pool.</param>
/// <param name="library">The adopted versions.</param>
/// <param name="time">The clock.</param>
public sealed class RegimeStore(NpgsqlDataSource source, RegimeLibrary library, TimeProvider time)
{
    /// <summary>Publishes a regime's text as a version, unless it is one already, and puts it in force for the purposes.</summary>
    /// <returns>The number of the version.</returns>
    public async Task<int> AdoptAsync(Tenant tenant, Regime regime, string content, IReadOnlyCollection<string> purposes, CancellationToken cancellation)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(content));
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        await OrganizationLock.TakeAsync(transaction, cancellation).ConfigureAwait(false);
        await transaction.ExecuteAsync(
            "postgres/regimes/insert_regime_version.sql", cancellation,
            tenant.Id, Guid.CreateVersion7(), regime.Id, regime.Code, content, digest, time.GetUtcNow()).ConfigureAwait(false);
        var (id, version) = await transaction.FindAsync(
            "postgres/regimes/select_regime_version_by_digest.sql", reader => (reader.GetGuid(0), reader.GetInt32(1)), cancellation,
            tenant.Id, regime.Code, digest).ConfigureAwait(false);
        await transaction.ExecuteAsync("postgres/regimes/upsert_adoptions.sql", cancellation, tenant.Id, purposes.Distinct().ToArray(), id, time.GetUtcNow()).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return version;
    }

    /// <summary>The versions in force.</summary>
    public async Task<IReadOnlyList<RegimeVersion>> ListAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var adoptions = await transaction.QueryAsync(
            "postgres/regimes/select_adoptions.sql", reader => (Purpose: reader.GetString(0), Id: reader.GetGuid(1), Version: reader.GetInt32(2)), cancellation, tenant.Id)
            .ConfigureAwait(false);
        var versions = new List<RegimeVersion>();
        foreach (var adopted in adoptions.GroupBy(adoption => (adoption.Id, adoption.Version)))
        {
            var regime = await library.GetAsync(transaction, adopted.Key.Id, cancellation).ConfigureAwait(false);
            versions.Add(RegimeMapper.ToContract(regime, adopted.Key.Version, adopted.Select(adoption => adoption.Purpose)));
        }

        return versions;
    }
}
