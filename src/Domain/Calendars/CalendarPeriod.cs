using System.Globalization;

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

    /// <summary>Its name, as <see cref="TryParse"/> reads it: 2026-10, 2026Q3, 2026H2, 2026; a day or the first day of a week as 2026-10-05.</summary>
    public string Name => Unit switch
    {
        PeriodUnit.Year => First.ToString("yyyy", CultureInfo.InvariantCulture),
        PeriodUnit.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy}H{((First.Month - 1) / 6) + 1}"),
        PeriodUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy}Q{((First.Month - 1) / 3) + 1}"),
        PeriodUnit.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>Reads a month (2026-10), quarter (2026Q3), half-year (2026H2) or year (2026); anything else, and years before 1900 or after 9998, is none.</summary>
    public static bool TryParse(string name, out CalendarPeriod period)
    {
        period = default;
        if (name.Length < 4 || !name.All(char.IsAscii) || !int.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 9998)
        {
            return false;
        }

        var rest = name[4..];
        var part = rest.Length > 1 && int.TryParse(rest.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        CalendarPeriod? found = (rest, part) switch
        {
            ("", _) => Of(PeriodUnit.Year, new(year, 1, 1)),
            (['H', _], 1 or 2) => Of(PeriodUnit.HalfYear, new(year, part * 6, 1)),
            (['Q', _], >= 1 and <= 4) => Of(PeriodUnit.Quarter, new(year, part * 3, 1)),
            (['-', _, _], >= 1 and <= 12) => Of(PeriodUnit.Month, new(year, part, 1)),
            _ => null,
        };
        period = found ?? default;
        return found is not null;
    }

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

/// <summary>The kinds of calendar period.</summary>
public enum PeriodUnit
{
    /// <summary>日.</summary>
    Day,

    /// <summary>周: Monday to Sunday.</summary>
    Week,

    /// <summary>月.</summary>
    Month,

    /// <summary>季度: from January, April, July, October.</summary>
    Quarter,

    /// <summary>半年: from January and July.</summary>
    HalfYear,

    /// <summary>年.</summary>
    Year,
}
