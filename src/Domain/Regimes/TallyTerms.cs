using CSat.Domain.Scoring;

namespace CSat.Domain.Regimes;

/// <summary>Something is due when a count is reached within a period (R06.25).</summary>
/// <param name="Threshold">The condition.</param>
/// <param name="Per">The period that is counted over (Q08).</param>
/// <param name="Level">Code of the answer level whose ratings are counted, for example <c>poor</c> (R06.25); null where something else is counted.</param>
public sealed record TallyTerms(Threshold Threshold, Cadence Per, string? Level = null) : IncentiveTerms;
