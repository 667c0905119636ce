using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A coded value that a regime defines: a channel, a field, a step.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Required">For an intake field: whether it must be filled in; else false.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record CodedName(string Code, LocalizedText Name, bool Required, IReadOnlyList<string> Rules);
