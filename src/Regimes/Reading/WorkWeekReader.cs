using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Calendars;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads working hours: a list of days with their hours, such as <c>08:30-12:00</c>.</summary>
internal static partial class WorkWeekReader
{
    private static readonly LocalizedText Overlap = new("时段应按先后排列且不重叠。", "Working hours stand in order and do not overlap.");

    /// <summary>The week under a key, with the hours of a make-up workday under another; null when missing or wrong.</summary>
    public static WorkWeek? Read(YamlMap map, string key, string ordinaryKey)
    {
        var days = new Dictionary<DayOfWeek, IReadOnlyList<WorkInterval>>();
        foreach (var entry in map.Has(key) ? map.RequiredMaps(key) : [])
        {
            Days(entry, days);
        }

        var ordinary = map.Has(ordinaryKey) ? Hours(map, ordinaryKey) : null;
        if (ordinary is not null && !map.Has(key))
        {
            map.Add(ordinaryKey, new($"“{ordinaryKey}”需要“{key}”。", $"\"{ordinaryKey}\" needs \"{key}\"."));
        }

        // What is empty or out of order here has its error already.
        return days.Values.Any(hours => hours.Count > 0) && ordinary is null or { Length: > 0 } ? new(days, ordinary) : null;
    }

    private static void Days(YamlMap entry, Dictionary<DayOfWeek, IReadOnlyList<WorkInterval>> days)
    {
        var hours = Hours(entry, "hours");
        var names = entry.Scalars("days");
        if (names.Count == 0 && !entry.Has("days"))
        {
            entry.Add("days", Messages.Missing("days"));
        }

        foreach (var name in names)
        {
            if (!Choices.Weekdays.TryGetValue(name.Value, out var day))
            {
                name.Add(Messages.NotOneOf(name.Value, [.. Choices.Weekdays.Keys]));
            }
            else if (!days.TryAdd(day, hours))
            {
                name.Add(new($"“{name.Value}”已经给出。", $"\"{name.Value}\" is given already."));
            }
        }

        entry.Done();
    }

    /// <summary>The intervals of a day; none after an error.</summary>
    private static WorkInterval[] Hours(YamlMap map, string key)
    {
        var words = map.Scalars(key);
        var hours = words.Select(Interval).OfType<WorkInterval>().ToArray();
        if (words.Count == 0)
        {
            map.Add(key, Messages.Missing(key));
        }
        else if (!WorkInterval.AreInOrder(hours))
        {
            map.Add(key, Overlap);
            return [];
        }

        return hours;
    }

    private static WorkInterval? Interval(YamlScalar word)
    {
        if (IntervalForm().Match(word.Value) is { Success: true } match && (Time(match, 1), Time(match, 3)) is var (from, to) && WorkInterval.IsValid(from, to))
        {
            return new(from, to);
        }

        word.Add(new(
            $"“{word.Value}”不是时段，应形如 08:30-12:00；夜班分为两段，如 20:00-24:00 和 00:00-06:00。",
            $"\"{word.Value}\" is not a stretch of working hours like 08:30-12:00; a night shift is two, such as 20:00-24:00 and 00:00-06:00."));
        return null;
    }

    private static TimeSpan Time(Match match, int group) => TimeSpan.FromMinutes(
        (60 * int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture)) + int.Parse(match.Groups[group + 1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("^([0-9]{2}):([0-5][0-9])-([0-9]{2}):([0-5][0-9])$")]
    private static partial Regex IntervalForm();
}
