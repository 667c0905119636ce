namespace CSat.Domain.Calendars;

/// <summary>
/// When a time limit ends (requirements section 0): the day of the event is day 0; a limit in days includes the last moment of its last day
/// in the organisation's zone; minutes and hours are clock time (R11.36, R11.42).
/// </summary>
public static class Deadline
{
    /// <summary>The last moment in time; a thing done at exactly this moment is in time.</summary>
    /// <param name="from">When the clock starts.</param>
    /// <param name="limit">How long it runs.</param>
    /// <param name="calendar">Which days count as working days.</param>
    /// <param name="zone">The organisation's time zone, which says when a day ends.</param>
    /// <returns>For days: one microsecond (PostgreSQL's resolution) before the next day begins in the zone.</returns>
    public static DateTimeOffset DueAt(DateTimeOffset from, TimeLimit limit, WorkingCalendar calendar, TimeZoneInfo zone) => limit.Unit switch
    {
        TimeUnit.Minutes => from + TimeSpan.FromTicks((long)(limit.Amount * TimeSpan.TicksPerMinute)),
        TimeUnit.Hours => from + TimeSpan.FromTicks((long)(limit.Amount * TimeSpan.TicksPerHour)),
        TimeUnit.WorkingDays => EndOfDay(calendar.AddWorkingDays(DayOf(from, zone), (int)limit.Amount), zone),
        _ => EndOfDay(DayOf(from, zone).AddDays((int)limit.Amount), zone),
    };

    /// <summary>The calendar day of a moment in the zone.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>The last moment of a day in the zone: one microsecond before the next day begins.</summary>
    public static DateTimeOffset EndOfDay(DateOnly day, TimeZoneInfo zone) => StartOfDay(day.AddDays(1), zone).AddMicroseconds(-1);

    /// <summary>The first moment of a day in the zone.</summary>
    public static DateTimeOffset StartOfDay(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);

        // Some zones start summer time at midnight: the day then begins later.
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        // Where midnight comes twice the day begins with the first, which has the larger offset.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
