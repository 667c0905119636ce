using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Scoring;

namespace CSat.Analytics.Demands;

/// <summary>A target for satisfaction: the organisation's own, or a fixed one of the regime where the organisation has set none (R11.18, R13.3).</summary>
/// <param name="Measure">Degree or rate.</param>
/// <param name="Threshold">The condition.</param>
/// <param name="Per">The period whose rounds are judged together (R13.2); null: each round by itself.</param>
/// <param name="Kinds">Codes of the survey kinds that it is for (R13.3); empty for all.</param>
/// <param name="Rules">The rule IDs; empty for the organisation's own target.</param>
public sealed record RegimeTarget(SatisfactionMeasure Measure, Threshold Threshold, Cadence? Per, IReadOnlyList<string> Kinds, string Rules)
{
    /// <summary>Whether it is for a survey kind: every kind where it names none.</summary>
    public bool IsFor(string kind) => Kinds.Count == 0 || Kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>Whether two rounds are judged together, by the last days of their periods.</summary>
    public bool Joins(DateOnly one, DateOnly other) =>
        Per is { } per && CadenceRule.PeriodOf(per) is { } unit && CalendarPeriod.Of(unit, one) == CalendarPeriod.Of(unit, other);
}
