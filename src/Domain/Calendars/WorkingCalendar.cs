namespace CSat.Domain.Calendars;

/// <summary>
/// Which days are working days: a weekly pattern, days off, and make-up workdays (调休).
/// In a year without published exceptions only the weekly pattern counts; <see cref="Covers(DateOnly, DateOnly)"/> says so.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly bool[] _week = new bool[7];
    private readonly Dictionary<DateOnly, CalendarDay> _exceptions;
    private readonly HashSet<int> _years;

    /// <summary>Makes a calendar.</summary>
    /// <param name="code">Stable name, for example <c>cn</c>.</param>
    /// <param name="weekdays">The weekdays that are worked; at least one.</param>
    /// <param name="years">Published years, each at most once.</param>
    /// <exception cref="ArgumentException">No working weekday, a year twice, or a day outside its year.</exception>
    public WorkingCalendar(string code, IEnumerable<DayOfWeek> weekdays, IReadOnlyList<CalendarYear> years)
    {
        Code = code;
        foreach (var day in weekdays)
        {
            _week[(int)day] = true;
        }

        if (!_week.Contains(true))
        {
            throw new ArgumentException("A calendar needs at least one working weekday.", nameof(weekdays));
        }

        _years = [.. years.Select(year => year.Year)];
        if (_years.Count != years.Count || years.Any(year => year.Days.Any(day => day.Date.Year != year.Year)))
        {
            throw new ArgumentException("Each year is given once and holds only its own days.", nameof(years));
        }

        _exceptions = years.SelectMany(year => year.Days).ToDictionary(day => day.Date);
        CoveredYears = [.. _years.Order()];
    }

    /// <summary>Monday to Friday, no holidays known.</summary>
    public static WorkingCalendar WeekendsOnly { get; } = new("weekends-only", MondayToFriday, []);

    /// <summary>The ordinary working week.</summary>
    public static IReadOnlyList<DayOfWeek> MondayToFriday =>
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Stable name.</summary>
    public string Code { get; }

    /// <summary>The years whose holidays and make-up workdays are known, ascending.</summary>
    public IReadOnlyList<int> CoveredYears { get; }

    /// <summary>The days that depart from the weekly pattern, in no order.</summary>
    public IReadOnlyCollection<CalendarDay> Exceptions => _exceptions.Values;

    /// <summary>Whether the holidays of all years from the one date to the other are known; false means that weekends alone were counted.</summary>
    public bool Covers(DateOnly from, DateOnly to)
    {
        for (var year = from.Year; year <= to.Year; year++)
        {
            if (!_years.Contains(year))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the day is worked.</summary>
    public bool IsWorkingDay(DateOnly date) => _exceptions.TryGetValue(date, out var day) ? day.Working : _week[(int)date.DayOfWeek];

    /// <summary>The day <paramref name="days"/> working days after <paramref name="date"/>, which is day 0 whether it is worked or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number, or a date beyond the calendar's end.</exception>
    public DateOnly AddWorkingDays(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var result = date;
        for (var left = days; left > 0;)
        {
            result = result.AddDays(1);
            if (IsWorkingDay(result))
            {
                left--;
            }
        }

        return result;
    }

    /// <summary>
    /// Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative the other way round.
    /// Law: elapsed(a, c) = elapsed(a, b) + elapsed(b, c).
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
