using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CSat.Api.Calls;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using CSat.Regimes.Stored;
using AuditOutcome = CSat.Domain.Audits.AuditOutcome;
using AuditSubject = CSat.Domain.Audits.AuditSubject;

namespace CSat.Api.Regimes;

/// <summary>Adopted regimes in PostgreSQL. Their texts are read once: a version never changes.</summary>
/// <param name="source">The application's pools.</param>
public sealed class RegimeStore(CellPools source)
{
    private readonly ConcurrentDictionary<Guid, Regime> _byVersion = new();

    /// <summary>Publishes a regime's text as a version, unless it is one already, and puts it in force for the purposes.</summary>
    public async Task<AdoptedRegime> AdoptAsync(Call call, RegimeAdoption adoption)
    {
        var (regime, digest) = (adoption.Regime, SHA256.HashData(Encoding.UTF8.GetBytes(adoption.Content)));
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        var published = await transaction.ExecuteAsync(
            "postgres/regimes/insert_regime_version.sql",
            new { RegimeVersionId = Guid.CreateVersion7(), RegimeId = regime.Id, RegimeCode = regime.Code, adoption.Content, ContentDigest = digest, AdoptedAt = call.At }, call.Cancellation);
        var version = await transaction.FindAsync<RegimeVersionRow>(
            "postgres/regimes/select_regime_version_by_digest.sql", new { RegimeCode = regime.Code, ContentDigest = digest }, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, version!.RegimeVersionId, call.Cancellation);
        if (!claim.IsRepeated)
        {
            var adopted = await transaction.ExecuteAsync(
                "postgres/regimes/upsert_adoptions.sql", new { Purposes = adoption.Purposes.ToArray(), version.RegimeVersionId, AdoptedAt = call.At }, call.Cancellation);
            if (published + adopted > 0)
            {
                await AuditLog.AppendAsync(
                    transaction, call.Act, AuditSubject.RegimeVersion, version.RegimeVersionId, published > 0 ? AuditOutcome.Created : AuditOutcome.Changed, call.Cancellation);
            }

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
            var regime = await GetAsync(transaction, version.Key.RegimeVersionId, call.Cancellation);
            adopted.Add(new AdoptedRegime(regime, version.Key.Version, [.. version.Select(adoption => adoption.Purpose)]));
        }

        return adopted;
    }

    /// <summary>A version that was adopted at some time, with its text as it was adopted.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public async Task<(AdoptedRegime Adopted, string Content)> GetAsync(Call call, (string RegimeCode, int Version) name)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var row = await transaction.FindAsync<RegimeVersionRow>("postgres/regimes/select_regime_version_by_code.sql", new { name.RegimeCode, name.Version }, call.Cancellation)
            ?? throw new ProblemException(Problems.NotFound("version", ProblemThing.RegimeVersion, $"{name.RegimeCode}/{name.Version}"));
        var adoptions = await transaction.QueryAsync<AdoptionRow>("postgres/regimes/select_adoptions.sql", null, call.Cancellation);
        string[] purposes = [.. adoptions.Where(adoption => adoption.RegimeVersionId == row.RegimeVersionId).Select(adoption => adoption.Purpose)];
        return (new AdoptedRegime(await GetAsync(transaction, row.RegimeVersionId, call.Cancellation), row.Version, purposes), row.Content);
    }

    /// <summary>The regime of a version of the transaction's organisation.</summary>
    public async ValueTask<Regime> GetAsync(TenantTransaction transaction, Guid regimeVersionId, CancellationToken cancellation)
    {
        if (_byVersion.TryGetValue(regimeVersionId, out var known))
        {
            return known;
        }

        var row = await transaction.FindAsync<RegimeVersionRow>("postgres/regimes/select_regime_version.sql", new { regimeVersionId }, cancellation)
            ?? throw new InvalidOperationException($"Regime version {regimeVersionId} is referred to but not stored.");
        return _byVersion.GetOrAdd(regimeVersionId, StoredRegimes.Parse(row.Content, regimeVersionId.ToString()));
    }

    /// <summary>All versions of some regimes that the transaction's organisation has adopted so far, by the code of the regime; none for a code of which it has adopted none.</summary>
    public async Task<IEnumerable<IGrouping<string, Regime>>> VersionsOfAsync(TenantTransaction transaction, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var versions = new List<Regime>();
        foreach (var row in await transaction.QueryAsync<AdoptedVersionRow>("postgres/regimes/select_regime_versions_of_code.sql", new { Codes = codes.ToArray() }, cancellation))
        {
            versions.Add(await GetAsync(transaction, row.RegimeVersionId, cancellation));
        }

        return versions.GroupBy(regime => regime.Code);
    }

    /// <summary>The version in force for a purpose.</summary>
    /// <exception cref="ProblemException">The organisation has adopted none.</exception>
    public async Task<(Guid VersionId, Regime Regime)> InForceAsync(TenantTransaction transaction, RegimePurpose purpose, CancellationToken cancellation)
    {
        var code = EnumCode.Of(purpose);
        var row = await transaction.FindAsync<AdoptionRow>("postgres/regimes/select_regime_in_force.sql", new { purpose = code }, cancellation)
            ?? throw new ProblemException(NoneAdopted(code));
        return (row.RegimeVersionId, await GetAsync(transaction, row.RegimeVersionId, cancellation));
    }

    /// <summary>The versions in force, each once: of surveys first, then of complaints, then of improvement.</summary>
    public async Task<IReadOnlyList<(Guid VersionId, Regime Regime)>> AllInForceAsync(TenantTransaction transaction, CancellationToken cancellation)
    {
        var adoptions = await transaction.QueryAsync<AdoptionRow>("postgres/regimes/select_adoptions.sql", null, cancellation);
        var inForce = new List<(Guid VersionId, Regime Regime)>();
        foreach (var versionId in adoptions.OrderBy(adoption => EnumCode.Parse<RegimePurpose>(adoption.Purpose)).Select(adoption => adoption.RegimeVersionId).Distinct())
        {
            inForce.Add((versionId, await GetAsync(transaction, versionId, cancellation)));
        }

        return inForce;
    }

    private static Problem NoneAdopted(string purpose) =>
        Problem.Worded("none-adopted", ProblemReason.RegimePartMissing, "organization", "regime", ("purpose", purpose));
}
