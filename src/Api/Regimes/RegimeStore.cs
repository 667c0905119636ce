using System.Security.Cryptography;
using System.Text;
using CSat.Api.Calls;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Regimes;

/// <summary>Adopted regimes in PostgreSQL.</summary>
/// <param name="source">The application's pool.</param>
/// <param name="library">The adopted versions.</param>
public sealed class RegimeStore(NpgsqlDataSource source, RegimeLibrary library)
{
    /// <summary>Publishes a regime's text as a version, unless it is one already, and puts it in force for the purposes.</summary>
    public async Task<AdoptedRegime> AdoptAsync(Call call, RegimeAdoption adoption)
    {
        var (regime, digest) = (adoption.Regime, SHA256.HashData(Encoding.UTF8.GetBytes(adoption.Content)));
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        await transaction.ExecuteAsync(
            "postgres/regimes/insert_regime_version.sql",
            new { RegimeVersionId = Guid.CreateVersion7(), RegimeId = regime.Id, RegimeCode = regime.Code, adoption.Content, ContentDigest = digest, AdoptedAt = call.At }, call.Cancellation);
        var version = await transaction.FindAsync<RegimeVersionRow>(
            "postgres/regimes/select_regime_version_by_digest.sql", new { RegimeCode = regime.Code, ContentDigest = digest }, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, version!.RegimeVersionId, call.Cancellation);
        if (!claim.IsRepeated)
        {
            await transaction.ExecuteAsync(
                "postgres/regimes/upsert_adoptions.sql", new { Purposes = adoption.Purposes.ToArray(), version.RegimeVersionId, AdoptedAt = call.At }, call.Cancellation);
            await transaction.CommitAsync(call.Cancellation);
        }

        return new AdoptedRegime(regime, version.Version, adoption.Purposes);
    }

    /// <summary>The versions in force.</summary>
    public async Task<IReadOnlyList<AdoptedRegime>> ListAsync(Call call)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var adoptions = await transaction.QueryAsync<AdoptionRow>("postgres/regimes/select_adoptions.sql", null, call.Cancellation);
        var adopted = new List<AdoptedRegime>();
        foreach (var version in adoptions.GroupBy(adoption => (adoption.RegimeVersionId, adoption.Version)))
        {
            var regime = await library.GetAsync(transaction, version.Key.RegimeVersionId, call.Cancellation);
            adopted.Add(new AdoptedRegime(regime, version.Key.Version, [.. version.Select(adoption => adoption.Purpose)]));
        }

        return adopted;
    }
}
