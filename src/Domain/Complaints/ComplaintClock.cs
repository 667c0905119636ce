using CSat.Domain.Calendars;
using CSat.Domain.Regimes;

namespace CSat.Domain.Complaints;

/// <summary>Reads the time limits of a complaint (R11.36, R11.37, R11.38, R11.42). Every host reads them here, from the same stored facts.</summary>
public static class ComplaintClock
{
    /// <summary>
    /// Reads one clock in the latest cycle (a cycle begins with a reopening) that holds its starting event. It starts with the first such event of the
    /// cycle and is met by the first meeting event of the cycle; one that came before the start has met it early. Exactly at the end is in time. A clock that
    /// runs only if another event happened (R20.11: a retest was needed) has not started in a cycle without it, and runs from its own start once it came.
    /// </summary>
    /// <remarks>
    /// The end that was set when the clock started stays. Only a clock that is still to run moves with a change of the calendar, and says from where; a change
    /// makes nothing late by itself, so an end that it would put before <paramref name="now"/> stays too.
    /// A closure that a reopening undid did not hold: a clock that only such a closure met in time is <see cref="ClockOutcome.InTimeReopened"/>. Where the
    /// complaint was closed again before the same end, that closure meets the clock.
    /// </remarks>
    /// <param name="rule">The clock.</param>
    /// <param name="facts">What is stored of the complaint.</param>
    /// <param name="now">The moment of reading; says whether an unmet clock is open or late.</param>
    /// <param name="calendar">Which days are working days, as known now.</param>
    /// <param name="zone">The organisation's time zone.</param>
    [Judges("complaints.clocks")]
    public static ClockReading Read(DeadlineRule rule, ClockFacts facts, DateTimeOffset now, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        if (CycleOf(rule, facts.Events) is not { } cycle)
        {
            return new(rule.Code, null, null, null, facts.Reported ?? ClockOutcome.NotStarted, false, true);
        }

        var start = cycle.First(candidate => candidate.Code == rule.FromEvent);
        var met = cycle.FirstOrDefault(candidate => candidate.Code == rule.ToEvent);
        var end = EndOf(rule, facts, start.OccurredAt, isMet: met is not null, now, calendar, zone);
        var outcome = facts.Reported ?? Judge(met, end.DueAt, now);
        if (outcome == ClockOutcome.InTime && met is { Kind: ComplaintEventKind.Closed } && ReopenedAfter(met, cycle) is { Length: > 0 } after)
        {
            var again = after.FirstOrDefault(candidate => candidate.Kind == ComplaintEventKind.Closed);
            (met, outcome) = again is { OccurredAt: not null } && Judge(again, end.DueAt, now) == ClockOutcome.InTime ? (again, outcome) : (met, ClockOutcome.InTimeReopened);
        }

        return new(rule.Code, start.OccurredAt, end.DueAt, met?.OccurredAt, outcome, end.ByCustomer, end.CalendarKnown)
        {
            DueMovedFrom = end.MovedFrom,
        };
    }

    private static ComplaintEvent[]? CycleOf(DeadlineRule rule, IReadOnlyList<ComplaintEvent> events)
    {
        var latest = LastIndex(events, events.Count - 1, candidate => candidate.Code == rule.FromEvent);
        if (latest < 0)
        {
            return null;
        }

        var cycle = events.Skip(Math.Max(0, LastIndex(events, latest, candidate => candidate.Kind == ComplaintEventKind.Reopened))).ToArray();
        return rule.OnlyIf is { } condition && !cycle.Any(candidate => candidate.Code == condition) ? null : cycle;
    }

    // The last reopening after a closure with what followed it; nothing where the closure held.
    private static ComplaintEvent[] ReopenedAfter(ComplaintEvent closure, ComplaintEvent[] cycle)
    {
        var reopened = Array.FindLastIndex(cycle, candidate => candidate.Kind == ComplaintEventKind.Reopened);
        return reopened > Array.IndexOf(cycle, closure) ? cycle[reopened..] : [];
    }

    private static End EndOf(DeadlineRule rule, ClockFacts facts, DateTimeOffset? startedAt, bool isMet, DateTimeOffset now, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        if (rule.CustomerLimitPrevails && facts.CustomerDeadline is { } limit)
        {
            return new(limit, null, ByCustomer: true, CalendarKnown: true);
        }

        if (startedAt is not { } from)
        {
            return new(null, null, ByCustomer: false, CalendarKnown: true);
        }

        var counted = Deadline.DueAt(from, rule.Limit!, calendar, zone);
        if (facts.Set is not { } set || set.StartedAt != startedAt)
        {
            return new(counted, null, ByCustomer: false, Known(counted));
        }

        if (isMet || now > set.DueAt || counted < now)
        {
            return new(set.DueAt, set.MovedFrom, ByCustomer: false, set.CalendarKnown ?? Known(set.DueAt));
        }

        var first = set.MovedFrom ?? set.DueAt;
        return new(counted, counted == first ? null : first, ByCustomer: false, Known(counted));

        bool Known(DateTimeOffset end) => !rule.Limit!.NeedsCalendar || calendar.Covers(Deadline.DayOf(from, zone), Deadline.DayOf(end, zone));
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

    private readonly record struct End(DateTimeOffset? DueAt, DateTimeOffset? MovedFrom, bool ByCustomer, bool CalendarKnown);
}

/// <summary>What is stored of a complaint that decides how a clock of it stands.</summary>
/// <param name="Events">The complaint's events in the order of entry.</param>
public sealed record ClockFacts(IReadOnlyList<ComplaintEvent> Events)
{
    /// <summary>The customer's own limit; prevails where the rule says so, whether earlier or later.</summary>
    public DateTimeOffset? CustomerDeadline { get; init; }

    /// <summary>The end that was set when the clock started; null before.</summary>
    public ClockSetting? Set { get; init; }

    /// <summary>
    /// <see cref="ClockOutcome.InTime"/> or <see cref="ClockOutcome.Late"/> as an imported source states it; it outranks arithmetic on the source's times,
    /// because only the source knows which limit it judged by. Null where nothing is stated.
    /// </summary>
    public ClockOutcome? Reported { get; init; }
}

/// <summary>The end of a clock as it was set.</summary>
/// <param name="StartedAt">The start that it was set for; a clock that starts anew is set anew.</param>
/// <param name="DueAt">Its last moment.</param>
/// <param name="MovedFrom">The last moment that was set at the start, where the end moved with a change of the calendar; else null.</param>
/// <param name="CalendarKnown">Whether the holidays of all its years were known; null where that was not recorded.</param>
public sealed record ClockSetting(DateTimeOffset StartedAt, DateTimeOffset DueAt, DateTimeOffset? MovedFrom, bool? CalendarKnown);

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
    bool CalendarKnown)
{
    /// <summary>The last moment that was set at the start, where <see cref="DueAt"/> moved with a change of the calendar; else null.</summary>
    public DateTimeOffset? DueMovedFrom { get; init; }

    /// <summary>What is to be stored of it, so that it stays; null where no end is set.</summary>
    public ClockSetting? Setting => StartedAt is { } start && DueAt is { } due ? new(start, due, DueMovedFrom, CalendarKnown) : null;
}

/// <summary>How a time limit stands.</summary>
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

    /// <summary>Met in time by a closure that did not hold: the complaint was opened again, and not closed again before the end.</summary>
    InTimeReopened = 5,
}
