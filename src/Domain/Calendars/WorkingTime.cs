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
