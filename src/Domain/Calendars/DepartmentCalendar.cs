namespace CSat.Domain.Calendars;

/// <summary>What a department does otherwise than its organisation.</summary>
/// <param name="Code">Code of the department.</param>
/// <param name="Week">Its working hours; null for the organisation's.</param>
/// <param name="FollowsHolidays">Whether public holidays, make-up workdays and the organisation's own days count for it; false for a ward or hotline that works through them.</param>
/// <param name="Days">Its own days off and days worked; they prevail over all others.</param>
public sealed record DepartmentCalendar(string Code, WorkWeek? Week, bool FollowsHolidays, IReadOnlyList<CalendarDay> Days);
