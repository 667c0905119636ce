using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A trend or comparison that must be shown, and what a fall calls for (R11.28, R11.29).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="By">For which parts.</param>
/// <param name="WhenFallen">What is done about a part that fell; null when nothing is demanded.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record TrendRule(string Code, TrendSubject By, LocalizedText? WhenFallen, IReadOnlyList<string> Rules);
