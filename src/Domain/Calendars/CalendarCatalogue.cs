namespace CSat.Domain.Calendars;

/// <summary>The working calendars by country. An unknown country gets weekends only.</summary>
public sealed class CalendarCatalogue
{
    private readonly Dictionary<string, WorkingCalendar> _byCountry;

    /// <summary>Makes one calendar a country from its published years.</summary>
    /// <exception cref="ArgumentException">A year of a country is given twice.</exception>
    public CalendarCatalogue(IEnumerable<CalendarYear> years) =>
        _byCountry = years
            .GroupBy(year => year.Country, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => new WorkingCalendar(group.Key, WorkingCalendar.MondayToFriday, [.. group]),
                StringComparer.OrdinalIgnoreCase);

    /// <summary>Codes of the countries that have a calendar.</summary>
    public IReadOnlyCollection<string> Countries => _byCountry.Keys;

    /// <summary>The calendar of a country, or <see cref="WorkingCalendar.WeekendsOnly"/> when there is none.</summary>
    public WorkingCalendar Of(string country) => _byCountry.GetValueOrDefault(country, WorkingCalendar.WeekendsOnly);
}
