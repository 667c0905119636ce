namespace CSat.Domain.Calendars;

/// <summary>A time limit such as "3 working days"; 0 calendar days end with the event's own day (R07.29).</summary>
public sealed record TimeLimit
{
    /// <summary>Makes a limit.</summary>
    /// <param name="amount">More than 0, for calendar days 0 or more; a whole number for days, months and years, because they end with the last moment of a day.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount breaks these conditions.</exception>
    public TimeLimit(decimal amount, TimeUnit unit)
    {
        if (!IsValid(amount, unit))
        {
            throw new ArgumentOutOfRangeException(
                nameof(amount), amount, "A time limit is above 0, or 0 calendar days, and at most ten years, in months or years a hundred; days, months and years are whole.");
        }

        Amount = amount;
        Unit = unit;
    }

    /// <summary>How many units.</summary>
    public decimal Amount { get; }

    /// <summary>The unit.</summary>
    public TimeUnit Unit { get; }

    /// <summary>Whether working days or hours decide when it ends, so that a calendar without the year's holidays may be wrong.</summary>
    public bool NeedsCalendar => Unit is TimeUnit.WorkingDays or TimeUnit.WorkingMinutes or TimeUnit.WorkingHours;

    /// <summary>Whether it ends with the last moment of a day: days, months and years do.</summary>
    public bool EndsWithDay => Unit is TimeUnit.WorkingDays or TimeUnit.CalendarDays or TimeUnit.Months or TimeUnit.Years;

    /// <summary>Whether a limit of this amount and unit can be.</summary>
    public static bool IsValid(decimal amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Minutes or TimeUnit.WorkingMinutes => amount is > 0 and <= 5_256_000,
        TimeUnit.Hours or TimeUnit.WorkingHours => amount is > 0 and <= 87_600,
        TimeUnit.Months => amount is > 0 and <= 1_200 && decimal.Truncate(amount) == amount,
        TimeUnit.Years => amount is > 0 and <= 100 && decimal.Truncate(amount) == amount,
        TimeUnit.CalendarDays => amount is >= 0 and <= 3_650 && decimal.Truncate(amount) == amount,
        _ => amount is > 0 and <= 3_650 && decimal.Truncate(amount) == amount,
    };
}

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
