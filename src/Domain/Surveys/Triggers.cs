using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Surveys;

/// <summary>A result that calls for action.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Measure">The figure it looks at.</param>
/// <param name="When">The condition under which the action is due.</param>
/// <param name="Action">What is to be done, and by whom.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record TriggerRule(string Code, SatisfactionMeasure Measure, Threshold When, LocalizedText Action, IReadOnlyList<string> Rules);

/// <summary>Whether a result calls for action.</summary>
public static class TriggerJudgement
{
    /// <summary>
    /// Whether the action is due: a score below 80 (R11.19, R11.30), an item at or below 70 % (R11.31), a customer's comment (R11.32), a rating that is not
    /// satisfied (R08.8, R08.29). Unrounded values are compared.
    /// </summary>
    /// <param name="rule">The trigger.</param>
    /// <param name="value">The figure it looks at; no data (null) calls for nothing.</param>
    [Judges("survey.triggers")]
    public static bool IsDue(TriggerRule rule, decimal? value) => value is { } known && rule.When.IsMetBy(known);
}

/// <summary>To which department a class of problems goes (R13.10).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="To">Codes of the roles that deal with it; at least one.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record RoutingRule(string Code, LocalizedText Name, IReadOnlyList<string> To, IReadOnlyList<string> Rules);

/// <summary>To whom a class of dissatisfaction goes (R13.10).</summary>
public static class ProblemRouting
{
    /// <summary>Codes of the roles that deal with a class of problems (R13.10).</summary>
    /// <param name="routing">The regime's routes, which the organisation may change (Q15).</param>
    /// <param name="problemClass">Code of the class.</param>
    /// <returns>Null when no route names the class, so that nobody is charged by guess.</returns>
    [Judges("R13.10")]
    public static IReadOnlyList<string>? To(IReadOnlyList<RoutingRule> routing, string problemClass) =>
        routing.FirstOrDefault(route => route.Code == problemClass)?.To;
}
