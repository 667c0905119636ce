using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A limit on a count or rate, and what follows from missing it.</summary>
/// <param name="Threshold">The condition that must hold.</param>
/// <param name="Consequence">What follows when it does not.</param>
/// <param name="ConsequenceText">The consequence in the regime's words; null when it states none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record LimitRule(Threshold Threshold, LimitConsequence Consequence, LocalizedText? ConsequenceText, IReadOnlyList<string> Rules);
