using CSat.Domain.Improvement;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>The life cycle of an action does not allow this event in this state.</summary>
    public static Problem InvalidTransition(string field, ActionState state, ActionEventKind kind, IReadOnlyList<ActionEventKind> allowed) => allowed.Count == 0
        ? Problem.Worded("action-filed", ProblemReason.InvalidTransition, field, "life-cycle", ("state", Fact.Word(state)), ("event", Fact.Word(kind)))
        : Problem.Worded("action", ProblemReason.InvalidTransition, field, "life-cycle", ("state", Fact.Word(state)), ("event", Fact.Word(kind)), ("allowed", Fact.Words(allowed)));

    /// <summary>An action is verified although its effect is undecided (null) or was not found (false).</summary>
    public static Problem EffectNotShown(string field, bool? isEffective) =>
        Problem.Worded(isEffective is null ? "undecided" : "not-improved", ProblemReason.EffectNotShown, field, "life-cycle");
}
