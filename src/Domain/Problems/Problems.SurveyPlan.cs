using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>The life cycle of a survey plan does not allow this event in this state.</summary>
    public static Problem InvalidTransition(string field, SurveyPlanState state, SurveyPlanEventKind kind, IReadOnlyList<SurveyPlanState> allowed) => Problem.Worded(
        "survey-plan", ProblemReason.InvalidTransition, field, "life-cycle",
        ("state", Fact.Word(state)), ("event", Fact.Word(kind)), ("allowed", Fact.Words(allowed)));

    /// <summary>A role that the regime does not name for writing or approving.</summary>
    public static Problem UnknownRole(string field, string role, IReadOnlyList<string> named, IReadOnlyList<string> rules) => Problem.Worded(
        "not-named", ProblemReason.UnknownRole, field, Cited(rules, "regime"), ("value", Shown(role)), ("known", Fact.Listed(named)));

    /// <summary>A plan that lacks what its regime demands.</summary>
    public static Problem PlanIncomplete(string field, IReadOnlyList<CodedName> missing) => new(
        ProblemReason.PlanIncomplete, field, Cited(missing.SelectMany(content => content.Rules), "regime"),
        ("missing", new ListFact([.. missing.Select(content => new TextFact(new($"{content.Name.Zh}（{content.Code}）", $"{content.Name.En} ({content.Code})")))])));

    /// <summary>The regime names who approves the survey plan, and the round has none.</summary>
    public static Problem PlanMissing(string field, IReadOnlyList<string> approvers, IReadOnlyList<string> rules) =>
        new(ProblemReason.PlanMissing, field, Cited(rules, "regime"), ("roles", Fact.Listed(approvers)));

    /// <summary>A plan that is not approved, or not submitted where nobody approves it.</summary>
    public static Problem PlanNotApproved(string field, string plan, SurveyPlanState state, IReadOnlyList<string> approvers, IReadOnlyList<string> rules) => approvers.Count > 0
        ? new(ProblemReason.PlanNotApproved, field, Cited(rules, "regime"), ("value", Shown(plan)), ("state", Fact.Word(state)), ("roles", Fact.Listed(approvers)))
        : Problem.Worded("not-submitted", ProblemReason.PlanNotApproved, field, Cited(rules, "regime"), ("value", Shown(plan)), ("state", Fact.Word(state)));

    /// <summary>A plan for another survey.</summary>
    public static Problem PlanOfOtherSurvey(string field, string plan, IReadOnlyList<string> differing) =>
        new(ProblemReason.PlanOfOtherSurvey, field, "plan", ("value", Shown(plan)), ("differing", Fact.Listed(differing)));

    /// <summary>A plan whose days reach beyond one period of the regime's cadence of plans.</summary>
    public static Problem PeriodNotOfCadence(string field, IReadOnlyList<string> rules, Cadence cadence, CalendarPeriod period) => Problem.Worded(
        "plan", ProblemReason.PeriodNotOfCadence, field, Cited(rules, "regime"), ("cadence", EnumCode.Of(cadence)), ("period", period.Name));
}
