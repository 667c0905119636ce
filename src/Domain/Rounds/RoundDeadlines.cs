using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;

namespace CSat.Domain.Rounds;

/// <summary>The time limits of a round's processing (R05.29, R05.31, R13.7, R13.8), and what is demanded of it without a time (R08.20, R11.27, R13.9).</summary>
public static class RoundDeadlines
{
    /// <summary>
    /// How a round stands to every time limit of its regime, in the regime's order. A limit in days ends with its last day: with 15 working days after the issue, what is
    /// collected on day 15 is in time, and later is late (R13.7). What is not reached is missing once its last moment is over. A limit that has not begun cannot be judged.
    /// What is demanded without a time, such as the analysis of every result (R11.27), is recorded or not recorded once what it follows has happened.
    /// </summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">Code of the round's survey kind.</param>
    /// <param name="reached">What the round has reached.</param>
    /// <param name="now">The moment of judging.</param>
    /// <param name="calendar">Which days and hours count as working time.</param>
    /// <param name="zone">The organisation's time zone.</param>
    [Judges("survey.deadlines", "R08.20", "R11.27", "R13.9", "R13.7", "R13.8", "R05.29", "R05.31")]
    public static IReadOnlyList<RoundDeadline> Of(SurveyRules? survey, string kind, IReadOnlyList<ReachedMilestone> reached, DateTimeOffset now, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        DateTimeOffset? At(string code) => reached.FirstOrDefault(milestone => milestone.Event == code)?.At;

        return [.. (survey?.Deadlines ?? []).Where(rule => rule.IsFor(kind)).Select(rule =>
        {
            var done = At(rule.ToEvent);
            if (At(rule.FromEvent) is not { } started || (rule.OnlyIf is { } condition && At(condition) is null))
            {
                return new RoundDeadline(rule, null, null, done, RoundDeadlineOutcome.NotStarted);
            }

            if (rule.Window is not { } demanded)
            {
                return new RoundDeadline(rule, started, null, done, done is null ? RoundDeadlineOutcome.NotRecorded : RoundDeadlineOutcome.Recorded);
            }

            var window = demanded.After(started, calendar, zone);
            return new RoundDeadline(rule, started, window.Due, done, OutcomeOf(window.Judge(done, now), done))
            {
                CalendarKnown = !rule.Limit!.NeedsCalendar || calendar.Covers(Deadline.DayOf(started, zone), Deadline.DayOf(window.Due, zone)),
            };
        })];
    }

    private static RoundDeadlineOutcome OutcomeOf(WindowOutcome outcome, DateTimeOffset? done) => outcome switch
    {
        WindowOutcome.InTime => RoundDeadlineOutcome.InTime,
        WindowOutcome.TooEarly => RoundDeadlineOutcome.TooEarly,
        WindowOutcome.Late => done is null ? RoundDeadlineOutcome.Missing : RoundDeadlineOutcome.Late,
        _ => RoundDeadlineOutcome.Open,
    };
}
