namespace CSat.Domain.Calendars;

/// <summary>The published exceptions of one country and year.</summary>
/// <param name="Country">Two-letter code in lower case, for example <c>cn</c>.</param>
/// <param name="Year">The year.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Days">All days of that year that depart from the weekly pattern.</param>
public sealed record CalendarYear(string Country, int Year, string Source, IReadOnlyList<CalendarDay> Days);
