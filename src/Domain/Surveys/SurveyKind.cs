using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Surveys;

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
    IReadOnlyList<string> Rules)
{
    /// <summary>True: it must be held; false: it may be (可) or is so in general (通常), and a missing one is listed, never a breach (R01.5, R07.9, R14.5).</summary>
    public bool Hard { get; init; } = true;

    /// <summary>Attempts, each in another time slot, before the customer counts as unreachable (R09.9, Q22); null when not stated.</summary>
    public int? Attempts { get; init; }
}

/// <summary>What surveyors must not do (R06.31).</summary>
public static class SurveyDiscipline
{
    /// <summary>What is wrong with the department that hands forms out or collects them; null where nothing is, or where one of the two is not recorded.</summary>
    /// <param name="field">The field that names the collecting department.</param>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">The kind of survey; null where the regime does not know it.</param>
    /// <param name="surveyed">Code of the department that is rated; null where not recorded.</param>
    /// <param name="collector">Code of the department that collects; null where not recorded.</param>
    public static Problem? Check(string field, SurveyRules? survey, SurveyKind? kind, string? surveyed, string? collector) =>
        kind is null || surveyed is null || collector is null || MayCollect(kind, surveyed, collector)
            ? null
            : Problems.Problems.SurveyedCollects(
                field, surveyed, (survey?.Discipline ?? []).Where(duty => duty.Kinds.Contains(kind.Code, StringComparer.Ordinal)).SelectMany(duty => duty.Rules));

    /// <summary>
    /// Whether a department may hand out and collect the forms (R06.31): the surveyed department may not, unless the kind of survey lets it, as the discharge form
    /// of a ward does (Q03); any other department may.
    /// </summary>
    /// <param name="kind">The kind of survey.</param>
    /// <param name="surveyed">Code of the department that is rated.</param>
    /// <param name="collector">Code of the department that would collect.</param>
    [Judges("R06.31")]
    public static bool MayCollect(SurveyKind kind, string surveyed, string collector) =>
        kind.CollectedBySurveyed || !string.Equals(surveyed, collector, StringComparison.Ordinal);
}
