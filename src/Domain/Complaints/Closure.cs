using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Complaints;

/// <summary>When a complaint may be closed (R11.45).</summary>
/// <param name="ConfirmedBy">Codes of all the roles that must confirm the effect; empty when none must.</param>
/// <param name="CustomerMustBeSatisfied">Whether the customer's satisfied verdict is needed (R20.18).</param>
/// <param name="OverrideBy">Codes of the roles that may close without the customer's verdict, with a recorded reason (Q18); empty when none may.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record ClosureRule(
    IReadOnlyList<string> ConfirmedBy,
    bool CustomerMustBeSatisfied,
    IReadOnlyList<string> OverrideBy,
    IReadOnlyList<string> Rules)
{
    /// <summary>Codes of the complaint's own steps that must be done since its registration or last reopening (R03.11, R07.31); empty when none must.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>An answered complaint may be closed without more.</summary>
    public static ClosureRule Free { get; } = new([], false, [], []);
}

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
    [Judges("complaints.closure")]
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

    /// <summary>
    /// The other role in which a person has confirmed the effect already (R11.45: the auditor and the project member are two people), which keeps him from confirming
    /// in this one; null where he may. Who is not known cannot be told apart, and confirms nothing that counts for a closing.
    /// </summary>
    /// <param name="confirmations">The confirmations so far.</param>
    /// <param name="role">Code of the role in which the person would confirm.</param>
    /// <param name="person">The person; null where it is not known.</param>
    [Judges("R11.45")]
    public static string? ConfirmedInAnotherRole(IReadOnlyCollection<EffectConfirmation> confirmations, string role, Guid? person) =>
        person is null ? null : confirmations.FirstOrDefault(confirmation => confirmation.Person == person && confirmation.Role != role)?.Role;

    /// <summary>Whether a closure overrides the customer (R20.18, Q18): the rule wants a satisfied verdict, and there is none.</summary>
    public static bool NeedsOverride(ClosureRule rule, CustomerVerdict verdict) => rule.CustomerMustBeSatisfied && verdict != CustomerVerdict.Satisfied;
}

/// <summary>Why a complaint may not be closed.</summary>
public enum ClosureFlaw
{
    /// <summary>A role has not confirmed the effect (R11.45).</summary>
    ConfirmationMissing,

    /// <summary>A step that the regime demands before the closure is not done (R03.11, R07.31).</summary>
    StepMissing,

    /// <summary>The customer has not said to be satisfied, and who closes may not override that (R20.18).</summary>
    CustomerNotSatisfied,

    /// <summary>Who closes may override the customer's verdict, but gave no reason (Q18).</summary>
    ReasonMissing,
}

/// <summary>When a complaint is opened again (R11.46, R20.18).</summary>
/// <param name="Text">The rule in words.</param>
/// <param name="Most">How often at most; null without limit (Q18).</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record ReopeningRule(LocalizedText Text, int? Most, IReadOnlyList<string> Rules);

/// <summary>How often a complaint may be opened again (R11.46, R20.18).</summary>
public static class ReopeningJudgement
{
    /// <summary>
    /// Whether it may be opened once more: when the defect comes back (R11.46), and as often as the customer is not satisfied (R20.18), unless the organisation
    /// sets a number (Q18).
    /// </summary>
    /// <param name="rule">The rule; null where the regime says nothing, which does not forbid it.</param>
    /// <param name="reopened">How often it was opened again so far, 0 or more.</param>
    [Judges("complaints.reopening")]
    public static bool MayReopen(ReopeningRule? rule, int reopened) => rule?.Most is not { } most || reopened < most;
}
