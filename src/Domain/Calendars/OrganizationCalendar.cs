namespace CSat.Domain.Calendars;

/// <summary>An organisation's own calendar: working hours and days of its own over the holidays of a country.</summary>
/// <param name="Code">Stable name; what the organisation gives as its calendar.</param>
/// <param name="BasedOn">The country whose holidays and make-up workdays count, for example <c>cn</c>.</param>
/// <param name="Week">Its working hours; null for the country's working days without hours.</param>
/// <param name="Days">Its own days off and days worked; they prevail over the country's.</param>
/// <param name="Departments">Departments that do otherwise, each at most once.</param>
public sealed record OrganizationCalendar(
    string Code,
    string BasedOn,
    WorkWeek? Week,
    IReadOnlyList<CalendarDay> Days,
    IReadOnlyList<DepartmentCalendar> Departments);
