using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>Whether a result calls for action.</summary>
public static class TriggerJudgement
{
    /// <summary>
    /// Whether the action is due: a score below 80 (R11.19, R11.30), an item at or below 70 % (R11.31), a customer's comment (R11.32), a rating that is not
    /// satisfied (R08.8, R08.29). Unrounded values are compared.
    /// </summary>
    /// <param name="rule">The trigger.</param>
    /// <param name="value">The figure it looks at; no data (null) calls for nothing.</param>
    public static bool IsDue(TriggerRule rule, decimal? value) => value is { } known && rule.When.IsMetBy(known);
}
