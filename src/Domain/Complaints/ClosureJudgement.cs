using CSat.Domain.Regimes;

namespace CSat.Domain.Complaints;

/// <summary>When a complaint may be closed (R03.11, R07.31, R11.45, R20.18).</summary>
public static class ClosureJudgement
{
    /// <summary>
    /// Everything against a closure: a role of the rule has not confirmed the effect (R11.45), a step that it demands is not done (R03.11, R07.31), or the customer
    /// is not satisfied where the rule demands it (R20.18). A role that may override closes without the customer's satisfied verdict if it states a reason (Q18);
    /// it takes the place neither of the confirmations nor of the steps.
    /// </summary>
    /// <param name="rule">When a complaint may be closed.</param>
    /// <param name="confirmed">Codes of the roles that confirmed the effect of the answer in force.</param>
    /// <param name="done">Codes of the complaint's own steps done since its registration or last reopening.</param>
    /// <param name="verdict">What the customer says of the answer in force.</param>
    /// <param name="role">Code of the role that closes; null when none is stated.</param>
    /// <param name="reason">Why it is closed; null or blank for none.</param>
    /// <returns>Empty when it may be closed.</returns>
    public static IReadOnlyList<ClosureFlaw> Check(
        ClosureRule rule, IReadOnlyCollection<string> confirmed, IReadOnlyCollection<string> done, CustomerVerdict verdict, string? role, string? reason)
    {
        var flaws = new List<ClosureFlaw>();
        if (rule.ConfirmedBy.Any(needed => !confirmed.Contains(needed, StringComparer.Ordinal)))
        {
            flaws.Add(ClosureFlaw.ConfirmationMissing);
        }

        if (rule.Steps.Any(needed => !done.Contains(needed, StringComparer.Ordinal)))
        {
            flaws.Add(ClosureFlaw.StepMissing);
        }

        if (!NeedsOverride(rule, verdict))
        {
            return flaws;
        }

        if (!rule.OverrideBy.Contains(role, StringComparer.Ordinal))
        {
            flaws.Add(ClosureFlaw.CustomerNotSatisfied);
        }
        else if (string.IsNullOrWhiteSpace(reason))
        {
            flaws.Add(ClosureFlaw.ReasonMissing);
        }

        return flaws;
    }

    /// <summary>Whether a closure overrides the customer (R20.18, Q18): the rule wants a satisfied verdict, and there is none.</summary>
    public static bool NeedsOverride(ClosureRule rule, CustomerVerdict verdict) => rule.CustomerMustBeSatisfied && verdict != CustomerVerdict.Satisfied;
}
