using System.Collections.Concurrent;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
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

        var row = await transaction.FindAsync<RegimeVersionRow>("postgres/regimes/select_regime_version.sql", new { regimeVersionId }, cancellation)
            ?? throw new InvalidOperationException($"Regime version {regimeVersionId} is referred to but not stored.");
        return _byVersion.GetOrAdd(regimeVersionId, StoredRegimes.Parse(row.Content, regimeVersionId.ToString()));
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

    private static Problem NoneAdopted(string purpose) =>
        Problem.Worded("none-adopted", ProblemReason.RegimePartMissing, "organization", "regime", ("purpose", purpose));
}
