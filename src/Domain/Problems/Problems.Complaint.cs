using CSat.Domain.Complaints;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>An event of today's work without its time.</summary>
    public static Problem TimeMissing(string field) =>
        new(ProblemReason.TimeMissing, field, "time");

    /// <summary>The life cycle does not allow this event in this state.</summary>
    public static Problem InvalidTransition(string field, ComplaintState state, ComplaintEventKind kind, IReadOnlyList<ComplaintState> allowed) => Problem.Worded(
        "complaint", ProblemReason.InvalidTransition, field, "life-cycle",
        ("state", Fact.Word(state)), ("event", ComplaintEventKinds.Code(kind)), ("allowed", Fact.Words(allowed)));

    /// <summary>Closing without the confirmations that the regime demands.</summary>
    public static Problem ClosureNotConfirmed(string field, IReadOnlyList<string> missingRoles, string rule) =>
        new(ProblemReason.ClosureNotConfirmed, field, rule, ("missing", Fact.Listed(missingRoles)));

    /// <summary>Closing without the steps that the regime demands before it.</summary>
    public static Problem ClosureStepsMissing(string field, IReadOnlyList<string> missingSteps, string rule) =>
        new(ProblemReason.ClosureStepsMissing, field, rule, ("missing", Fact.Listed(missingSteps)));

    /// <summary>Closing while the customer is not satisfied, where the regime forbids it.</summary>
    public static Problem CustomerNotSatisfied(string field, string rule) =>
        new(ProblemReason.CustomerNotSatisfied, field, rule);

    /// <summary>Opened again as often as the regime allows.</summary>
    public static Problem ReopeningLimit(string field, int reopened, string rule) =>
        new(ProblemReason.ReopeningLimit, field, rule, ("times", reopened));

    /// <summary>A role that the regime does not name for this.</summary>
    public static Problem UnknownRole(string field, string? role, IReadOnlyList<string> known, string rule) =>
        Unknown(ProblemReason.UnknownRole, field, rule, known, ("value", Shown(role ?? "")));

    /// <summary>A complaint step that the regime does not know.</summary>
    public static Problem UnknownStep(string field, string? step, IReadOnlyList<string> known) =>
        Unknown(ProblemReason.UnknownStep, field, "regime", known, ("value", Shown(step ?? "")));
}
