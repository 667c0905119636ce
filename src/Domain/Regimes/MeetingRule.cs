using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A meeting that a regime demands.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="When">What calls for it, in words.</param>
/// <param name="Attendees">Codes of the roles that must attend.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record MeetingRule(
    string Code,
    LocalizedText Name,
    LocalizedText When,
    IReadOnlyList<string> Attendees,
    Schedule? Schedule,
    IReadOnlyList<string> Rules);
