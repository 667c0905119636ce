namespace CSat.Domain.Calendars;

/// <summary>The units of a time limit (requirements section 0, days).</summary>
public enum TimeUnit
{
    /// <summary>Clock minutes, day and night (R11.36).</summary>
    Minutes,

    /// <summary>Clock hours, day and night (R09.20).</summary>
    Hours,

    /// <summary>工作日: days that the working calendar counts.</summary>
    WorkingDays,

    /// <summary>日, 天: every day.</summary>
    CalendarDays,

    /// <summary>Minutes within the calendar's working hours.</summary>
    WorkingMinutes,

    /// <summary>Hours within the calendar's working hours.</summary>
    WorkingHours,

    /// <summary>月: to the same day of a later month, or to that month's last day where it has no such day (R07.9).</summary>
    Months,

    /// <summary>年: to the same day of a later year; 29 February becomes 28 February (R01.22).</summary>
    Years,
}
