namespace CSat.Domain.Calendars;

/// <summary>
/// Which days are working days and which of their hours are worked: a week, days off, and make-up workdays (调休), which are worked like an ordinary day.
/// In a year without published exceptions only the week counts; <see cref="Covers(DateOnly, DateOnly)"/> says so.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, CalendarDay> _exceptions;

    /// <summary>Makes a calendar of whole days.</summary>
    /// <param name="code">Stable name, for example <c>cn</c>.</param>
    /// <param name="weekdays">The weekdays that are worked; at least one.</param>
    /// <param name="years">Published years, each at most once.</param>
    /// <exception cref="ArgumentException">No working weekday, a year twice, or a day outside its year.</exception>
    public WorkingCalendar(string code, IEnumerable<DayOfWeek> weekdays, IReadOnlyList<CalendarYear> years)
        : this(code, WorkWeek.WholeDays(weekdays), years)
    {
    }

    /// <summary>Makes a calendar with working hours.</summary>
    /// <param name="code">Stable name, for example <c>cn</c>.</param>
    /// <param name="week">The working hours of the week.</param>
    /// <param name="years">Published years, each at most once.</param>
    /// <exception cref="ArgumentException">A year twice, or a day outside its year.</exception>
    public WorkingCalendar(string code, WorkWeek week, IReadOnlyList<CalendarYear> years)
    {
        CoveredYears = [.. years.Select(year => year.Year).Distinct().Order()];
        if (CoveredYears.Count != years.Count || years.Any(year => year.Days.Any(day => day.Date.Year != year.Year)))
        {
            throw new ArgumentException("Each year is given once and holds only its own days.", nameof(years));
        }

        Code = code;
        Week = week;
        FollowsHolidays = true;
        _exceptions = years.SelectMany(year => year.Days).ToDictionary(day => day.Date);
    }

    private WorkingCalendar(string code, WorkWeek week, WorkingCalendar on, bool holidays, IReadOnlyCollection<CalendarDay> days)
    {
        Code = code;
        Week = week;
        CoveredYears = on.CoveredYears;
        FollowsHolidays = holidays;
        _exceptions = holidays ? new(on._exceptions) : [];
        foreach (var day in days)
        {
            _exceptions[day.Date] = day;
        }
    }

    /// <summary>Monday to Friday, no holidays known.</summary>
    public static WorkingCalendar WeekendsOnly { get; } = new("weekends-only", MondayToFriday, []);

    /// <summary>The ordinary working week.</summary>
    public static IReadOnlyList<DayOfWeek> MondayToFriday =>
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Stable name.</summary>
    public string Code { get; }

    /// <summary>The working hours of the week.</summary>
    public WorkWeek Week { get; }

    /// <summary>Whether public holidays and make-up workdays count; false for a department that works through them by its week and its own days alone.</summary>
    public bool FollowsHolidays { get; }

    /// <summary>The years whose holidays and make-up workdays are known, ascending.</summary>
    public IReadOnlyList<int> CoveredYears { get; }

    /// <summary>The days that depart from the weekly pattern, in no order.</summary>
    public IReadOnlyCollection<CalendarDay> Exceptions => _exceptions.Values;

    /// <summary>Whether the holidays of all years from the one date to the other are known, or do not matter; false means that the week alone was counted.</summary>
    public bool Covers(DateOnly from, DateOnly to) =>
        !FollowsHolidays || from > to || Enumerable.Range(from.Year, to.Year - from.Year + 1).All(CoveredYears.Contains);

    /// <summary>Whether any of the day is worked.</summary>
    public bool IsWorkingDay(DateOnly date) => IntervalsOf(date).Count > 0;

    /// <summary>The working hours of a day, in order; none on a day off. A make-up workday has those of an ordinary day.</summary>
    public IReadOnlyList<WorkInterval> IntervalsOf(DateOnly date) =>
        !_exceptions.TryGetValue(date, out var day) ? Week.Of(date.DayOfWeek) : day.Working ? Week.Ordinary : [];

    /// <summary>The calendar of an organisation or department with hours and days of its own over this one.</summary>
    /// <param name="code">Its stable name.</param>
    /// <param name="week">Its working hours; null for those of this calendar.</param>
    /// <param name="days">Its own days off and days worked; they prevail over the week and over public holidays. Of two for one day the last counts.</param>
    /// <param name="holidays">Whether this calendar's days off and make-up workdays count for it too.</param>
    public WorkingCalendar With(string code, WorkWeek? week = null, IReadOnlyCollection<CalendarDay>? days = null, bool holidays = true) =>
        new(code, week ?? Week, this, holidays && FollowsHolidays, days ?? []);

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

/// <summary>An organisation's own calendar: working hours and days of its own over the holidays of a country.</summary>
/// <param name="Code">Stable name; what the organisation gives as its calendar.</param>
/// <param name="BasedOn">The country whose holidays and make-up workdays count, for example <c>cn</c>; null where none are known, so that every limit is marked.</param>
/// <param name="Week">Its working hours; null for the country's working days, or Monday to Friday, without hours.</param>
/// <param name="Days">Its own days off and days worked; they prevail over the country's.</param>
/// <param name="Departments">Departments that do otherwise, each at most once.</param>
public sealed record OrganizationCalendar(
    string Code,
    string? BasedOn,
    WorkWeek? Week,
    IReadOnlyList<CalendarDay> Days,
    IReadOnlyList<DepartmentCalendar> Departments);

/// <summary>What a department does otherwise than its organisation.</summary>
/// <param name="Code">Code of the department.</param>
/// <param name="Week">Its working hours; null for the organisation's.</param>
/// <param name="FollowsHolidays">Whether public holidays, make-up workdays and the organisation's own days count for it; false for a ward or hotline that works through them.</param>
/// <param name="Days">Its own days off and days worked; they prevail over all others.</param>
public sealed record DepartmentCalendar(string Code, WorkWeek? Week, bool FollowsHolidays, IReadOnlyList<CalendarDay> Days);
