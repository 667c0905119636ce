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
