using CSat.Domain.Duties;
using CSat.Domain.Improvement;
using CSat.Domain.LifeCycles;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Information;

/// <summary>The life of a piece of information: it is recorded, somebody decides whether something is done, and says then whether that had its effect.</summary>
public static class InformationLifeCycle
{
    /// <summary>The table.</summary>
    public static LifeCycle<InformationState, InformationEventKind, InformationChange> Table { get; } = new(
        InformationState.None,
        new(InformationEventKind.Recorded, [InformationState.None], [InformationState.Recorded]),
        new(InformationEventKind.TakenUp, [InformationState.Recorded], [InformationState.TakenUp], new Guard<InformationChange>("step-of-the-regime", CheckStep)),
        new(InformationEventKind.LaidBy, [InformationState.Recorded], [InformationState.LaidBy], new Guard<InformationChange>("step-of-the-regime", CheckStep)),
        new(InformationEventKind.FoundEffective, [InformationState.TakenUp], [InformationState.Effective], new Guard<InformationChange>("confirmed-by", CheckConfirmer)),
        new(InformationEventKind.FoundNotEffective, [InformationState.TakenUp], [InformationState.NotEffective], new Guard<InformationChange>("confirmed-by", CheckConfirmer)));

    /// <summary>
    /// Applies one event: the step of improvement that decides is one of the regime's and done by its role (R04.8, R04.9); the effect is confirmed by a role that the
    /// regime names for it (R04.9), and only of what was taken up.
    /// </summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="change">What it is judged by.</param>
    [Judges("R04.8", "R04.9")]
    public static (InformationState State, IReadOnlyList<Problem> Problems) Apply(InformationState state, InformationEventKind kind, InformationChange change) =>
        Table.Judge(state, kind, change, () => InvalidTransition("information", state, kind, Table.AllowedIn(kind)));

    private static IEnumerable<Problem> CheckStep(InformationChange change)
    {
        var steps = change.Improvement?.Steps ?? [];
        if (steps.Count == 0 && change.Step.Length == 0)
        {
            return [];
        }

        return steps.FirstOrDefault(step => step.Code == change.Step) is { } found
            ? CollectionRules.CheckRole("role", change.Role, found.Name, found.By, found.Rules)
            : [UnknownStep("step", change.Step, [.. steps.Select(step => step.Code)])];
    }

    private static IEnumerable<Problem> CheckConfirmer(InformationChange change) =>
        change.Improvement?.Effect is { ConfirmedBy.Count: > 0 } effect && !effect.ConfirmedBy.Contains(change.Role, StringComparer.Ordinal)
            ? [UnknownRole("role", change.Role, effect.ConfirmedBy, Cited(effect.Rules, "regime"))]
            : [];
}

/// <summary>What a decision or a confirmation is judged by.</summary>
/// <param name="Improvement">The improvement rules of the regime; null where it has none.</param>
/// <param name="Step">Code of the deciding step; empty for none.</param>
/// <param name="Role">Code of the role; empty for none.</param>
public sealed record InformationChange(ImprovementRules? Improvement, string Step, string Role);

/// <summary>Where a piece of information stands.</summary>
public enum InformationState
{
    /// <summary>Not recorded.</summary>
    None,

    /// <summary>Recorded.</summary>
    Recorded,

    /// <summary>Something is done.</summary>
    TakenUp,

    /// <summary>Nothing is done.</summary>
    LaidBy,

    /// <summary>What was done had its effect.</summary>
    Effective,

    /// <summary>What was done had none.</summary>
    NotEffective,
}

/// <summary>What can happen to a piece of information.</summary>
public enum InformationEventKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is recorded.</summary>
    Recorded,

    /// <summary>Decided: something is done.</summary>
    TakenUp,

    /// <summary>Decided: nothing is done.</summary>
    LaidBy,

    /// <summary>What was done had its effect.</summary>
    FoundEffective,

    /// <summary>What was done had none.</summary>
    FoundNotEffective,
}
