using CSat.Domain.Regimes;

namespace CSat.Cli.Mappings;

/// <summary>The regime that the mapping adopts.</summary>
/// <param name="Content">Its text, as the service takes it.</param>
/// <param name="Regime">The same, read.</param>
public sealed record RegimeText(string Content, Regime Regime);
