using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A result that is looked at first, and what is done about it.</summary>
/// <param name="Kind">What is looked for.</param>
/// <param name="Action">What is done.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record FocusRule(FocusKind Kind, LocalizedText Action, IReadOnlyList<string> Rules);
