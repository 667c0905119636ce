using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Targets;

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
    /// <summary>Codes of the roles that draw it up (R08.5, R14.10); empty when the regime names none.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Codes of the survey kinds whose results it is for (R13.3, R16.13); empty for those that ask customers.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>What follows from missing it (R05.28, Q42); null where the regime says nothing.</summary>
    public LimitConsequence? Consequence { get; init; }

    /// <summary>The consequence in the regime's words; null when it states none.</summary>
    public LocalizedText? ConsequenceText { get; init; }

    /// <summary>What a result must fulfil; null while the organisation has set no value.</summary>
    public Threshold? Condition => Value is { } value ? new(Operator, value) : null;

    /// <summary>
    /// Whether it is for the results of a survey kind: one that it names; where it names none, one that asks customers, so that a round of employees or of
    /// departments is not judged by the customers' target (R13.3, R13.16, R16.13).
    /// </summary>
    /// <param name="kind">The kind; null for one that the regime does not have any more, which asked customers.</param>
    [Judges("targets", "R13.3", "R16.13")]
    public bool IsFor(SurveyKind? kind) => Kinds.Count == 0
        ? kind is null or { Audience: SurveyAudience.Customers }
        : kind is not null && Kinds.Contains(kind.Code, StringComparer.Ordinal);

    /// <summary>
    /// The target of a measure for the results of a survey kind: the regime's. Where the organisation has approved a value, that prevails, and the rule that the
    /// regime has for it keeps its period, its consequence and its words (R05.28, R14.10); a value for which the regime has no rule is for rounds of customers.
    /// </summary>
    /// <param name="rules">The regime's targets.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="kind">The survey kind; null for one that the regime does not have any more.</param>
    /// <param name="approved">The value in percent that the organisation has approved; null for none.</param>
    /// <returns>Null where neither sets a value.</returns>
    [Judges("targets", "R05.28", "R14.10")]
    public static TargetRule? Choose(IEnumerable<TargetRule> rules, SatisfactionMeasure measure, SurveyKind? kind, decimal? approved)
    {
        TargetRule[] known = [.. rules.Where(rule => rule.Measure == measure && rule.IsFor(kind))];
        if (approved is not { } value)
        {
            return known.FirstOrDefault(rule => rule.Value is not null);
        }

        var free = Free(measure, value);
        return known.FirstOrDefault() is { } rule ? rule with { Value = value } : free.IsFor(kind) ? free : null;
    }

    /// <summary>A target of the organisation for which no regime has a rule: for rounds of customers, at least the value.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="value">Percent.</param>
    public static TargetRule Free(SatisfactionMeasure measure, decimal value) => new("", LocalizedText.Same(""), measure, ThresholdOperator.AtLeast, value, null, null, null, null, []);

    /// <summary>The period whose results are judged together with those of a day (R13.2, R13.3, Q02).</summary>
    /// <param name="day">The day on which a round was closed.</param>
    /// <returns>The period; null where each round is judged by itself.</returns>
    [Judges("R13.2", "R13.3")]
    public CalendarPeriod? PeriodOf(DateOnly day) =>
        Per is { } per && CadenceRule.PeriodOf(per) is { } unit ? CalendarPeriod.Of(unit, day) : null;
}
