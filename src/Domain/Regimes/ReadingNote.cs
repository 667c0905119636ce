using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>An open point of the source: the reading taken and the alternatives that the schema allows.</summary>
/// <param name="Point">The open point, for example <c>Q10</c>.</param>
/// <param name="Taken">The reading taken.</param>
/// <param name="Alternatives">What may be written instead; null when there is nothing to choose.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record ReadingNote(string Point, LocalizedText Taken, LocalizedText? Alternatives, IReadOnlyList<string> Rules);
