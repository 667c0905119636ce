using CSat.Domain.Calendars;
using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A kind of survey.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Schedule">How often and by when.</param>
/// <param name="Audience">Who is asked.</param>
/// <param name="CustomerClass">The class of customers asked, for example <c>key</c>; null for all.</param>
/// <param name="Routine">Whether it is a routine survey (R08.9).</param>
/// <param name="After">Code of the event after which it is held; null for a survey by calendar (R09.5).</param>
/// <param name="Window">When after the event; null without limit (R03.9, R09.5, R09.8).</param>
/// <param name="Channels">How forms travel; empty for any way.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="CollectedBySurveyed">Whether the surveyed department may hand out and collect the forms (R06.31, Q03).</param>
/// <param name="Form">Code of its form; null when none is named.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record SurveyKind(
    string Code,
    LocalizedText Name,
    Schedule Schedule,
    SurveyAudience Audience,
    string? CustomerClass,
    bool Routine,
    string? After,
    DueWindow? Window,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> By,
    bool CollectedBySurveyed,
    string? Form,
    IReadOnlyList<string> Rules);
