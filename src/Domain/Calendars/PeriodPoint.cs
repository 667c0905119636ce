namespace CSat.Domain.Calendars;

/// <summary>A day within a calendar period or a later one: the 25th, the 5th of the next month, 1 October, Friday 11:30.</summary>
/// <param name="Month">The month within the period, from 1; 1 for days, weeks and months.</param>
/// <param name="Day">The day of that month, 1 to 31, where a day that the month lacks is its last; in weeks 1 (Monday) to 7; 1 for days.</param>
/// <param name="Later">How many periods later: 0 for the same period, 1 for the following.</param>
/// <param name="Time">The time on the wall clock, whole minutes since midnight; null for the whole day.</param>
public sealed record PeriodPoint(int Month, int Day, int Later = 0, TimeSpan? Time = null)
{
    /// <summary>The last day of a month, whatever its length.</summary>
    public const int LastDay = 31;

    /// <summary>A day of a month, in monthly periods.</summary>
    public static PeriodPoint OfMonth(int day, int later = 0) => new(1, day, later);

    /// <summary>A weekday, in weekly periods.</summary>
    public static PeriodPoint OfWeek(DayOfWeek day, TimeSpan? time = null) => new(1, day == DayOfWeek.Sunday ? 7 : (int)day, 0, time);

    /// <summary>Whether periods of the unit have such a point.</summary>
    public bool IsValidIn(PeriodUnit unit) =>
        Month >= 1 && Month <= CalendarPeriod.Months(unit)
        && Day >= 1 && Day <= (unit switch { PeriodUnit.Day => 1, PeriodUnit.Week => 7, _ => LastDay })
        && Later is >= 0 and <= 12
        && (Time is not { } time || (time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) && time.Ticks % TimeSpan.TicksPerMinute == 0));

    /// <summary>Its day in a period, or in the one that many later.</summary>
    public DateOnly DayIn(CalendarPeriod period)
    {
        var first = period.Shift(Later).First;
        if (period.Unit is PeriodUnit.Day or PeriodUnit.Week)
        {
            return first.AddDays(Day - 1);
        }

        var month = first.AddMonths(Month - 1);
        return month.AddDays(Math.Min(Day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
    }
}
