using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads <c>cadence</c>, <c>times</c> and <c>due</c> of an entry.</summary>
internal static partial class ScheduleReader
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] CadenceOnly = ["times", "due"];

    /// <summary>The schedule; null when the entry has no cadence.</summary>
    public static Schedule? Optional(YamlMap entry)
    {
        if (entry.Has("cadence"))
        {
            return Required(entry);
        }

        foreach (var key in CadenceOnly.Where(entry.Has))
        {
            entry.Add(key, new($"“{key}”要与 cadence 一起给出。", $"\"{key}\" needs a cadence."));
        }

        return null;
    }

    /// <summary>The schedule of an entry that must have a cadence.</summary>
    public static Schedule Required(YamlMap entry)
    {
        var cadence = entry.OneOf("cadence", Choices.Cadences);
        var schedule = new Schedule(cadence, entry.OptionalWhole("times", 1, 1_000) ?? 1, Due(entry, cadence));
        if (schedule.Cadence is Cadence.AsNeeded or Cadence.PerEvent or Cadence.BeforeHolidays && entry.Has("times"))
        {
            entry.Add("cadence", new("as-needed、per-event 和 before-holidays 没有周期，不能有 times。", "as-needed, per-event and before-holidays have no period, so there is no times."));
        }

        return schedule;
    }

    private static PeriodicDue? Due(YamlMap entry, Cadence cadence)
    {
        if (entry.OptionalText("due") is not { } text)
        {
            return null;
        }

        if (CadenceRule.PeriodOf(cadence) is { } unit && Parse(text, unit) is { } due)
        {
            return due;
        }

        entry.Add("due", new LocalizedText(
            $"“{text}”不是该周期的期限：monthly 用 by day N 或 on day N，weekly 用 friday 或 friday 08:30-11:30，yearly 用 quarter N，更长周期用 start，任何周期用 first N days（下一周期）或 end。",
            $"\"{text}\" is not a due rule of this cadence: by day N or on day N for monthly, friday or friday 08:30-11:30 for weekly, quarter N for yearly, start for longer than a month, first N days (of the next period) and end for any."));
        return null;
    }

    private static PeriodicDue? Parse(string text, PeriodUnit unit)
    {
        var months = CalendarPeriod.Months(unit);
        if (text == "end")
        {
            return months > 1 ? Whole(unit, new(months, PeriodPoint.LastDay), new(months, 1)) : Whole(unit, new(1, unit == PeriodUnit.Week ? 7 : unit == PeriodUnit.Day ? 1 : PeriodPoint.LastDay));
        }

        if (text == "start")
        {
            return months > 1 ? Whole(unit, new(1, PeriodPoint.LastDay)) : null;
        }

        if (Numbered().Match(text) is { Success: true } numbered)
        {
            var number = int.Parse(numbered.Groups["n"].Value, CultureInfo.InvariantCulture);
            return numbered.Groups["word"].Value switch
            {
                "by day" when unit == PeriodUnit.Month => Whole(unit, new(1, number)),
                "on day" when unit == PeriodUnit.Month => Whole(unit, new(1, number), new(1, number)),
                "first" => Whole(unit, new(1, number, 1)),
                "quarter" when unit == PeriodUnit.Year && number is >= 1 and <= 4 => Whole(unit, new(number * 3, PeriodPoint.LastDay), new((number * 3) - 2, 1)),
                _ => null,
            };
        }

        return unit == PeriodUnit.Week && Weekday().Match(text) is { Success: true } weekday && Array.IndexOf(Weekdays, weekday.Groups["day"].Value) is >= 0 and var index
            ? Whole(unit, new(1, index + 1, 0, Time(weekday.Groups["to"])), new(1, index + 1, 0, Time(weekday.Groups["from"])))
            : null;
    }

    private static PeriodicDue? Whole(PeriodUnit unit, PeriodPoint due, PeriodPoint? from = null) =>
        PeriodicDue.IsValid(unit, due, from) ? new(unit, due, from) : null;

    private static TimeSpan? Time(Group group) =>
        TimeSpan.TryParseExact(group.Value, @"hh\:mm", CultureInfo.InvariantCulture, out var time) ? time : null;

    [GeneratedRegex("^(?:(?<word>by day|on day|quarter) (?<n>[0-9]{1,3})|(?<word>first) (?<n>[0-9]{1,3}) days)$")]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?<day>[a-z]+)(?: (?<from>[0-9]{2}:[0-9]{2})-(?<to>[0-9]{2}:[0-9]{2}))?$")]
    private static partial Regex Weekday();
}
