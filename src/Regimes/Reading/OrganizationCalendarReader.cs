using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the calendar of an organisation: its hours, its own days, and the departments that do otherwise.</summary>
internal static class OrganizationCalendarReader
{
    private static readonly LocalizedText OwnDayOff = new("自定休息日", "Own day off");
    private static readonly LocalizedText OwnWorkday = new("自定工作日", "Own workday");

    public static OrganizationCalendar Read(YamlMap root)
    {
        var calendar = new OrganizationCalendar(
            Parts.Code(root),
            root.Has("based-on") ? Parts.Code(root, "based-on") : null,
            Week(root),
            OwnDays(root),
            Parts.Coded(root, "departments", Department));
        root.Done();
        return calendar;
    }

    private static DepartmentCalendar Department(YamlMap entry)
    {
        var department = new DepartmentCalendar(Parts.Code(entry), Week(entry), entry.Flag("holidays", true), OwnDays(entry));
        entry.Done();
        return department;
    }

    private static WorkWeek? Week(YamlMap map) => WorkWeekReader.Read(map, "week", "make-up-hours");

    private static IReadOnlyList<CalendarDay> OwnDays(YamlMap map)
    {
        var days = new Dictionary<DateOnly, CalendarDay>();
        Put("off", false, OwnDayOff);
        Put("work", true, OwnWorkday);
        return [.. days.Values.OrderBy(day => day.Date)];

        void Put(string key, bool working, LocalizedText name)
        {
            foreach (var word in map.Scalars(key))
            {
                if (!DateOnly.TryParseExact(word.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    word.Add(Messages.NotADate(word.Value));
                }
                else if (!days.TryAdd(day, new(day, working, name)))
                {
                    word.Add(new($"{day:yyyy-MM-dd} 已经给出。", $"{day:yyyy-MM-dd} is given already."));
                }
            }
        }
    }
}
