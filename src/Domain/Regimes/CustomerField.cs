using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A field of the customers' master data (R09.12).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Digits">How many digits it must have; null when it is no number (R09.14).</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record CustomerField(string Code, LocalizedText Name, bool Required, int? Digits, IReadOnlyList<string> Rules);
