using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A reward or penalty.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="Terms">How its amount is had; null where the source states none.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record IncentiveRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    IncentiveTerms? Terms,
    IReadOnlyList<string> By,
    Schedule? Schedule,
    IReadOnlyList<string> Rules);
