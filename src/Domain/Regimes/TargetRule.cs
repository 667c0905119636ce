using CSat.Domain.Calendars;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A target that a regime demands: a fixed value, or one that is set from earlier results (R08.32, R08.33).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Measure">The figure it is set for.</param>
/// <param name="Operator">How a result is compared with it.</param>
/// <param name="Value">The fixed value in percent; null when the organisation sets it.</param>
/// <param name="Method">How it is set from earlier results; null for a fixed or free value.</param>
/// <param name="Window">How many earlier surveys the method looks at; null when there is no method.</param>
/// <param name="Per">The period whose results are judged together (R13.2, Q02); null: each round by itself.</param>
/// <param name="ApprovedBy">Code of the role that approves it; null when the regime names none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record TargetRule(
    string Code,
    LocalizedText Name,
    SatisfactionMeasure Measure,
    ThresholdOperator Operator,
    decimal? Value,
    AverageAdvancedMethod? Method,
    int? Window,
    Cadence? Per,
    string? ApprovedBy,
    IReadOnlyList<string> Rules)
{
    /// <summary>Codes of the survey kinds whose results it is for (R13.3, R16.13); empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>What follows from missing it (R05.28, Q42); null where the regime says nothing.</summary>
    public LimitConsequence? Consequence { get; init; }

    /// <summary>The consequence in the regime's words; null when it states none.</summary>
    public LocalizedText? ConsequenceText { get; init; }

    /// <summary>The period whose results are judged together with those of a day (R13.2, R13.3, Q02).</summary>
    /// <param name="day">The day on which a round was closed.</param>
    /// <returns>The period; null where each round is judged by itself.</returns>
    public CalendarPeriod? PeriodOf(DateOnly day) =>
        Per is { } per && CadenceRule.PeriodOf(per) is { } unit ? CalendarPeriod.Of(unit, day) : null;
}
