namespace CSat.Domain.Calendars;

/// <summary>Time that passes within working hours; hours are real hours, also on a day on which the clocks change.</summary>
public static class WorkingTime
{
    /// <summary>
    /// The working time between two moments, negative when the second is the earlier. Law: elapsed(a, c) = elapsed(a, b) + elapsed(b, c),
    /// and elapsed(a, add(a, t)) = t.
    /// </summary>
    /// <param name="from">The one moment.</param>
    /// <param name="to">The other moment.</param>
    /// <param name="calendar">The working hours.</param>
    /// <param name="zone">The zone whose wall clock the working hours follow.</param>
    public static TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        if (to < from)
        {
            return -Elapsed(to, from, calendar, zone);
        }

        var last = Margin(WallClock.DayOf(to, zone), 1);
        return Stretches(from, calendar, zone)
            .TakeWhile(stretch => stretch.Day <= last)
            .Where(stretch => stretch.From < to)
            .Aggregate(TimeSpan.Zero, (sum, stretch) => sum + ((stretch.To < to ? stretch.To : to) - stretch.From));
    }

    /// <summary>The first moment by which that much working time has passed.</summary>
    /// <param name="from">When counting begins; outside working hours nothing passes.</param>
    /// <param name="time">More than 0.</param>
    /// <param name="calendar">The working hours.</param>
    /// <param name="zone">The zone whose wall clock the working hours follow.</param>
    /// <exception cref="ArgumentOutOfRangeException">No time, or the calendar ends before it has passed.</exception>
    public static DateTimeOffset Add(DateTimeOffset from, TimeSpan time, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        var left = time;
        foreach (var stretch in Stretches(from, calendar, zone))
        {
            var length = stretch.To - stretch.From;
            if (left <= length)
            {
                return TimeZoneInfo.ConvertTime(stretch.From + left, zone);
            }

            left -= length;
        }

        throw new ArgumentOutOfRangeException(nameof(time), time, "The working time ends beyond the last date there is.");
    }

    /// <summary>The stretches of working time after a moment, in order, without an empty one.</summary>
    private static IEnumerable<(DateOnly Day, DateTimeOffset From, DateTimeOffset To)> Stretches(DateTimeOffset from, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        // A clock set back over midnight shows the day before once more: one day of margin on each side.
        for (var day = Margin(WallClock.DayOf(from, zone), -1); day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            foreach (var interval in calendar.IntervalsOf(day))
            {
                var start = WallClock.At(day, interval.From, zone);
                var end = WallClock.At(day, interval.To, zone);
                start = start < from ? from : start;
                if (start < end)
                {
                    yield return (day, start, end);
                }
            }
        }
    }

    private static DateOnly Margin(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}

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
