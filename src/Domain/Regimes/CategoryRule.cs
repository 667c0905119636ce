using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A category of complaints and its route.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="HandledBy">Codes of the roles that handle it; empty when the regime names none.</param>
/// <param name="ReportTo">Codes of the roles to whom it is reported on receipt (R18.9); empty for none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record CategoryRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    IReadOnlyList<string> HandledBy,
    IReadOnlyList<string> ReportTo,
    IReadOnlyList<string> Rules);
