using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Visits;

/// <summary>How a regime visits and calls its customers 走访, 回访.</summary>
public sealed record VisitRules
{
    /// <summary>The ways of a visit: at the door, by phone, by letter (R05.16, R17.4).</summary>
    public IReadOnlyList<CodedName> Channels { get; init; } = [];

    /// <summary>The kinds of visits.</summary>
    public required IReadOnlyList<VisitKind> Kinds { get; init; }

    /// <summary>Limits on how many are visited, and how (R05.15, R05.17, R17.7).</summary>
    public IReadOnlyList<LimitRule> Limits { get; init; } = [];
}

/// <summary>A kind of customer visit or return visit 走访, 回访.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="After">Code of the event that calls for it; null for visits by calendar.</param>
/// <param name="Window">When after the event; null without limit (R03.9, R09.5, R09.8).</param>
/// <param name="Hard">True: a miss is a breach; false: "generally" (一般), a miss is reported as such (Q34).</param>
/// <param name="Attempts">Attempts, each in another time slot, before the customer counts as unreachable (R09.9, Q22); null when not stated.</param>
/// <param name="Channels">Codes of the visit channels that may be used; empty for any.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Form">Code of the form it is recorded in; null when none is named.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record VisitKind(
    string Code,
    LocalizedText Name,
    string? After,
    DueWindow? Window,
    bool Hard,
    int? Attempts,
    IReadOnlyList<string> Channels,
    LocalizedText? Text,
    IReadOnlyList<string> By,
    string? Form,
    Schedule? Schedule,
    IReadOnlyList<string> Rules)
{
    /// <summary>Code of the event without which it is not due at all (R11.47: only when the customer demands it); null where it is due anyway.</summary>
    public string? OnlyIf { get; init; }

    /// <summary>Codes of the survey's triggers and limits of which one must have called for it or been missed (R05.27); empty where it is due anyway.</summary>
    public IReadOnlyList<string> CalledBy { get; init; } = [];
}
