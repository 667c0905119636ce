using CSat.Domain.Text;

namespace CSat.Domain.Calendars;

/// <summary>The working calendars by country and organisation. An unknown one gets weekends only.</summary>
public sealed class CalendarCatalogue
{
    private readonly Dictionary<string, WorkingCalendar> _byCode;
    private readonly Dictionary<(string Calendar, string Department), WorkingCalendar> _byDepartment = [];

    /// <summary>Makes one calendar a country from its published years, and the calendars of organisations over them.</summary>
    /// <param name="years">The published years, each year of a country once.</param>
    /// <param name="organizations">Calendars of organisations; each based on a country of <paramref name="years"/> or on none.</param>
    /// <exception cref="ArgumentException">A year, a code or a department is given twice, or an organisation is based on a country without calendar.</exception>
    public CalendarCatalogue(IEnumerable<CalendarYear> years, IEnumerable<OrganizationCalendar>? organizations = null)
    {
        _byCode = years
            .GroupBy(year => year.Country, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => new WorkingCalendar(group.Key, WorkingCalendar.MondayToFriday, [.. group]),
                StringComparer.OrdinalIgnoreCase);
        Countries = [.. _byCode.Keys];
        foreach (var organization in organizations ?? [])
        {
            Add(organization);
        }
    }

    /// <summary>Codes of the countries that have a calendar.</summary>
    public IReadOnlyCollection<string> Countries { get; }

    /// <summary>Codes of all calendars, of countries and organisations.</summary>
    public IReadOnlyCollection<string> Codes => _byCode.Keys;

    /// <summary>Whether an organisation may give a calendar of this code: there is one, or it is a country (two letters) whose holidays are merely not known.</summary>
    public bool Allows(string code) => _byCode.ContainsKey(code) || (code.Length == 2 && code.All(char.IsAsciiLetter));

    /// <summary>The calendar of a country or organisation, or <see cref="WorkingCalendar.WeekendsOnly"/> when there is none.</summary>
    /// <param name="code">Its code, in any case.</param>
    /// <param name="department">The department whose own hours and days count; null, or one without any, for those of the whole.</param>
    public WorkingCalendar Of(string code, string? department = null)
    {
        var whole = _byCode.GetValueOrDefault(code, WorkingCalendar.WeekendsOnly);
        return department is null ? whole : _byDepartment.GetValueOrDefault((whole.Code, department), whole);
    }

    private void Add(OrganizationCalendar organization)
    {
        if (organization.BasedOn is { } named && !Countries.Contains(named, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The calendar {organization.Code} is based on {named}, which has none.", nameof(organization));
        }

        var basis = organization.BasedOn is { } country ? _byCode[country] : WorkingCalendar.WeekendsOnly;
        var whole = basis.With(organization.Code, organization.Week, organization.Days);
        _byCode.Add(organization.Code, whole);
        foreach (var department in organization.Departments)
        {
            _byDepartment.Add((whole.Code, department.Code), whole.With(department.Code, department.Week, department.Days, department.FollowsHolidays));
        }
    }
}

/// <summary>The published exceptions of one country and year.</summary>
/// <param name="Country">Two-letter code in lower case, for example <c>cn</c>.</param>
/// <param name="Year">The year.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Days">All days of that year that depart from the weekly pattern.</param>
public sealed record CalendarYear(string Country, int Year, string Source, IReadOnlyList<CalendarDay> Days);

/// <summary>A day that departs from the weekly pattern.</summary>
/// <param name="Date">The day.</param>
/// <param name="Working">True for a make-up workday (调休), false for a day off.</param>
/// <param name="Name">The holiday it belongs to.</param>
public sealed record CalendarDay(DateOnly Date, bool Working, LocalizedText Name);
