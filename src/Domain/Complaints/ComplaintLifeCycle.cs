using CSat.Domain.LifeCycles;
using CSat.Domain.Problems;
using CSat.Domain.Responses;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Complaints;

/// <summary>
/// The life of a complaint. Confirmations and the verdict belong to the answer in force, so a new answer or a reopening clears them.
/// A first contact may answer at once, and an answer may be amended. A reopened complaint goes back to whoever had it; one that was never assigned waits
/// as Registered. Imported history may leave out the department.
/// </summary>
public static class ComplaintLifeCycle
{
    private static readonly ComplaintState[] Open = [ComplaintState.Registered, ComplaintState.Assigned, ComplaintState.Answered];
    private static readonly ComplaintState[] AfterAnswer = [ComplaintState.Answered, ComplaintState.Closed];
    private static readonly Guard<ComplaintChange> Time = new("time", CheckTime);

    /// <summary>The table: what may happen when, and where it leads (R03.11, R11.45, R11.46, R20.18).</summary>
    public static LifeCycle<ComplaintState, ComplaintEventKind, ComplaintChange> Table { get; } = new(
        ComplaintState.None,
        new(ComplaintEventKind.Registered, [ComplaintState.None], [ComplaintState.Registered], Time),
        new(ComplaintEventKind.DefectConfirmed, Open, [], Time),
        new(ComplaintEventKind.Notified, Open, [], Time),
        new(ComplaintEventKind.Step, Open, [], Time, new("step-of-the-regime", CheckStep)),
        new(ComplaintEventKind.Assigned, [ComplaintState.Registered, ComplaintState.Assigned], [ComplaintState.Assigned], Time, new("department", CheckDepartment)),
        new(ComplaintEventKind.Answered, Open, [ComplaintState.Answered], Time),
        new(ComplaintEventKind.CustomerSatisfied, AfterAnswer, [], Time),
        new(ComplaintEventKind.CustomerDissatisfied, AfterAnswer, [], Time),
        new(ComplaintEventKind.EffectConfirmed, [ComplaintState.Assigned, ComplaintState.Answered], [], Time, new("closing-role", CheckRole)),
        new(ComplaintEventKind.Closed, [ComplaintState.Answered], [ComplaintState.Closed], Time, new("closure", CheckClosure)),
        new(ComplaintEventKind.Reopened, AfterAnswer, [ComplaintState.Assigned, ComplaintState.Registered], Time, new("reopening-limit", CheckReopening))
        {
            Choice = change => change.Before.WasAssigned ? ComplaintState.Assigned : ComplaintState.Registered,
        });

