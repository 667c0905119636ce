namespace CSat.Domain.Calendars;

/// <summary>
/// A window after an event: no earlier than so many units after it and no later than so many
/// (R09.5: 7 to 15 working days; R09.8: 3 to 7 calendar days; R05.29, R05.30, R05.31: days 0 to 7, 8 to 14, 15 to 21 after the survey's end).
/// </summary>
public sealed record DueWindow
{
    /// <summary>Makes a window.</summary>
    /// <param name="earliest">0 for the event itself, otherwise a valid amount of the unit, at most <paramref name="latest"/>.</param>
    /// <param name="latest">A valid amount of the unit.</param>
    /// <param name="unit">The unit of both.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amounts break these conditions.</exception>
    public DueWindow(decimal earliest, decimal latest, TimeUnit unit)
    {
        if (!IsValid(earliest, latest, unit))
        {
            throw new ArgumentOutOfRangeException(nameof(earliest), earliest, "A window begins at 0 or a valid amount and does not end before it begins.");
        }

        Earliest = earliest;
        Latest = latest;
        Unit = unit;
    }

    /// <summary>How many units after the event it begins; for days with the first moment of that day.</summary>
    public decimal Earliest { get; }

    /// <summary>How many units after the event it ends; for days with the last moment of that day.</summary>
    public decimal Latest { get; }

    /// <summary>The unit.</summary>
    public TimeUnit Unit { get; }

    /// <summary>Whether such a window can be.</summary>
    public static bool IsValid(decimal earliest, decimal latest, TimeUnit unit) =>
        TimeLimit.IsValid(latest, unit) && earliest <= latest && (earliest == 0 || TimeLimit.IsValid(earliest, unit));

    /// <summary>The window after an event; the event's day is day 0.</summary>
    /// <param name="at">The event.</param>
    /// <param name="calendar">Which days and hours count as working time.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public TimeWindow After(DateTimeOffset at, WorkingCalendar calendar, TimeZoneInfo zone) =>
        new(Opening(at, calendar, zone), Deadline.DueAt(at, new TimeLimit(Latest, Unit), calendar, zone));

    private DateTimeOffset Opening(DateTimeOffset at, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        if (Earliest == 0)
        {
            return at;
        }

        var limit = new TimeLimit(Earliest, Unit);
        return limit.EndsWithDay
            ? Deadline.StartOfDay(Deadline.LastDay(Deadline.DayOf(at, zone), limit, calendar), zone)
            : Deadline.DueAt(at, limit, calendar, zone);
    }
}

/// <summary>How a duty stands towards its window.</summary>
public enum WindowOutcome
{
    /// <summary>Not done, and the window has not begun.</summary>
    Waiting,

    /// <summary>Not done, and the window is open.</summary>
    Open,

    /// <summary>Done before the window began.</summary>
    TooEarly,

    /// <summary>Done within the window; its first and last moment included.</summary>
    InTime,

    /// <summary>Done after the window ended, or not done although it has ended.</summary>
    Late,
}
