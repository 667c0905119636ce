namespace CSat.Domain.Calendars;

/// <summary>
/// When a time limit ends (requirements section 0): the day of the event is day 0; a limit in days, months or years includes the last moment of its
/// last day in the organisation's zone; minutes and hours are clock time (R09.20, R11.36, R11.42), working minutes and hours pass within working hours only.
/// </summary>
public static class Deadline
{
    /// <summary>The last moment in time; a thing done at exactly this moment is in time.</summary>
    /// <param name="from">When the clock starts.</param>
    /// <param name="limit">How long it runs.</param>
    /// <param name="calendar">Which days and hours count as working time.</param>
    /// <param name="zone">The organisation's time zone, which says when a day ends and what the clock shows.</param>
    /// <returns>For days, months and years: one microsecond (PostgreSQL's resolution) before the next day begins in the zone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end lies beyond the last date there is.</exception>
    public static DateTimeOffset DueAt(DateTimeOffset from, TimeLimit limit, WorkingCalendar calendar, TimeZoneInfo zone) => limit.Unit switch
    {
        TimeUnit.Minutes => from + Span(limit.Amount, TimeSpan.TicksPerMinute),
        TimeUnit.Hours => from + Span(limit.Amount, TimeSpan.TicksPerHour),
        TimeUnit.WorkingMinutes => WorkingTime.Add(from, Span(limit.Amount, TimeSpan.TicksPerMinute), calendar, zone),
        TimeUnit.WorkingHours => WorkingTime.Add(from, Span(limit.Amount, TimeSpan.TicksPerHour), calendar, zone),
        _ => EndOfDay(LastDay(DayOf(from, zone), limit, calendar), zone),
    };

    /// <summary>The last day of a limit in days, months or years that starts on a day, which is day 0.</summary>
    /// <param name="from">Day 0.</param>
    /// <param name="limit">How long it runs.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <exception cref="ArgumentException">A limit in minutes or hours, which ends within a day.</exception>
    public static DateOnly LastDay(DateOnly from, TimeLimit limit, WorkingCalendar calendar) => limit.Unit switch
    {
        TimeUnit.WorkingDays => calendar.AddWorkingDays(from, (int)limit.Amount),
        TimeUnit.CalendarDays => from.AddDays((int)limit.Amount),
        TimeUnit.Months => from.AddMonths((int)limit.Amount),
        TimeUnit.Years => from.AddYears((int)limit.Amount),
        _ => throw new ArgumentException("A limit in minutes or hours ends within a day.", nameof(limit)),
    };

    /// <summary>The calendar day of a moment in the zone.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => WallClock.DayOf(moment, zone);

    /// <summary>The last moment of a day in the zone: one microsecond before the next day begins.</summary>
    public static DateTimeOffset EndOfDay(DateOnly day, TimeZoneInfo zone) => StartOfDay(day.AddDays(1), zone).AddMicroseconds(-1);

    /// <summary>The first moment of a day in the zone; later than midnight where summer time skips it.</summary>
    public static DateTimeOffset StartOfDay(DateOnly day, TimeZoneInfo zone) => WallClock.At(day, TimeSpan.Zero, zone);

    private static TimeSpan Span(decimal amount, long ticks) => TimeSpan.FromTicks((long)(amount * ticks));
}
