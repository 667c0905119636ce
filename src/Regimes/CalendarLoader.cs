using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using CSat.Regimes.Reading;
using CSat.Regimes.Yaml;

namespace CSat.Regimes;

/// <summary>Reads the working-day calendars: one file a country and year, and one an organisation that has hours or days of its own.</summary>
public static class CalendarLoader
{
    // The keys that a country's year has and an organisation has not.
    private static readonly string[] CountryKeys = ["country", "year", "holidays"];

    // At its root any of these makes a file a calendar; a regime has none of them.
    private static readonly string[] CalendarKeys = ["country", "year", "holidays", "based-on", "week", "make-up-hours", "off", "work"];

    /// <summary>Reads every <c>*.yaml</c> of a folder. A file with <c>country</c>, <c>year</c> or <c>holidays</c> is a country's year, any other an organisation's calendar.</summary>
    /// <exception cref="RegimeFileException">Some file has errors, a country's year or a code comes twice, or an organisation's country has no calendar; all errors are given.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CalendarCatalogue LoadFolder(string folder) => Load(Documents(folder), _ => true);

    /// <summary>The same for a host, which says the errors of the files as problems.</summary>
    /// <exception cref="ProblemException">As <see cref="LoadFolder"/>.</exception>
    public static CalendarCatalogue LoadForHost(string folder) => AsProblems(() => LoadFolder(folder));

    /// <summary>Reads one calendar, of a country or organisation; errors in the files of others are no matter.</summary>
    /// <exception cref="ProblemException">A file that it needs has errors; all are given.</exception>
    public static WorkingCalendar LoadOne(string folder, string code) => AsProblems(() =>
    {
        var documents = Documents(folder);
        string?[] needed = [code, .. documents.Where(document => IsOf(document, code)).Select(document => document.Root.OptionalText("based-on"))];
        return Load(documents, document => needed.Any(name => name is not null && IsOf(document, name))).Of(code);
    });

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

    /// <summary>Whether a file is meant as a calendar rather than a regime: by its keys, or because it lies in a folder of calendars.</summary>
    public static bool IsCalendar(string path) =>
        Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) == "calendars" || YamlDocument.Load(path).Root.Keys.Intersect(CalendarKeys).Any();

    /// <summary>Reads a file of either kind of calendar for its errors, a country without calendar among them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="folder">Where the calendars of countries are found.</param>
    /// <returns>What it is the calendar of, for example <c>cn 2026</c> or an organisation's code.</returns>
    /// <exception cref="RegimeFileException">The file has errors; all are given.</exception>
    public static string Check(string path, string folder)
    {
        var document = YamlDocument.Load(path);
        document.ThrowIfErrors();
        if (IsOrganization(document))
        {
            string[] countries = [.. Documents(folder).Where(other => !IsOrganization(other)).Select(other => other.Root.OptionalText("country")).OfType<string>().Distinct()];
            return Read(document, root => Organization(root, countries)).Code;
        }

        var year = Read(document, CalendarReader.Read);
        return $"{year.Country} {year.Year}";
    }

    private static YamlDocument[] Documents(string folder) => [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(YamlDocument.Load)];

    private static CalendarCatalogue Load(YamlDocument[] documents, Func<YamlDocument, bool> matters)
    {
        documents = [.. documents.Where(matters)];
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
            var organization = Organization(document.Root, countries);
            if (document.Errors.Count == 0 && (countries.Contains(organization.Code) || !organizations.TryAdd(organization.Code, organization)))
            {
                document.Root.Add("code", new($"日历“{organization.Code}”已在另一个文件中给出。", $"The calendar \"{organization.Code}\" is given in another file already."));
            }
        }

        RegimeFileError[] errors = [.. documents.SelectMany(document => document.Errors)];
        return errors.Length > 0 ? throw new RegimeFileException(errors) : new CalendarCatalogue(years.Values, organizations.Values);
    }

    private static OrganizationCalendar Organization(YamlMap root, IReadOnlyCollection<string> countries)
    {
        var organization = OrganizationCalendarReader.Read(root);
        if (organization.BasedOn is { Length: > 0 } country && !countries.Contains(country))
        {
            root.Add("based-on", new(
                $"没有国家“{country}”的日历（现有：{string.Join("、", countries)}）；请补上该国各年的文件，或去掉 based-on：则没有已知的节假日，有关时限都会注明。",
                $"There is no calendar of the country \"{country}\" (there are: {string.Join(", ", countries)}); add its files, or leave based-on out: no public holidays are known then, and limits are marked so."));
        }

        return organization;
    }

    private static T AsProblems<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (RegimeFileException error)
        {
            throw new ProblemException([.. error.Errors.Select(found => Problems.CalendarInvalid(found.Place, found.Message))]);
        }
    }

    // A file that is no YAML at all has only its name to say whose it is.
    private static bool IsOf(YamlDocument document, string code) =>
        document.Root.OptionalText("code") == code || document.Root.OptionalText("country") == code
        || (document.Errors.Count > 0 && Path.GetFileNameWithoutExtension(document.File).Split('-')[0] == code);

    private static bool IsOrganization(YamlDocument document) => !document.Root.Keys.Intersect(CountryKeys).Any();

    private static T Read<T>(YamlDocument document, Func<YamlMap, T> read)
    {
        document.ThrowIfErrors();
        var calendar = read(document.Root);
        document.ThrowIfErrors();
        return calendar;
    }
}
