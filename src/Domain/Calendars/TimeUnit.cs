namespace CSat.Domain.Calendars;

/// <summary>The units of a time limit (requirements section 0, days).</summary>
public enum TimeUnit
{
    /// <summary>Clock minutes, day and night (R11.36).</summary>
    Minutes,

    /// <summary>Clock hours, day and night.</summary>
    Hours,

    /// <summary>工作日: days that the working calendar counts.</summary>
    WorkingDays,

    /// <summary>日, 天: every day.</summary>
    CalendarDays,
}
