using CSat.Domain.Regimes;

namespace CSat.Api.Regimes;

/// <summary>An adopted version and what it is in force for.</summary>
/// <param name="Regime">The regime as adopted.</param>
/// <param name="Version">Version within the organisation, from 1.</param>
/// <param name="Purposes">Codes of the purposes.</param>
public sealed record AdoptedRegime(Regime Regime, int Version, IReadOnlyList<string> Purposes);

/// <summary>Which version is in force for a purpose.</summary>
internal sealed record AdoptionRow
{
    public string Purpose { get; init; } = "";

    public Guid RegimeVersionId { get; init; }

    public int Version { get; init; }
}

/// <summary>An adopted version.</summary>
internal sealed record RegimeVersionRow
{
    public Guid RegimeVersionId { get; init; }

    public int Version { get; init; }

    public string Content { get; init; } = "";
}

/// <summary>A version that was adopted at some time.</summary>
internal sealed record AdoptedVersionRow
{
    public Guid RegimeVersionId { get; init; }
}
