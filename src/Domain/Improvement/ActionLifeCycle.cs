using CSat.Domain.LifeCycles;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Improvement;

/// <summary>The life of a corrective or preventive action (R21.5): a measure that is not feasible, or did not work, is proposed anew.</summary>
public static class ActionLifeCycle
{
    /// <summary>The table (R13.11, R13.12, R01.21, R11.33, R11.45, R12.4). The guard looks at the judgement of the effect.</summary>
    public static LifeCycle<ActionState, ActionEventKind, bool?> Table { get; } = new(
        ActionState.ToPropose,
        new(ActionEventKind.Propose, [ActionState.ToPropose], [ActionState.Proposed]),
        new(ActionEventKind.FindFeasible, [ActionState.Proposed], [ActionState.BeingCarriedOut]),
        new(ActionEventKind.FindNotFeasible, [ActionState.Proposed], [ActionState.ToPropose]),
        new(ActionEventKind.CarryOut, [ActionState.BeingCarriedOut], [ActionState.CarriedOut]),
        new(ActionEventKind.VerifyOk, [ActionState.CarriedOut], [ActionState.Verified], new Guard<bool?>("effect-shown", isEffective => isEffective == true ? [] : [EffectNotShown("kind", isEffective)])),
        new(ActionEventKind.VerifyNotOk, [ActionState.CarriedOut], [ActionState.ToPropose]),
        new(ActionEventKind.Standardise, [ActionState.Verified], [ActionState.Standardised]),
        new(ActionEventKind.File, [ActionState.Standardised], [ActionState.Filed]));

    /// <summary>Applies one event (R21.5, R13.11, R13.12, R01.21, R11.33, R11.45).</summary>
    /// <param name="snapshot">Where the action stands; <see cref="ActionSnapshot.Initial"/> before its first proposal.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="isEffective">
    /// The judgement of <see cref="EffectJudgement"/>, or the verifier's own where the regime has no rule for it; looked at only by
    /// <see cref="ActionEventKind.VerifyOk"/>, which needs true: neither an undecided effect nor none is verified.
    /// </param>
    /// <returns>The new snapshot and no problem, or the old one unchanged and the problem.</returns>
    [Judges("R01.21", "R11.33", "R13.11", "R13.12")]
    public static (ActionSnapshot Snapshot, IReadOnlyList<Problem> Problems) Apply(ActionSnapshot snapshot, ActionEventKind kind, bool? isEffective = null)
    {
        var (state, problems) = Table.Judge(snapshot.State, kind, isEffective, () => InvalidTransition("kind", snapshot.State, kind, Table.AllowedFrom(snapshot.State)));
        return problems.Count > 0 ? (snapshot, problems) : (new(state, snapshot.Proposals + (kind == ActionEventKind.Propose ? 1 : 0)), problems);
    }
}

/// <summary>Where a corrective or preventive action stands.</summary>
public enum ActionState
{
    /// <summary>A measure is to be proposed: at first, and again after one that was not feasible or did not work.</summary>
    ToPropose,

    /// <summary>A measure is proposed and waits for its review.</summary>
    Proposed,

    /// <summary>The measure is feasible and is being carried out.</summary>
    BeingCarriedOut,

    /// <summary>The measure is carried out and waits for its verification.</summary>
    CarriedOut,

    /// <summary>The effect is verified.</summary>
    Verified,

    /// <summary>The measure has become part of processes and documents.</summary>
    Standardised,

    /// <summary>The records are filed; the end.</summary>
    Filed,
}

/// <summary>What can happen to a corrective or preventive action.</summary>
public enum ActionEventKind
{
    /// <summary>A measure is proposed (R13.11).</summary>
    Propose,

    /// <summary>The review finds it feasible (R13.12).</summary>
    FindFeasible,

    /// <summary>The review finds it not feasible.</summary>
    FindNotFeasible,

    /// <summary>It is carried out.</summary>
    CarryOut,

    /// <summary>The verification finds its effect (R01.21).</summary>
    VerifyOk,

    /// <summary>The verification does not find its effect.</summary>
    VerifyNotOk,

    /// <summary>Processes and documents are updated (R12.4).</summary>
    Standardise,

    /// <summary>The records are filed.</summary>
    File,
}

/// <summary>Where an action stands after its events so far.</summary>
/// <param name="State">The state.</param>
/// <param name="Proposals">How many measures were proposed.</param>
public readonly record struct ActionSnapshot(ActionState State, int Proposals)
{
    /// <summary>Before the first proposal.</summary>
    public static ActionSnapshot Initial => default;
}
