using CSat.Domain.Calendars;
using CSat.Regimes.Reading;
using CSat.Regimes.Yaml;

namespace CSat.Regimes;

/// <summary>Reads the working-day calendars, one file a country and year.</summary>
public static class CalendarLoader
{
    /// <summary>Reads every <c>*.yaml</c> of a folder.</summary>
    /// <exception cref="RegimeFileException">Some file has errors, or a country's year comes twice; all errors are given.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CalendarCatalogue LoadFolder(string folder)
    {
        var years = new Dictionary<(string Country, int Year), CalendarYear>();
        var errors = new List<RegimeFileError>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var document = YamlDocument.Load(path);
            var year = document.Errors.Count > 0 ? null : CalendarReader.Read(document.Root);
            if (document.Errors.Count == 0 && year is not null && !years.TryAdd((year.Country, year.Year), year))
            {
                document.Root.Add(new("该国家和年份的日历已在另一个文件中给出。", "The calendar of this country and year is given in another file already."));
            }

            errors.AddRange(document.Errors);
        }

        return errors.Count > 0 ? throw new RegimeFileException(errors) : new CalendarCatalogue(years.Values);
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="RegimeFileException">The file has errors; all are given.</exception>
    public static CalendarYear Load(string path) => Read(YamlDocument.Load(path));

    /// <summary>Reads one text.</summary>
    /// <exception cref="RegimeFileException">The text has errors; all are given.</exception>
    public static CalendarYear Parse(string text, string file = "calendar.yaml") => Read(YamlDocument.Parse(text, file));

    private static CalendarYear Read(YamlDocument document)
    {
        document.ThrowIfErrors();
        var year = CalendarReader.Read(document.Root);
        document.ThrowIfErrors();
        return year;
    }
}
