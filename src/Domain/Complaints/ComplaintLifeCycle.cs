using CSat.Domain.Problems;
using CSat.Domain.Responses;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Complaints;

/// <summary>
/// The life of a complaint as a table. Confirmations and the verdict belong to the answer in force, so a new answer or a reopening clears them.
/// <code>
/// event                  allowed in                       next state               guard
/// registered             (none)                           Registered               time
/// defect-confirmed       Registered, Assigned, Answered   unchanged
/// notified               Registered, Assigned, Answered   unchanged
/// step                   Registered, Assigned, Answered   unchanged                the regime knows the step
/// assigned               Registered, Assigned             Assigned                 department named
/// answered               Registered, Assigned, Answered   Answered                 (a first contact may answer at once; an answer may be amended)
/// customer-satisfied     Answered, Closed                 unchanged
/// customer-dissatisfied  Answered, Closed                 unchanged
/// effect-confirmed       Assigned, Answered               unchanged                a role the regime names for closure (R11.45)
/// closed                 Answered                         Closed                   all closure roles confirmed (R11.45), steps done (R03.11), verdict if the regime demands it (R20.18) or override with reason
/// reopened               Answered, Closed                 Assigned, or Registered  (R11.46) count + 1, up to the regime's limit
/// </code>
/// A reopened complaint goes back to whoever had it; one that was never assigned waits as Registered. Imported history may leave out the department.
/// </summary>
public static class ComplaintLifeCycle
{
    private static readonly ComplaintState[] Open = [ComplaintState.Registered, ComplaintState.Assigned, ComplaintState.Answered];

    /// <summary>Applies one event.</summary>
    /// <param name="snapshot">Where the complaint stands; <see cref="ComplaintSnapshot.Initial"/> before its registration.</param>
    /// <param name="next">The event.</param>
    /// <param name="rules">The complaint rules of the regime version the complaint was born under.</param>
    /// <returns>The new snapshot and no problem, or the old one unchanged and all problems.</returns>
    public static (ComplaintSnapshot Snapshot, IReadOnlyList<Problem> Problems) Apply(ComplaintSnapshot snapshot, ComplaintEvent next, ComplaintRules rules)
    {
        var problems = Check(snapshot, next, rules);
        return problems.Count > 0 ? (snapshot, problems) : (Advance(snapshot, next, rules), problems);
    }

    /// <summary>Applies events in order and stops at the first that is refused.</summary>
    /// <returns>The snapshot before the refused event (or the last one), and its problems.</returns>
    public static (ComplaintSnapshot Snapshot, IReadOnlyList<Problem> Problems) Replay(IEnumerable<ComplaintEvent> events, ComplaintRules rules)
    {
        var snapshot = ComplaintSnapshot.Initial;
        foreach (var next in events)
        {
            (snapshot, var problems) = Apply(snapshot, next, rules);
            if (problems.Count > 0)
            {
                return (snapshot, problems);
            }
        }

        return (snapshot, []);
    }

    /// <summary>The states in which an event of this kind is allowed.</summary>
    public static IReadOnlyList<ComplaintState> AllowedIn(ComplaintEventKind kind) => kind switch
    {
        ComplaintEventKind.Registered => [ComplaintState.None],
        ComplaintEventKind.DefectConfirmed or ComplaintEventKind.Notified or ComplaintEventKind.Step or ComplaintEventKind.Answered => Open,
        ComplaintEventKind.Assigned => [ComplaintState.Registered, ComplaintState.Assigned],
        ComplaintEventKind.EffectConfirmed => [ComplaintState.Assigned, ComplaintState.Answered],
        ComplaintEventKind.Closed => [ComplaintState.Answered],
        ComplaintEventKind.CustomerSatisfied or ComplaintEventKind.CustomerDissatisfied or ComplaintEventKind.Reopened =>
            [ComplaintState.Answered, ComplaintState.Closed],
        _ => [],
    };

    /// <summary>The roles that must still confirm the effect before the complaint may be closed (R11.45), in the regime's order.</summary>
    public static IReadOnlyList<string> MissingConfirmations(ComplaintSnapshot snapshot, ComplaintRules rules) =>
        [.. rules.Closure.ConfirmedBy.Where(role => !snapshot.ConfirmedRoles.Contains(role, StringComparer.Ordinal))];

    /// <summary>The steps that must still be done before the complaint may be closed (R03.11, R07.31), in the regime's order.</summary>
    public static IReadOnlyList<string> MissingSteps(ComplaintSnapshot snapshot, ComplaintRules rules) =>
        [.. rules.Closure.Steps.Where(step => !snapshot.StepsDone.Contains(step, StringComparer.Ordinal))];

