using System.Collections.Concurrent;
using CSat.Api.Storage;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Postgres.Tenants;
using CSat.Regimes.Stored;

namespace CSat.Api.Regimes;

/// <summary>The adopted regime versions, read once: a version never changes.</summary>
public sealed class RegimeLibrary
{
    private readonly ConcurrentDictionary<Guid, Regime> _byVersion = new();

    /// <summary>The regime of a version of the transaction's organisation.</summary>
    public async ValueTask<Regime> GetAsync(TenantTransaction transaction, Guid regimeVersionId, CancellationToken cancellation)
    {
        if (_byVersion.TryGetValue(regimeVersionId, out var known))
        {
            return known;
        }

        var content = await transaction.FindAsync(
            "postgres/regimes/select_regime_content.sql", reader => reader.GetString(0), cancellation, transaction.OrganizationId, regimeVersionId).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"Regime version {regimeVersionId} is referred to but not stored.");
        return _byVersion.GetOrAdd(regimeVersionId, StoredRegimes.Parse(content, regimeVersionId.ToString()));
    }

    /// <summary>The version in force for a purpose ("survey" or "complaint").</summary>
    /// <exception cref="ProblemException">The organisation has adopted none.</exception>
    public async Task<(Guid VersionId, Regime Regime)> InForceAsync(TenantTransaction transaction, string purpose, CancellationToken cancellation)
    {
        var version = await transaction.FindAsync(
            "postgres/regimes/select_regime_in_force.sql", reader => (Guid?)reader.GetGuid(0), cancellation, transaction.OrganizationId, purpose).ConfigureAwait(false)
            ?? throw new ProblemException(NoneAdopted(purpose));
        return (version, await GetAsync(transaction, version, cancellation).ConfigureAwait(false));
    }

    private static Problem NoneAdopted(string purpose) => new(
        ProblemReason.RegimePartMissing, "organization", "regime",
        new($"该组织尚未采用 {purpose} 制度。", $"The organisation has adopted no regime for purpose {purpose}."),
        new("请先用 AdoptRegime 采用一个制度。", "Adopt one with AdoptRegime first."));
}
