using CSat.Domain.Targets;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>The life cycle of a target does not allow this event in this state.</summary>
    public static Problem InvalidTransition(string field, TargetState state, TargetEventKind kind, IReadOnlyList<TargetState> allowed) => Problem.Worded(
        "target", ProblemReason.InvalidTransition, field, "life-cycle",
        ("state", Fact.Word(state)), ("event", Fact.Word(kind)), ("allowed", Fact.Words(allowed)));

    /// <summary>A target that holds only when it is approved, set without an approval.</summary>
    public static Problem TargetNeedsApproval(string field, IReadOnlyList<string> approvers, IReadOnlyList<string> rules) => approvers.Count > 0
        ? new(ProblemReason.TargetNeedsApproval, field, Cited(rules, "regime"), ("roles", Fact.Listed(approvers)))
        : Problem.Worded("anybody", ProblemReason.TargetNeedsApproval, field, Cited(rules, "regime"));

    /// <summary>There is no value, and the method has too few results to give one.</summary>
    public static Problem TargetNotComputable(string field, int results, int window, IReadOnlyList<string> rules) =>
        new(ProblemReason.TargetNotComputable, field, Cited(rules, "regime"), ("found", results), ("needed", window));

    /// <summary>A value off what the method gives, without a reason; both as reports print them.</summary>
    public static Problem TargetOffComputed(string field, string value, string computed, IReadOnlyList<string> rules) => new(
        ProblemReason.TargetOffComputed, field, Cited(rules, "regime"), ("value", value), ("computed", computed));

    /// <summary>A value where the method has too few results to give one, without a reason.</summary>
    public static Problem TargetOffComputed(string field, int results, int window, IReadOnlyList<string> rules) => Problem.Worded(
        "too-few", ProblemReason.TargetOffComputed, field, Cited(rules, "regime"), ("found", results), ("needed", window));
}
