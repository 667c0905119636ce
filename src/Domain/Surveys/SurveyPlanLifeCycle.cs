using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.LifeCycles;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Surveys;

/// <summary>The life of a survey plan 策划书: written, submitted with all that the regime demands of it, decided once by the regime's approver, sent to the departments.</summary>
public static class SurveyPlanLifeCycle
{
    /// <summary>The table.</summary>
    public static LifeCycle<SurveyPlanState, SurveyPlanEventKind, SurveyPlanChange> Table { get; } = new(
        SurveyPlanState.None,
        new(SurveyPlanEventKind.Written, [SurveyPlanState.None, SurveyPlanState.Draft, SurveyPlanState.Rejected], [SurveyPlanState.Draft], new("survey-kinds-of-the-regime", CheckKinds), new("period-of-the-cadence", CheckPeriod)),
        new(SurveyPlanEventKind.Submitted, [SurveyPlanState.Draft], [SurveyPlanState.Submitted], new("writing-role", CheckWriter), new("required-contents", CheckContents)),
        new(SurveyPlanEventKind.Approved, [SurveyPlanState.Submitted], [SurveyPlanState.Approved], new Guard<SurveyPlanChange>("approving-role", CheckApprover)),
        new(SurveyPlanEventKind.Rejected, [SurveyPlanState.Submitted], [SurveyPlanState.Rejected], new Guard<SurveyPlanChange>("approving-role", CheckApprover)),
        new(SurveyPlanEventKind.Issued, [SurveyPlanState.Submitted, SurveyPlanState.Approved], [SurveyPlanState.Issued], new Guard<SurveyPlanChange>("approved-where-demanded", CheckApproved)));

    /// <summary>Applies one event (R01.10, R07.4, R07.36, R10.3, R13.4).</summary>
    /// <param name="state">Where the plan stands; <see cref="SurveyPlanState.None"/> before it is written.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="change">What it is judged by.</param>
    /// <returns>The state after it and no problem, or the state unchanged and all problems.</returns>
    [Judges("R07.4", "R07.36", "R10.3", "R13.4")]
    public static (SurveyPlanState State, IReadOnlyList<Problem> Problems) Apply(SurveyPlanState state, SurveyPlanEventKind kind, SurveyPlanChange change) =>
        Table.Judge(state, kind, change with { State = state }, () => InvalidTransition("kind", state, kind, Table.AllowedIn(kind)));

    private static IEnumerable<Problem> CheckKinds(SurveyPlanChange change) => change.SurveyKinds
        .Select((kind, index) => (kind, index))
        .Where(entry => change.Survey.FindKind(entry.kind) is null)
        .Select(entry => UnknownCode($"survey_kinds[{entry.index}]", entry.kind, [.. change.Survey.Kinds.Select(kind => kind.Code)]));

    // A plan of the year is for one year: what it plans beyond it is another plan's (R10.3, R13.4).
    private static IEnumerable<Problem> CheckPeriod(SurveyPlanChange change) =>
        change is { Period: { } days, Survey.Plan: { Schedule.Cadence: var cadence } rule } && CadenceRule.PeriodOf(cadence) is { } unit && CalendarPeriod.Of(unit, days.First) is var period && days.Last > period.Last
            ? [PeriodNotOfCadence("period_end", rule.Rules, cadence, period)]
            : [];

    private static IEnumerable<Problem> CheckWriter(SurveyPlanChange change) => CheckRole(change.Role, change.Survey.Plan?.By ?? [], change.Survey.Plan);

    private static IEnumerable<Problem> CheckApprover(SurveyPlanChange change) => CheckRole(change.Role, change.Survey.Plan?.ApprovedBy ?? [], change.Survey.Plan);

    // Where the regime names nobody, the organisation lets do it whom it likes.
    private static IEnumerable<Problem> CheckRole(string role, IReadOnlyList<string> named, PlanRule? rule) =>
        named.Count == 0 || named.Contains(role, StringComparer.Ordinal) ? [] : [UnknownRole("role", role, named, rule!.Rules)];

    private static IEnumerable<Problem> CheckContents(SurveyPlanChange change) =>
        change.Survey.Plan is { } rule && PlanCompleteness.Missing(rule, change.Contents) is { Count: > 0 } missing ? [PlanIncomplete("contents", missing)] : [];

    private static IEnumerable<Problem> CheckApproved(SurveyPlanChange change) =>
        change.State == SurveyPlanState.Submitted && change.Survey.Plan is { ApprovedBy.Count: > 0 } rule ? [PlanNotApproved("code", change.Code, change.State, rule.ApprovedBy, rule.Rules)] : [];
}

/// <summary>What an event of a survey plan is judged by.</summary>
/// <param name="Code">Code of the plan.</param>
/// <param name="Survey">The survey rules of the regime version that it was written under.</param>
/// <param name="SurveyKinds">Codes of the survey kinds that it is for; empty for every kind.</param>
/// <param name="Contents">Codes of the contents that are written.</param>
/// <param name="Role">Code of the role in which it is done; empty where none is named.</param>
public sealed record SurveyPlanChange(string Code, SurveyRules Survey, IReadOnlyList<string> SurveyKinds, IReadOnlyCollection<string> Contents, string Role)
{
    /// <summary>First and last day of what it plans; null where that is not judged.</summary>
    public (DateOnly First, DateOnly Last)? Period { get; init; }

    /// <summary>Where the plan stands before.</summary>
    internal SurveyPlanState State { get; init; }
}

/// <summary>Where a survey plan stands.</summary>
public enum SurveyPlanState
{
    /// <summary>Not written.</summary>
    None,

    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Handed in.</summary>
    Submitted,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Rejected; it may be written anew.</summary>
    Rejected,

    /// <summary>Sent to the departments.</summary>
    Issued,
}

/// <summary>What can happen to a survey plan.</summary>
public enum SurveyPlanEventKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is written, or written anew.</summary>
    Written,

    /// <summary>It is submitted.</summary>
    Submitted,

    /// <summary>It is approved.</summary>
    Approved,

    /// <summary>It is rejected.</summary>
    Rejected,

    /// <summary>It is sent to departments.</summary>
    Issued,
}
