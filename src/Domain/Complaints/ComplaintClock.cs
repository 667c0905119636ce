using CSat.Domain.Calendars;

namespace CSat.Domain.Complaints;

/// <summary>Reads the time limits of a complaint from its events (R11.36, R11.37, R11.38, R11.42).</summary>
public static class ComplaintClock
{
    /// <summary>
    /// Reads one clock. It starts with the latest event of its starting kind, so that a clock from "reopened" reads the current cycle, and it is met by
    /// the first meeting event entered after that. Exactly at the end is in time.
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
    public static ClockReading Evaluate(
        ComplaintClockRule rule,
        IReadOnlyList<ComplaintEvent> events,
        DateTimeOffset now,
        WorkingCalendar calendar,
        TimeZoneInfo zone,
        DateTimeOffset? customerDeadline = null,
        ClockOutcome? reported = null)
    {
        var start = LastIndex(events, rule.FromEvent);
        if (start < 0)
        {
            return new(rule.Code, null, null, null, reported ?? ClockOutcome.NotStarted, false, true);
        }

        var startedAt = events[start].OccurredAt;
        var byCustomer = rule.CustomerLimitPrevails && customerDeadline is not null;
        var dueAt = byCustomer ? customerDeadline : startedAt is { } from ? Deadline.DueAt(from, rule.Limit, calendar, zone) : null;
        var known = byCustomer || rule.Limit.Unit != TimeUnit.WorkingDays || startedAt is null
            || calendar.Covers(Deadline.DayOf(startedAt.Value, zone), Deadline.DayOf(dueAt!.Value, zone));
        var met = events.Skip(start + 1).FirstOrDefault(candidate => candidate.Code == rule.ToEvent);
        return new(rule.Code, startedAt, dueAt, met?.OccurredAt, reported ?? Judge(met, dueAt, now), byCustomer, known);
    }

    private static ClockOutcome Judge(ComplaintEvent? met, DateTimeOffset? dueAt, DateTimeOffset now) => (met, dueAt) switch
    {
        ({ OccurredAt: { } at }, { } due) => at <= due ? ClockOutcome.InTime : ClockOutcome.Late,
        (not null, _) => ClockOutcome.Unknown,
        (null, { } due) => now <= due ? ClockOutcome.Open : ClockOutcome.Late,
        (null, null) => ClockOutcome.Unknown,
    };

    private static int LastIndex(IReadOnlyList<ComplaintEvent> events, string code)
    {
        for (var i = events.Count - 1; i >= 0; i--)
        {
            if (events[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }
}
