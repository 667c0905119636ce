namespace CSat.Domain.Calendars;

/// <summary>Between moments and what the wall clock of a zone shows, through changes of summer time.</summary>
public static class WallClock
{
    /// <summary>The calendar day of a moment in the zone.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>
    /// The first moment at which the clock shows the time or a later one of that day. A time that is skipped is the moment of the change;
    /// of a time that comes twice it is the first.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="time">Since midnight, whole minutes, at most 24 hours, which is the begin of the next day.</param>
    /// <param name="zone">The zone.</param>
    public static DateTimeOffset At(DateOnly day, TimeSpan time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        // Where a time comes twice, the first has the larger offset.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
