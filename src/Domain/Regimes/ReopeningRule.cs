using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>When a complaint is opened again (R11.46, R20.18).</summary>
/// <param name="Text">The rule in words.</param>
/// <param name="Most">How often at most; null without limit (Q18).</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record ReopeningRule(LocalizedText Text, int? Most, IReadOnlyList<string> Rules);
