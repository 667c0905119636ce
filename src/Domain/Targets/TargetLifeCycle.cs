using CSat.Domain.LifeCycles;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Targets;

/// <summary>
/// The life of a target 指标: drawn up, decided, published, broken down to departments, assessed; one that is rejected or does not suit is drawn up anew (R21.4). While a
/// change of it is undecided or rejected, the value that was approved before holds on.
/// </summary>
public static class TargetLifeCycle
{
    private static readonly TargetState[] _any =
        [TargetState.None, TargetState.Proposed, TargetState.Rejected, TargetState.Approved, TargetState.Published, TargetState.BrokenDown, TargetState.Unsuitable];

    /// <summary>The table.</summary>
    public static LifeCycle<TargetState, TargetEventKind, TargetChange> Table { get; } = new(
        TargetState.None,
        new(TargetEventKind.Set, _any, [TargetState.Approved], new Guard<TargetChange>("no-approval-demanded", CheckFree)),
        new(TargetEventKind.Proposed, _any, [TargetState.Proposed], new("drawing-up-role", CheckWriter), new("value-of-the-method", CheckValue)),
        new(TargetEventKind.Approved, [TargetState.Proposed], [TargetState.Approved], new Guard<TargetChange>("approving-role", CheckApprover)),
        new(TargetEventKind.Rejected, [TargetState.Proposed], [TargetState.Rejected], new Guard<TargetChange>("approving-role", CheckApprover)),
        new(TargetEventKind.Published, [TargetState.Approved, TargetState.Published], [TargetState.Published], new Guard<TargetChange>("steps-before", change => change.Demand.CheckStep(TargetStep.Published, change.Done))),
        new(TargetEventKind.BrokenDown, [TargetState.Approved, TargetState.Published, TargetState.BrokenDown], [TargetState.BrokenDown], new Guard<TargetChange>("steps-before", change => change.Demand.CheckStep(TargetStep.BrokenDown, change.Done))),
        new(TargetEventKind.Assessed, [TargetState.Approved, TargetState.Published, TargetState.BrokenDown], [TargetState.Published, TargetState.BrokenDown, TargetState.Approved, TargetState.Unsuitable], new Guard<TargetChange>("steps-before", change => change.Demand.CheckStep(TargetStep.Assessed, change.Done)))
        {
            Choice = change => change.Suitable ? change.State : TargetState.Unsuitable,
        });

    /// <summary>Applies one event (R08.32, R08.33, R14.10, R21.4).</summary>
    /// <param name="state">Where the target stands; <see cref="TargetState.None"/> before it is drawn up.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="change">What it is judged by.</param>
    /// <returns>The state after it and no problem, or the state unchanged and all problems.</returns>
    [Judges("R08.5", "R08.32", "R08.33", "R14.10", "R21.4")]
    public static (TargetState State, IReadOnlyList<Problem> Problems) Apply(TargetState state, TargetEventKind kind, TargetChange change) =>
        Table.Judge(state, kind, change with { State = state }, () => InvalidTransition("target", state, kind, Table.AllowedIn(kind)));

    private static IEnumerable<Problem> CheckFree(TargetChange change) =>
        change.Demand.NeedsApproval ? [TargetNeedsApproval("target", change.Demand.Approvers, change.Demand.Rules)] : CheckWriter(change);

    private static IEnumerable<Problem> CheckWriter(TargetChange change) => CheckRole(change, change.Demand.Rule?.By ?? []);

    private static IEnumerable<Problem> CheckApprover(TargetChange change) => CheckRole(change, change.Demand.Approvers);

    private static IEnumerable<Problem> CheckRole(TargetChange change, IReadOnlyList<string> named) =>
        named.Count == 0 || named.Contains(change.Role, StringComparer.Ordinal) ? [] : [UnknownRole("role", change.Role, named, change.Demand.Rule?.Rules ?? [])];

    private static IEnumerable<Problem> CheckValue(TargetChange change) => change.Value is { } value ? TargetValue.Check(value, change.Demand.Rule, change.Reason) : [];
}

/// <summary>What an event of a target is judged by.</summary>
/// <param name="Demand">What the regimes in force demand of it.</param>
/// <param name="Role">Code of the role in which it is done; empty where none is named.</param>
/// <param name="Done">Codes of the flow's steps that are done since the value was approved.</param>
public sealed record TargetChange(TargetDemand Demand, string Role, IReadOnlyCollection<string> Done)
{
    /// <summary>The value that is drawn up; null for other events.</summary>
    public ProposedValue? Value { get; init; }

    /// <summary>Why the value is what it is; empty where nobody says.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The answer of an assessment.</summary>
    public bool Suitable { get; init; } = true;

    /// <summary>Where the target stands before.</summary>
    internal TargetState State { get; init; }
}

/// <summary>Where a target stands.</summary>
public enum TargetState
{
    /// <summary>Not drawn up.</summary>
    None,

    /// <summary>Drawn up, or a change of it, and not decided.</summary>
    Proposed,

    /// <summary>Rejected; it may be drawn up anew.</summary>
    Rejected,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Made known.</summary>
    Published,

    /// <summary>Broken down to departments.</summary>
    BrokenDown,

    /// <summary>Assessed as not suitable: it is to be changed.</summary>
    Unsuitable,
}

/// <summary>What can happen to a target.</summary>
public enum TargetEventKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is set by the organisation, where no regime demands an approval.</summary>
    Set,

    /// <summary>It is drawn up, or a change of it.</summary>
    Proposed,

    /// <summary>It is approved.</summary>
    Approved,

    /// <summary>It is rejected.</summary>
    Rejected,

    /// <summary>It is made known to departments.</summary>
    Published,

    /// <summary>It is broken down to departments.</summary>
    BrokenDown,

    /// <summary>Whether it suits is assessed.</summary>
    Assessed,
}