    private static List<Problem> Check(ComplaintSnapshot snapshot, ComplaintEvent next, ComplaintRules rules)
    {
        var problems = new List<Problem>();
        var allowed = AllowedIn(next.Kind);
        if (!allowed.Contains(snapshot.State))
        {
            problems.Add(InvalidTransition("kind", snapshot.State, next.Kind, allowed));
            return problems;
        }

        CheckTime(snapshot, next, problems);
        switch (next.Kind)
        {
            case ComplaintEventKind.Assigned when string.IsNullOrEmpty(next.Department) && !next.IsHistory:
                problems.Add(FieldMissing("department"));
                break;
            case ComplaintEventKind.Step when !rules.Steps.Any(step => step.Code == next.Step):
                problems.Add(UnknownStep("step", next.Step, [.. rules.Steps.Select(step => step.Code)]));
                break;
            case ComplaintEventKind.EffectConfirmed when !rules.Closure.ConfirmedBy.Contains(next.Role, StringComparer.Ordinal):
                problems.Add(UnknownRole("role", next.Role, rules.Closure.ConfirmedBy, RuleOf(rules)));
                break;
            case ComplaintEventKind.Closed when !next.IsHistory:
                CheckClosure(snapshot, next, rules, problems);
                break;
            case ComplaintEventKind.Reopened when !next.IsHistory && !ReopeningJudgement.MayReopen(rules.Reopening, snapshot.ReopenCount):
                problems.Add(ReopeningLimit("kind", snapshot.ReopenCount, rules.Reopening?.Rules is [var rule, ..] ? rule : "reopening"));
                break;
        }

        return problems;
    }

    private static void CheckTime(ComplaintSnapshot snapshot, ComplaintEvent next, List<Problem> problems)
    {
        if (next.OccurredAt is not { } at)
        {
            // The registration starts every clock and says in which month a complaint counts, so even history must state it.
            if (!next.IsHistory || next.Kind == ComplaintEventKind.Registered)
            {
                problems.Add(TimeMissing("occurred_at"));
            }

            return;
        }

        var earliest = snapshot.RegisteredAt ?? ResponseLimits.Earliest;
        var latest = next.RecordedAt is { } recorded ? recorded + ResponseLimits.ClockSkew : DateTimeOffset.MaxValue;
        if (at < earliest || at > latest)
        {
            problems.Add(TimeOutOfRange("occurred_at", at, earliest, latest));
        }
    }

    private static void CheckClosure(ComplaintSnapshot snapshot, ComplaintEvent next, ComplaintRules rules, List<Problem> problems) =>
        problems.AddRange(ClosureJudgement.Check(rules.Closure, snapshot.ConfirmedRoles, snapshot.StepsDone, snapshot.Verdict, next.Role, next.Text).Select(flaw => flaw switch
        {
            ClosureFlaw.ConfirmationMissing => ClosureNotConfirmed("kind", MissingConfirmations(snapshot, rules), RuleOf(rules)),
            ClosureFlaw.StepMissing => ClosureStepsMissing("kind", MissingSteps(snapshot, rules), RuleOf(rules)),
            ClosureFlaw.ReasonMissing => FieldMissing("note") with { Rule = RuleOf(rules) },
            _ => CustomerNotSatisfied("kind", RuleOf(rules)),
        }));

    private static ComplaintSnapshot Advance(ComplaintSnapshot snapshot, ComplaintEvent next, ComplaintRules rules) => next.Kind switch
    {
        ComplaintEventKind.Registered => snapshot with
        {
            State = ComplaintState.Registered, RegisteredAt = next.OccurredAt, CustomerDeadline = next.CustomerDeadline,
        },
        ComplaintEventKind.Assigned => snapshot with { State = ComplaintState.Assigned, WasAssigned = true, Department = next.Department ?? snapshot.Department },
        ComplaintEventKind.Answered => snapshot with { State = ComplaintState.Answered, Verdict = CustomerVerdict.None, ConfirmedRoles = [] },
        ComplaintEventKind.Step => snapshot with { StepsDone = [.. snapshot.StepsDone.Union([next.Step!])] },
        ComplaintEventKind.CustomerSatisfied => snapshot with { Verdict = CustomerVerdict.Satisfied },
        ComplaintEventKind.CustomerDissatisfied => snapshot with { Verdict = CustomerVerdict.Dissatisfied },
        ComplaintEventKind.EffectConfirmed => snapshot with { ConfirmedRoles = [.. snapshot.ConfirmedRoles.Union([next.Role!])] },
        ComplaintEventKind.Closed => snapshot with
        {
            State = ComplaintState.Closed,
            ClosedUnconfirmed = MissingConfirmations(snapshot, rules).Count > 0,
            ClosedByOverride = !next.IsHistory && ClosureJudgement.NeedsOverride(rules.Closure, snapshot.Verdict),
        },
        ComplaintEventKind.Reopened => snapshot with
        {
            State = snapshot.WasAssigned ? ComplaintState.Assigned : ComplaintState.Registered,
            ReopenCount = snapshot.ReopenCount + 1,
            Verdict = CustomerVerdict.None,
            ConfirmedRoles = [],
            StepsDone = [],
            ClosedUnconfirmed = false,
            ClosedByOverride = false,
        },
        _ => snapshot,
    };

    private static string RuleOf(ComplaintRules rules) => rules.Closure.Rules.Count > 0 ? rules.Closure.Rules[0] : "closure";
}
