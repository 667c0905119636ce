using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A sentence of a regime that is recorded and shown, not enforced.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record Statement(LocalizedText Text, IReadOnlyList<string> Rules);
