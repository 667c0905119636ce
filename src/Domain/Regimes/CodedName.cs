using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A coded value that a regime defines: a channel, a field, a step.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Required">For an intake field: whether it must be filled in; else false.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record CodedName(string Code, LocalizedText Name, bool Required, IReadOnlyList<string> Rules);

/// <summary>A sentence of a regime that is recorded and shown, not enforced.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record Statement(LocalizedText Text, IReadOnlyList<string> Rules);

/// <summary>An open point of the source: the reading taken and the alternatives that the schema allows.</summary>
/// <param name="Point">The open point, for example <c>Q10</c>.</param>
/// <param name="Taken">The reading taken.</param>
/// <param name="Alternatives">What may be written instead; null when there is nothing to choose.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record ReadingNote(string Point, LocalizedText Taken, LocalizedText? Alternatives, IReadOnlyList<string> Rules);
