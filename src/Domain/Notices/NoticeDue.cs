using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Rounds;
using CSat.Domain.Surveys;

namespace CSat.Domain.Notices;

/// <summary>By which day a notice must be out, and how it stands to that day. A due day is over with its last moment in the organisation's zone.</summary>
public static class NoticeDue
{
    /// <summary>
    /// The last day: the day before the round begins (R01.11), so many days after the round has closed (R05.32: the 21st calendar day,
    /// and only where widespread problems are recorded), the day before the next public holiday
    /// (R09.17), or the last day of the period that the cadence names (R05.9, R09.17).
    /// </summary>
    /// <param name="rule">The notice of the regime.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>Null where the regime gives no day, or what it is counted from has not happened.</returns>
    [Judges("R01.11", "R05.32", "R09.17")]
    public static DateOnly? DueOn(DutyRule rule, NoticeOccasion about, WorkingCalendar calendar) => rule switch
    {
        { BeforeRound: true } => about.RoundStart?.AddDays(-1),
        { Occasion: { After: RoundMilestones.RoundClosed, Window: { } window } } => about.RoundClosed is { } closed && IsCalledFor(rule, about.Reached) ? Deadline.LastDay(closed, new TimeLimit(window.Latest, window.Unit), calendar) : null,
        { Schedule.Cadence: Cadence.BeforeHolidays } => Holidays.Next(calendar, about.Day)?.DueBefore,
        { Schedule: { Cadence: var cadence } } when CadenceRule.PeriodOf(cadence) is { } unit => CalendarPeriod.Of(unit, about.Day).Last,
        _ => null,
    };

    /// <summary>
    /// The notices that must be out before a round begins (R01.11) and are not, in the regime's order: those that can still go out in time, and those that are late or
    /// missing. Only rounds that ask customers are announced.
    /// </summary>
    /// <param name="regime">The regime.</param>
    /// <param name="survey">The survey kind; null for one that the regime does not have.</param>
    /// <param name="roundStart">First day of the round.</param>
    /// <param name="published">Day on which the notice of a code was published for this round; none where it was not.</param>
    /// <param name="today">The day of judging.</param>
    [Judges("R01.11")]
    public static IReadOnlyList<DemandedNotice> Outstanding(Regime regime, SurveyKind? survey, DateOnly roundStart, IReadOnlyDictionary<string, DateOnly> published, DateOnly today) =>
        survey is { Audience: not SurveyAudience.Customers } ? [] :
        [
            .. from rule in regime.Notices
               where rule.BeforeRound
               let due = roundStart.AddDays(-1)
               let outcome = Judge(due, published.TryGetValue(rule.Code, out var day) ? day : null, today)
               where outcome != NoticeOutcome.InTime
               select new DemandedNotice(rule, due, outcome),
        ];

    /// <summary>
    /// The notices that a round calls for by what it has reached (R05.32: an open letter where its problems are widespread) and that are not out in time, in the regime's
    /// order: due by the last day, open while it is not over, late or missing after it. Nothing is called for before the round is closed.
    /// </summary>
    /// <param name="regime">The regime that the round is held under.</param>
    /// <param name="about">What the round has reached.</param>
    /// <param name="published">Day on which the notice of a code was published for this round; none where it was not.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="today">The day of judging.</param>
    [Judges("R05.31", "R05.32")]
    public static IReadOnlyList<DemandedNotice> CalledFor(Regime regime, NoticeOccasion about, IReadOnlyDictionary<string, DateOnly> published, WorkingCalendar calendar, DateOnly today) =>
    [
        .. from rule in regime.Notices
           where rule.Occasion is { After: RoundMilestones.RoundClosed, OnlyIf: not null }
           let due = DueOn(rule, about, calendar)
           where due is not null
           let outcome = Judge(due, published.TryGetValue(rule.Code, out var day) ? day : null, today)
           where outcome != NoticeOutcome.InTime
           select new DemandedNotice(rule, due.Value, outcome),
    ];

    private static bool IsCalledFor(DutyRule rule, IReadOnlyCollection<string> reached) => rule.Occasion.OnlyIf is not { } condition || reached.Contains(condition, StringComparer.Ordinal);

    /// <summary>How a notice stands to its last day.</summary>
    /// <param name="dueOn">The last day; null where none is given.</param>
    /// <param name="publishedOn">The day on which it was published; null where it was not.</param>
    /// <param name="today">The day of judging.</param>
    [Judges("notices")]
    public static NoticeOutcome Judge(DateOnly? dueOn, DateOnly? publishedOn, DateOnly today) => (dueOn, publishedOn) switch
    {
        (null, null) => NoticeOutcome.Open,
        (null, _) => NoticeOutcome.Published,
        ({ } due, null) => today <= due ? NoticeOutcome.Open : NoticeOutcome.Missing,
        ({ } due, { } published) => published <= due ? NoticeOutcome.InTime : NoticeOutcome.Late,
    };
}

/// <summary>A notice that a round lacks.</summary>
/// <param name="Rule">The notice of the regime.</param>
/// <param name="DueOn">The last day on which it may go out.</param>
/// <param name="Outcome">How it stands to that day.</param>
public sealed record DemandedNotice(DutyRule Rule, DateOnly DueOn, NoticeOutcome Outcome);

/// <summary>What a notice is about.</summary>
/// <param name="Day">The day on which it is prepared.</param>
/// <param name="RoundStart">First day of the round that it is about; null for none.</param>
/// <param name="RoundClosed">Day on which that round was closed; null where it was not.</param>
public sealed record NoticeOccasion(DateOnly Day, DateOnly? RoundStart, DateOnly? RoundClosed)
{
    /// <summary>Codes of the events that the round has reached; empty for no round.</summary>
    public IReadOnlyCollection<string> Reached { get; init; } = [];
}

/// <summary>How a notice stands to its last day.</summary>
public enum NoticeOutcome
{
    /// <summary>Not published, and not over.</summary>
    Open,

    /// <summary>Published, without a last day.</summary>
    Published,

    /// <summary>Published by its last day.</summary>
    InTime,

    /// <summary>Published after it.</summary>
    Late,

    /// <summary>Not published, and its last day is over.</summary>
    Missing,
}
