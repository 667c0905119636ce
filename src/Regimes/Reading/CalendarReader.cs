using CSat.Domain.Calendars;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the working-day calendar of a country and year.</summary>
internal static class CalendarReader
{
    public static CalendarYear Read(YamlMap root)
    {
        var year = root.Whole("year", 1900, 2200);
        var days = new Dictionary<DateOnly, CalendarDay>();
        foreach (var entry in root.RequiredMaps("holidays"))
        {
            Holiday(entry, year, days);
        }

        var calendar = new CalendarYear(Parts.Code(root, "country"), year, root.Text("source"), [.. days.Values.OrderBy(day => day.Date)]);
        root.Done();
        return calendar;
    }

    private static void Holiday(YamlMap entry, int year, Dictionary<DateOnly, CalendarDay> days)
    {
        var name = entry.Localized("name");
        var from = entry.Date("from");
        var to = entry.Date("to");
        if (to < from || to.DayNumber - from.DayNumber > 60)
        {
            entry.Add("to", new("to 应不早于 from，且假期不超过 60 天。", "to cannot be before from, and a holiday has at most 60 days."));
            to = from;
        }

        for (var day = from; day <= to; day = day.AddDays(1))
        {
            Put(entry, "from", day, false);
        }

        foreach (var word in entry.Scalars("work"))
        {
            if (DateOnly.TryParseExact(word.Value, "yyyy-MM-dd", out var day))
            {
                Put(entry, "work", day, true);
            }
            else
            {
                word.Add(Messages.NotADate(word.Value));
            }
        }

        entry.Done();

        void Put(YamlMap at, string key, DateOnly day, bool working)
        {
            if (day.Year != year && day != default)
            {
                at.Add(key, new($"{day:yyyy-MM-dd} 不在 {year} 年。", $"{day:yyyy-MM-dd} is not in {year}."));
            }
            else if (!days.TryAdd(day, new CalendarDay(day, working, name)) && day != default)
            {
                at.Add(key, new($"{day:yyyy-MM-dd} 已经给出。", $"{day:yyyy-MM-dd} is given already."));
            }
        }
    }
}
