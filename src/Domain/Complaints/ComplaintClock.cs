using CSat.Domain.Calendars;
using CSat.Domain.Regimes;

namespace CSat.Domain.Complaints;

/// <summary>Reads the time limits of a complaint from its events (R11.36, R11.37, R11.38, R11.42).</summary>
public static class ComplaintClock
{
    /// <summary>
    /// Reads one clock in the latest cycle (a cycle begins with a reopening) that holds its starting event. It starts with the first such event of the
    /// cycle and is met by the first meeting event of the cycle; one that came before the start has met it early. Exactly at the end is in time. A clock that
    /// runs only if another event happened (R20.11: a retest was needed) has not started in a cycle without it, and runs from its own start once it came.
    /// </summary>
    /// <param name="rule">The clock.</param>
    /// <param name="events">The complaint's events in the order of entry.</param>
    /// <param name="now">The moment of reading; says whether an unmet clock is open or late.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <param name="zone">The organisation's time zone.</param>
    /// <param name="customerDeadline">The customer's own limit; prevails where the rule says so, whether earlier or later.</param>
    /// <param name="reported">
    /// <see cref="ClockOutcome.InTime"/> or <see cref="ClockOutcome.Late"/> as an imported source states it; it outranks arithmetic on the source's times,
    /// because only the source knows which limit it judged by. Null where nothing is stated.
    /// </param>
    [Judges("complaints.clocks")]
    public static ClockReading Evaluate(
        DeadlineRule rule,
        IReadOnlyList<ComplaintEvent> events,
        DateTimeOffset now,
        WorkingCalendar calendar,
        TimeZoneInfo zone,
        DateTimeOffset? customerDeadline = null,
        ClockOutcome? reported = null)
    {
        var latest = LastIndex(events, events.Count - 1, candidate => candidate.Code == rule.FromEvent);
        if (latest < 0)
        {
            return new(rule.Code, null, null, null, reported ?? ClockOutcome.NotStarted, false, true);
        }

        var cycle = events.Skip(Math.Max(0, LastIndex(events, latest, candidate => candidate.Kind == ComplaintEventKind.Reopened))).ToArray();
        if (rule.OnlyIf is { } condition && !cycle.Any(candidate => candidate.Code == condition))
        {
            return new(rule.Code, null, null, null, reported ?? ClockOutcome.NotStarted, false, true);
        }

        var startedAt = cycle.First(candidate => candidate.Code == rule.FromEvent).OccurredAt;
        var byCustomer = rule.CustomerLimitPrevails && customerDeadline is not null;
        var dueAt = byCustomer ? customerDeadline : startedAt is { } from ? Deadline.DueAt(from, rule.Limit, calendar, zone) : null;
        var known = byCustomer || !rule.Limit.NeedsCalendar || startedAt is null
            || calendar.Covers(Deadline.DayOf(startedAt.Value, zone), Deadline.DayOf(dueAt!.Value, zone));
        var met = cycle.FirstOrDefault(candidate => candidate.Code == rule.ToEvent);
        return new(rule.Code, startedAt, dueAt, met?.OccurredAt, reported ?? Judge(met, dueAt, now), byCustomer, known);
    }

    private static ClockOutcome Judge(ComplaintEvent? met, DateTimeOffset? dueAt, DateTimeOffset now) => (met, dueAt) switch
    {
        ({ OccurredAt: { } at }, { } due) => at <= due ? ClockOutcome.InTime : ClockOutcome.Late,
        (not null, _) => ClockOutcome.Unknown,
        (null, { } due) => now <= due ? ClockOutcome.Open : ClockOutcome.Late,
        (null, null) => ClockOutcome.Unknown,
    };

    private static int LastIndex(IReadOnlyList<ComplaintEvent> events, int from, Predicate<ComplaintEvent> wanted)
    {
        for (var i = from; i >= 0; i--)
        {
            if (wanted(events[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>How one time limit stands for one complaint.</summary>
/// <param name="Code">The clock's code.</param>
/// <param name="StartedAt">When it started; null when it has not, or the time is not stated.</param>
/// <param name="DueAt">Its last moment; null as <paramref name="StartedAt"/>.</param>
/// <param name="MetAt">When it was met; null when it was not, or the time is not stated.</param>
/// <param name="Outcome">The judgement.</param>
/// <param name="ByCustomerLimit">Whether the customer's own limit took the place of the regime's (R11.42).</param>
/// <param name="CalendarKnown">False when working days were counted in a year without published holidays (weekends only).</param>
public sealed record ClockReading(
    string Code,
    DateTimeOffset? StartedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? MetAt,
    ClockOutcome Outcome,
    bool ByCustomerLimit,
    bool CalendarKnown);

/// <summary>How a time limit stands. The numbers are stored; they never change.</summary>
public enum ClockOutcome
{
    /// <summary>The event that starts it has not happened.</summary>
    NotStarted = 0,

    /// <summary>It runs, and its end has not passed.</summary>
    Open = 1,

    /// <summary>Met at or before its end, or stated so by an imported source.</summary>
    InTime = 2,

    /// <summary>Met after its end, or not met although its end has passed, or stated so by an imported source.</summary>
    Late = 3,

    /// <summary>Met, but imported history states neither the time nor whether it was in time.</summary>
    Unknown = 4,
}
