namespace CSat.Domain.Calendars;

/// <summary>A calendar period, such as the third quarter of 2025.</summary>
public readonly record struct CalendarPeriod
{
    private CalendarPeriod(PeriodUnit unit, DateOnly first)
    {
        Unit = unit;
        First = first;
    }

    /// <summary>Its kind.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>Its first day.</summary>
    public DateOnly First { get; }

    /// <summary>Its last day.</summary>
    public DateOnly Last => Shift(1).First.AddDays(-1);

    /// <summary>The period that holds a day.</summary>
    public static CalendarPeriod Of(PeriodUnit unit, DateOnly day) => new(unit, unit switch
    {
        PeriodUnit.Day => day,
        PeriodUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => new(day.Year, day.Month - ((day.Month - 1) % Months(unit)), 1),
    });

    /// <summary>All periods that hold a day from the one to the other, both included; none when the second is earlier.</summary>
    public static IEnumerable<CalendarPeriod> Between(PeriodUnit unit, DateOnly from, DateOnly to)
    {
        for (var period = Of(unit, from); from <= to && period.First <= to; period = period.Shift(1))
        {
            yield return period;
        }
    }

    /// <summary>The period that many later, or earlier when negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies beyond the dates there are.</exception>
    public CalendarPeriod Shift(int periods) => new(Unit, Unit switch
    {
        PeriodUnit.Day => First.AddDays(periods),
        PeriodUnit.Week => First.AddDays(7 * periods),
        _ => First.AddMonths(Months(Unit) * periods),
    });

    /// <summary>Whether the day lies in it.</summary>
    public bool Contains(DateOnly day) => Of(Unit, day) == this;

    /// <summary>How many months a period of a month or longer has; 1 for shorter ones.</summary>
    public static int Months(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Quarter => 3,
        PeriodUnit.HalfYear => 6,
        PeriodUnit.Year => 12,
        _ => 1,
    };
}
