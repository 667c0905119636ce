using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Regimes;
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
        var schedule = new Schedule(entry.OneOf("cadence", Choices.Cadences), entry.OptionalWhole("times", 1, 1_000) ?? 1, Due(entry));
        if (schedule.Cadence is Cadence.AsNeeded or Cadence.PerEvent && (entry.Has("times") || schedule.Due is not null))
        {
            entry.Add("cadence", new("as-needed 和 per-event 没有周期，不能有 times 或 due。", "as-needed and per-event have no period, so there is no times and no due."));
        }

        return schedule;
    }

    private static DueRule? Due(YamlMap entry)
    {
        if (entry.OptionalText("due") is not { } text)
        {
            return null;
        }

        if (Parse(text) is { } due)
        {
            return due;
        }

        entry.Add("due", new LocalizedText(
            $"“{text}”不是期限，应为 by day N、on day N、first N days、start、end、quarter N 或 friday 08:30-11:30 之类。",
            $"\"{text}\" is not a due rule: by day N, on day N, first N days, start, end, quarter N, or a weekday such as friday 08:30-11:30."));
        return null;
    }

    private static DueRule? Parse(string text)
    {
        if (text is "start" or "end")
        {
            return new(text == "start" ? DueKind.AtStart : DueKind.AtEnd, 0, null, null);
        }

        if (Numbered().Match(text) is { Success: true } numbered)
        {
            var number = int.Parse(numbered.Groups["n"].Value, CultureInfo.InvariantCulture);
            var kind = numbered.Groups["word"].Value switch
            {
                "by day" => DueKind.ByDay,
                "on day" => DueKind.OnDay,
                "first" => DueKind.FirstDays,
                _ => DueKind.InQuarter,
            };
            return number >= 1 && number <= (kind == DueKind.InQuarter ? 4 : 366) ? new(kind, number, null, null) : null;
        }

        if (Weekday().Match(text) is { Success: true } weekday && Array.IndexOf(Weekdays, weekday.Groups["day"].Value) is >= 0 and var index)
        {
            var from = Time(weekday.Groups["from"]);
            var to = Time(weekday.Groups["to"]);
            return from is null == to is null && !(to <= from) ? new(DueKind.Weekday, index + 1, from, to) : null;
        }

        return null;
    }

    private static TimeOnly? Time(Group group) =>
        TimeOnly.TryParseExact(group.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    [GeneratedRegex("^(?:(?<word>by day|on day|quarter) (?<n>[0-9]{1,3})|(?<word>first) (?<n>[0-9]{1,3}) days)$")]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?<day>[a-z]+)(?: (?<from>[0-9]{2}:[0-9]{2})-(?<to>[0-9]{2}:[0-9]{2}))?$")]
    private static partial Regex Weekday();
}
