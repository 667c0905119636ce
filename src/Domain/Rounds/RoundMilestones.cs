using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Rounds;

/// <summary>
/// The milestones 节点 of a round that people record: its forms are collected and distributed, those who did not answer followed up, its results analysed, its report issued,
/// its records archived, and what else the time limits of its regime count from or to. That forms were issued and that the round was closed the product knows by itself.
/// </summary>
public static class RoundMilestones
{
    /// <summary>The forms were issued: known by the day of sending or the first batch.</summary>
    public const string FormsIssued = "forms-issued";

    /// <summary>The round was closed.</summary>
    public const string RoundClosed = "round-closed";

    /// <summary>Its records were archived: the last milestone of all.</summary>
    public const string Archived = "archived";

    private const string FormsCollected = "forms-collected";
    private const string FormsDistributed = "forms-distributed";
    private const string FollowedUp = "followed-up";
    private const string ResultsAnalysed = "results-analysed";
    private const string ReportIssued = "report-issued";

    // What has a record of its own: the plan, its approval, the notice, the sending, the closing.
    private static readonly string[] Known = ["round-planned", "round-approved", "round-announced", FormsIssued, RoundClosed];
    private static readonly string[] Common = [FormsCollected, FormsDistributed, FollowedUp, ResultsAnalysed, ReportIssued, Archived];
    private static readonly (string Before, string After)[] Natural = [(FormsIssued, FormsCollected), (FormsIssued, FollowedUp), (FormsCollected, FormsDistributed), (ResultsAnalysed, ReportIssued)];

    /// <summary>
    /// Codes of the milestones that can be recorded under a regime, the common ones first: those that its time limits count from or to, and the findings without which a notice
    /// about a closed round is not due (R05.32).
    /// </summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="notices">The regime's notices; null where it has none.</param>
    [Judges("R05.32")]
    public static IReadOnlyList<string> Of(SurveyRules? survey, IReadOnlyList<DutyRule>? notices = null) =>
        [.. Common.Concat((survey?.Deadlines ?? []).SelectMany(deadline => new[] { deadline.FromEvent, deadline.ToEvent })).Concat(Findings(notices)).Except(Known, StringComparer.Ordinal)];