    /// <summary>Applies one event.</summary>
    /// <param name="snapshot">Where the complaint stands; <see cref="ComplaintSnapshot.Initial"/> before its registration.</param>
    /// <param name="next">The event.</param>
    /// <param name="rules">The complaint rules of the regime version the complaint was born under.</param>
    /// <returns>The new snapshot and no problem, or the old one unchanged and all problems.</returns>
    public static (ComplaintSnapshot Snapshot, IReadOnlyList<Problem> Problems) Apply(ComplaintSnapshot snapshot, ComplaintEvent next, ComplaintRules rules)
    {
        var (state, problems) = Table.Judge(
            snapshot.State, next.Kind, new(snapshot, next, rules), () => InvalidTransition("kind", snapshot.State, next.Kind, Table.AllowedIn(next.Kind)));
        return problems.Count > 0 ? (snapshot, problems) : (Advance(snapshot, next, rules) with { State = state }, problems);
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

    /// <summary>
    /// The roles that must still confirm the effect before the complaint may be closed (R11.45), in the regime's order. What is closed today takes confirmations of
    /// people alone; what a source closed, also those that it tells of.
    /// </summary>
    /// <param name="snapshot">Where the complaint stands.</param>
    /// <param name="rules">Its rules.</param>
    /// <param name="isHistory">Whether a source tells of the closing.</param>
    public static IReadOnlyList<string> MissingConfirmations(ComplaintSnapshot snapshot, ComplaintRules rules, bool isHistory) =>
        [.. rules.Closure.ConfirmedBy.Except(ConfirmedRoles(snapshot, isHistory), StringComparer.Ordinal)];

    /// <summary>The steps that must still be done before the complaint may be closed (R03.11, R07.31), in the regime's order.</summary>
    public static IReadOnlyList<string> MissingSteps(ComplaintSnapshot snapshot, ComplaintRules rules) =>
        [.. rules.Closure.Steps.Where(step => !snapshot.StepsDone.Contains(step, StringComparer.Ordinal))];

    private static IEnumerable<Problem> CheckTime(ComplaintChange change)
    {
        var (snapshot, next) = (change.Before, change.Next);
        if (next.OccurredAt is not { } at)
        {
            // The registration starts every clock and says in which month a complaint counts, so even history must state it.
            return !next.IsHistory || next.Kind == ComplaintEventKind.Registered ? [TimeMissing("occurred_at")] : [];
        }

        var earliest = snapshot.RegisteredAt ?? ResponseLimits.Earliest;
        var latest = next.RecordedAt is { } recorded ? recorded + ResponseLimits.ClockSkew : DateTimeOffset.MaxValue;
        return at < earliest || at > latest ? [TimeOutOfRange("occurred_at", at, earliest, latest)] : [];
    }

    private static IEnumerable<Problem> CheckStep(ComplaintChange change) => change.Rules.Steps.Any(step => step.Code == change.Next.Step)
        ? []
        : [UnknownStep("step", change.Next.Step, [.. change.Rules.Steps.Select(step => step.Code)])];

    private static IEnumerable<Problem> CheckDepartment(ComplaintChange change) =>
        string.IsNullOrEmpty(change.Next.Department) && !change.Next.IsHistory ? [FieldMissing("department")] : [];

    private static IEnumerable<Problem> CheckRole(ComplaintChange change)
    {
        var (snapshot, next, rules) = change;
        return !rules.Closure.ConfirmedBy.Contains(next.Role, StringComparer.Ordinal) ? [UnknownRole("role", next.Role, rules.Closure.ConfirmedBy, RuleOf(rules))]
            : ClosureJudgement.ConfirmedInAnotherRole(snapshot.Confirmations, next.Role!, next.Person) is { } other ? [SamePerson("role", next.Role!, other, RuleOf(rules))]
            : [];
    }

    private static IEnumerable<Problem> CheckReopening(ComplaintChange change)
    {
        var (reopened, rule) = (change.Before.ReopenCount, change.Rules.Reopening);
        return change.Next.IsHistory || ReopeningJudgement.MayReopen(rule, reopened)
            ? []
            : [ReopeningLimit("kind", reopened, rule?.Rules is [var first, ..] ? first : "reopening")];
    }

    private static IEnumerable<Problem> CheckClosure(ComplaintChange change)
    {
        var (snapshot, next, rules) = change;
        return next.IsHistory
            ? []
            : ClosureJudgement.Check(rules.Closure, ConfirmedRoles(snapshot, isHistory: false), snapshot.StepsDone, snapshot.Verdict, next.Role, next.Text).Select(flaw => flaw switch
            {
                ClosureFlaw.ConfirmationMissing => ClosureNotConfirmed("kind", MissingConfirmations(snapshot, rules, isHistory: false), RuleOf(rules)),
                ClosureFlaw.StepMissing => ClosureStepsMissing("kind", MissingSteps(snapshot, rules), RuleOf(rules)),
                ClosureFlaw.ReasonMissing => FieldMissing("note") with { Rule = RuleOf(rules) },
                _ => CustomerNotSatisfied("kind", RuleOf(rules)),
            });
    }

    private static ComplaintSnapshot Advance(ComplaintSnapshot snapshot, ComplaintEvent next, ComplaintRules rules) => next.Kind switch
    {
        ComplaintEventKind.Registered => snapshot with { RegisteredAt = next.OccurredAt, CustomerDeadline = next.CustomerDeadline },
        ComplaintEventKind.Assigned => snapshot with { WasAssigned = true, Department = next.Department ?? snapshot.Department },
        ComplaintEventKind.Answered => snapshot with { Verdict = CustomerVerdict.None, Confirmations = [] },
        ComplaintEventKind.Step => snapshot with { StepsDone = [.. snapshot.StepsDone.Union([next.Step!])] },
        ComplaintEventKind.CustomerSatisfied => snapshot with { Verdict = CustomerVerdict.Satisfied },
        ComplaintEventKind.CustomerDissatisfied => snapshot with { Verdict = CustomerVerdict.Dissatisfied },
        ComplaintEventKind.EffectConfirmed => snapshot with { Confirmations = [.. snapshot.Confirmations.Union([new(next.Role!, next.Person)])] },
        ComplaintEventKind.Closed => snapshot with
        {
            ClosedUnconfirmed = MissingConfirmations(snapshot, rules, next.IsHistory).Count > 0,
            ClosedByOverride = !next.IsHistory && ClosureJudgement.NeedsOverride(rules.Closure, snapshot.Verdict),
        },
        ComplaintEventKind.Reopened => snapshot with
        {
            ReopenCount = snapshot.ReopenCount + 1,
            Verdict = CustomerVerdict.None,
            Confirmations = [],
            StepsDone = [],
            ClosedUnconfirmed = false,
            ClosedByOverride = false,
        },
        _ => snapshot,
    };

    private static IReadOnlyCollection<string> ConfirmedRoles(ComplaintSnapshot snapshot, bool isHistory) =>
        [.. snapshot.Confirmations.Where(confirmation => isHistory || confirmation.Person is not null).Select(confirmation => confirmation.Role)];

    private static string RuleOf(ComplaintRules rules) => rules.Closure.Rules.Count > 0 ? rules.Closure.Rules[0] : "closure";
}

/// <summary>What the guards of a complaint's life look at.</summary>
/// <param name="Before">Where the complaint stands.</param>
/// <param name="Next">What would happen to it.</param>
/// <param name="Rules">The complaint rules of the regime version it was born under.</param>
public sealed record ComplaintChange(ComplaintSnapshot Before, ComplaintEvent Next, ComplaintRules Rules);
