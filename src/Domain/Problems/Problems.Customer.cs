using CSat.Domain.Information;
using CSat.Domain.Text;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>A role that does not do what it is said to have done.</summary>
    /// <param name="field">The field of the role.</param>
    /// <param name="role">The role seen; empty for none.</param>
    /// <param name="duty">What is done, by the regime.</param>
    /// <param name="known">The roles that do it.</param>
    /// <param name="rule">The rule.</param>
    public static Problem UnknownRole(string field, string role, LocalizedText duty, IReadOnlyList<string> known, string rule) =>
        Problem.Worded("duty", ProblemReason.UnknownRole, field, rule, ("value", Shown(role)), ("duty", new TextFact(duty)), ("known", Fact.Listed(known.Take(KnownShown))));

    /// <summary>A step of a flow that does not come now.</summary>
    /// <param name="field">The field of the step.</param>
    /// <param name="step">The step seen.</param>
    /// <param name="next">The step that comes next; null when the flow has ended.</param>
    /// <param name="rule">The rule.</param>
    public static Problem StepNotNext(string field, string step, string? next, string rule) => next is null
        ? Problem.Worded("ended", ProblemReason.StepNotNext, field, rule, ("value", step))
        : new(ProblemReason.StepNotNext, field, rule, ("value", step), ("next", next));

    /// <summary>What happens to information does not fit where it stands.</summary>
    public static Problem InvalidTransition(string field, InformationState state, InformationEventKind kind, IReadOnlyList<InformationState> allowed) => Problem.Worded(
        "information", ProblemReason.InvalidTransition, field, "life-cycle",
        ("state", Fact.Word(state)), ("event", EnumCode.Of(kind)), ("allowed", Fact.Words(allowed)));
}