    /// <summary>Codes of the roles one of which records a milestone (R11.27, R13.7, R13.8, R13.9); empty where the regime names none.</summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">Code of the round's survey kind.</param>
    /// <param name="milestone">Code of the milestone.</param>
    public static IReadOnlyList<string> RolesOf(SurveyRules? survey, string kind, string milestone) =>
        [.. LeadingTo(survey, kind, milestone).SelectMany(deadline => deadline.By).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The permission that recording a milestone needs where the regime names no role for it: analysing for what is done with the results (R01.17) and for what they show
    /// (R05.32), else carrying out surveys.
    /// </summary>
    /// <param name="milestone">Code of the milestone.</param>
    /// <param name="notices">The regime's notices; null where it has none.</param>
    [Judges("R01.17")]
    public static Permission PermissionFor(string milestone, IReadOnlyList<DutyRule>? notices = null) =>
        milestone is ResultsAnalysed or ReportIssued || Findings(notices).Contains(milestone, StringComparer.Ordinal) ? Permission.Analyse : Permission.Execute;

    /// <summary>
    /// What is wrong with a milestone that is to be recorded: unknown to the regime, recorded by a role that the regime does not name for it, recorded before, before the
    /// round begins or to come, out of order, or the end of a time limit whose start has not happened. Archived is a round that is closed and of which all is recorded that
    /// its regime demands (R14.11); nothing happens in it afterwards.
    /// </summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">Code of the round's survey kind.</param>
    /// <param name="milestone">Code and moment.</param>
    /// <param name="role">Code of the role in which it is recorded; empty where none is named.</param>
    /// <param name="course">What has been reached so far.</param>
    /// <param name="notices">The regime's notices; null where it has none.</param>
    /// <returns>Everything that is wrong; nothing where it may be recorded.</returns>
    [Judges("R05.27", "R05.29", "R05.31", "R08.20", "R11.27", "R13.7", "R13.8", "R13.9")]
    public static IReadOnlyList<Problem> Check(SurveyRules? survey, string kind, ReachedMilestone milestone, string role, RoundCourse course, IReadOnlyList<DutyRule>? notices = null)
    {
        var known = Of(survey, notices);
        if (!known.Contains(milestone.Event, StringComparer.Ordinal))
        {
            return [UnknownCode("event", milestone.Event, known)];
        }

        if (course.At(milestone.Event) is { } before)
        {
            return [MilestoneRecorded("event", milestone.Event, before)];
        }

        var problems = new List<Problem>();
        var (roles, leading) = (RolesOf(survey, kind, milestone.Event), LeadingTo(survey, kind, milestone.Event));
        if (roles.Count > 0 && !roles.Contains(role, StringComparer.Ordinal))
        {
            problems.Add(UnknownRole("role", role, roles, [.. leading.SelectMany(deadline => deadline.Rules).Distinct(StringComparer.Ordinal)]));
        }

        problems.AddRange(leading.Where(deadline => course.At(deadline.FromEvent) is null).Select(deadline => MilestoneNotNext("event", milestone.Event, deadline.FromEvent, deadline.Rules)));
        problems.AddRange(milestone.Event == Archived ? Outstanding(survey, kind, course) : []);
        problems.AddRange(CheckTime(survey, milestone, "reached_at", course));
        return problems;
    }

    /// <summary>What is wrong with the moment of a milestone: before the round begins, to come, or on the wrong side of another milestone.</summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="milestone">Code and moment.</param>
    /// <param name="field">The field of the moment.</param>
    /// <param name="course">What has been reached; a former moment of the same milestone is of no account.</param>
    public static IReadOnlyList<Problem> CheckTime(SurveyRules? survey, ReachedMilestone milestone, string field, RoundCourse course)
    {
        if (milestone.At < course.Begins || milestone.At > course.Now)
        {
            return [TimeOutOfRange(field, milestone.At, course.Begins, course.Now)];
        }

        var order = Natural.Concat((survey?.Deadlines ?? []).Select(deadline => (Before: deadline.FromEvent, After: deadline.ToEvent)))
            .Concat(Of(survey).Append(RoundClosed).Where(before => before != Archived).Select(before => (Before: before, After: Archived))).Distinct().ToArray();
        return
        [
            .. order.Where(pair => pair.After == milestone.Event && course.At(pair.Before) > milestone.At)
                .Select(pair => MilestoneOutOfOrder(field, milestone.Event, pair.Before, course.At(pair.Before)!.Value, isLate: false)),
            .. order.Where(pair => pair.Before == milestone.Event && course.At(pair.After) < milestone.At)
                .Select(pair => MilestoneOutOfOrder(field, milestone.Event, pair.After, course.At(pair.After)!.Value, isLate: true)),
        ];
    }

    private static IEnumerable<Problem> Outstanding(SurveyRules? survey, string kind, RoundCourse course)
    {
        var demanded = (survey?.Deadlines ?? []).Where(rule => rule.ToEvent != Archived && rule.IsFor(kind) && course.At(rule.FromEvent) is not null && (rule.OnlyIf is null || course.At(rule.OnlyIf) is not null));
        return demanded.Select(rule => (Event: rule.ToEvent, rule.Rules)).Prepend((Event: RoundClosed, Rules: [])).DistinctBy(demand => demand.Event)
            .Where(demand => course.At(demand.Event) is null).Select(demand => MilestoneNotNext("event", Archived, demand.Event, demand.Rules));
    }

    private static IEnumerable<string> Findings(IReadOnlyList<DutyRule>? notices) =>
        (notices ?? []).Where(notice => notice.Occasion is { After: RoundClosed, OnlyIf: not null }).Select(notice => notice.Occasion.OnlyIf!);

    private static DeadlineRule[] LeadingTo(SurveyRules? survey, string kind, string milestone) =>
        [.. (survey?.Deadlines ?? []).Where(deadline => deadline.ToEvent == milestone && deadline.IsFor(kind))];
}
