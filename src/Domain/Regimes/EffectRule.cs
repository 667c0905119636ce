using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>How the effect of an action is judged.</summary>
/// <param name="ByNextSurvey">Whether the next survey's result judges it (R11.26, R10.14, Q29).</param>
/// <param name="ConfirmedBy">Codes of the roles that must confirm it; empty when none is named.</param>
/// <param name="Text">The rule in words; null when the rest says it all.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record EffectRule(bool ByNextSurvey, IReadOnlyList<string> ConfirmedBy, LocalizedText? Text, IReadOnlyList<string> Rules);
