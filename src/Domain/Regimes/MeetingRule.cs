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
    IReadOnlyList<string> Rules)
{
    /// <summary>True: it must be held; false: it may be (可), and none is listed, never a breach (R15.13).</summary>
    public bool Hard { get; init; } = true;

    /// <summary>What calls for it beside its schedule.</summary>
    public Occasion Occasion { get; init; } = Occasion.Always;
}
