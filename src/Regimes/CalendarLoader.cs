using CSat.Domain.Calendars;
using CSat.Domain.Text;
using CSat.Regimes.Reading;
using CSat.Regimes.Yaml;

namespace CSat.Regimes;

/// <summary>Reads the working-day calendars: one file a country and year, and one an organisation that has hours or days of its own.</summary>
public static class CalendarLoader
{
    private static readonly LocalizedText Country = new("国家", "country");

    /// <summary>Reads every <c>*.yaml</c> of a folder. A file with <c>code</c> is an organisation's calendar, any other a country's year.</summary>
    /// <exception cref="RegimeFileException">Some file has errors, a country's year or a code comes twice, or an organisation's country has no calendar; all errors are given.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CalendarCatalogue LoadFolder(string folder)
    {
        var documents = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(YamlDocument.Load).ToArray();
        var years = new Dictionary<(string Country, int Year), CalendarYear>();
        foreach (var document in documents.Where(document => document.Errors.Count == 0 && !IsOrganization(document)))
        {
            var year = CalendarReader.Read(document.Root);
            if (document.Errors.Count == 0 && !years.TryAdd((year.Country, year.Year), year))
            {
                document.Root.Add(new("该国家和年份的日历已在另一个文件中给出。", "The calendar of this country and year is given in another file already."));
            }
        }

        string[] countries = [.. years.Keys.Select(key => key.Country).Distinct()];
        var organizations = new Dictionary<string, OrganizationCalendar>(StringComparer.Ordinal);
        foreach (var document in documents.Where(document => document.Errors.Count == 0 && IsOrganization(document)))
        {
            var organization = OrganizationCalendarReader.Read(document.Root);
            if (document.Root.Find("based-on") is YamlScalar country)
            {
                Parts.Reference(country, countries, Country);
            }

            if (document.Errors.Count == 0 && (countries.Contains(organization.Code) || !organizations.TryAdd(organization.Code, organization)))
            {
                document.Root.Add("code", new($"日历“{organization.Code}”已在另一个文件中给出。", $"The calendar \"{organization.Code}\" is given in another file already."));
            }
        }

        RegimeFileError[] errors = [.. documents.SelectMany(document => document.Errors)];
        return errors.Length > 0 ? throw new RegimeFileException(errors) : new CalendarCatalogue(years.Values, organizations.Values);
    }

    /// <summary>Reads one file of a country and year.</summary>
    /// <exception cref="RegimeFileException">The file has errors; all are given.</exception>
    public static CalendarYear Load(string path) => Read(YamlDocument.Load(path), CalendarReader.Read);

    /// <summary>Reads one text of a country and year.</summary>
    /// <exception cref="RegimeFileException">The text has errors; all are given.</exception>
    public static CalendarYear Parse(string text, string file = "calendar.yaml") => Read(YamlDocument.Parse(text, file), CalendarReader.Read);

    /// <summary>Reads one text of an organisation's calendar; whether its country has a calendar is asked with <see cref="LoadFolder"/> only.</summary>
    /// <exception cref="RegimeFileException">The text has errors; all are given.</exception>
    public static OrganizationCalendar ParseOrganization(string text, string file = "calendar.yaml") =>
        Read(YamlDocument.Parse(text, file), OrganizationCalendarReader.Read);

    /// <summary>Whether a text is meant as a calendar rather than a regime: it names a country at its root, or the one it is based on.</summary>
    public static bool IsCalendar(string text) => YamlDocument.Parse(text, "").Root.Keys.Any(key => key is "country" or "based-on");

    /// <summary>Reads one text of either kind of calendar for its errors.</summary>
    /// <returns>What it is the calendar of, for example <c>cn 2026</c> or an organisation's code.</returns>
    /// <exception cref="RegimeFileException">The text has errors; all are given.</exception>
    public static string Check(string text, string file)
    {
        if (IsOrganization(YamlDocument.Parse(text, file)))
        {
            return ParseOrganization(text, file).Code;
        }

        var year = Parse(text, file);
        return $"{year.Country} {year.Year}";
    }

    private static bool IsOrganization(YamlDocument document) => document.Root.Keys.Contains("code");

    private static T Read<T>(YamlDocument document, Func<YamlMap, T> read)
    {
        document.ThrowIfErrors();
        var calendar = read(document.Root);
        document.ThrowIfErrors();
        return calendar;
    }
}
