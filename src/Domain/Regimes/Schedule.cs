namespace CSat.Domain.Regimes;

/// <summary>How often something is due, and by when within the period.</summary>
/// <param name="Cadence">The period.</param>
/// <param name="Times">How often a period, at least; 1 or more.</param>
/// <param name="Due">When within or after the period; null when any time in it does.</param>
public sealed record Schedule(Cadence Cadence, int Times, DueRule? Due);
