using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Domain.Calendars;

namespace CSat.Cli.Import;

/// <summary>
/// Reads dates and times as a mapping describes them. A value with an offset is taken as it is; one without is local time in the column's zone, whatever its format;
/// one without hours is the beginning of its day there. Of an hour that comes twice it is the first; one that summer time leaves out is read as before the change.
/// </summary>
public static partial class DateReader
{
    /// <summary>Formats that are no .NET formats.</summary>
    public static IReadOnlyList<string> Words { get; } = ["epoch-seconds", "epoch-milliseconds", "serial-1900", "serial-1904"];

    /// <summary>The formats of ISO 8601, with a T or a blank, with or without seconds, fraction and offset.</summary>
    public static IReadOnlyList<string> Iso { get; } =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK",
    ];

    /// <summary>Reads a value in the first format that fits.</summary>
    public static bool TryRead(string value, DateColumn column, out DateTimeOffset moment)
    {
        var normal = Offset().Replace(CellText.Normal(value), match => $"{match.Groups["time"].Value} {OffsetOf(match)}");
        normal = Halves(normal) ?? "";
        foreach (var format in column.Formats)
        {
            if (Words.Contains(format) ? TryNumber(normal, format, column.Zone, out moment) : TryFormat(normal, format, column.Zone, out moment))
            {
                return true;
            }
        }

        moment = default;
        return false;
    }

    private static bool TryFormat(string value, string format, TimeZoneInfo zone, out DateTimeOffset moment)
    {
        moment = default;

        // Offsets are written in many ways, K reads them all once they are written in one; without one it reads a local time.
        format = OffsetFormat().Replace(CellText.Normal(format), match => match.Value is "'Z'" or "\"Z\"" or "\\Z" || match.Value[0] is 'Z' or 'z' ? "K" : match.Value);
        if (!DateTime.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind, out var local))
        {
            return false;
        }

        if (local.Kind != DateTimeKind.Unspecified)
        {
            return DateTimeOffset.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out moment);
        }

        // The first and the last days there are have no moment in every zone; whoever asks hears that they are not believable.
        moment = local.Year is 1 or 9999 ? new DateTimeOffset(local, TimeSpan.Zero)
            : StatesHour(format) ? WallClock.Meant(local, zone) : Deadline.StartOfDay(DateOnly.FromDateTime(local), zone);
        return true;
    }

    private static bool TryNumber(string value, string word, TimeZoneInfo zone, out DateTimeOffset moment)
    {
        moment = default;
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        try
        {
            switch (word)
            {
                case "epoch-seconds":
                    moment = DateTimeOffset.UnixEpoch.AddTicks((long)(number * TimeSpan.TicksPerSecond));
                    return true;
                case "epoch-milliseconds":
                    moment = DateTimeOffset.UnixEpoch.AddTicks((long)(number * TimeSpan.TicksPerMillisecond));
                    return true;
                default:
                    // Spreadsheets that count from 1900 take that year to have had a 29 February (day 60): only later days are what they say.
                    var first = word == "serial-1904" ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
                    if (number < (word == "serial-1904" ? 0 : 61))
                    {
                        return false;
                    }

                    var local = first.AddMilliseconds((double)Math.Round(number * TimeSpan.MillisecondsPerDay));
                    moment = local.TimeOfDay == TimeSpan.Zero ? Deadline.StartOfDay(DateOnly.FromDateTime(local), zone) : WallClock.Meant(local, zone);
                    return true;
            }
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    // Writes the half of the day as AM or PM. Null where the hour does not say which is meant: twelve at night is the beginning of a day or its end.
    private static string? Halves(string value)
    {
        if (HalfWord().Match(value) is not { Success: true } word)
        {
            return value;
        }

        var hour = Hour().Match(value) is { Success: true } found ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = word.Value switch
        {
            "凌晨" or "清晨" or "早上" or "早晨" or "上午" => "AM",
            "中午" => hour is 10 or 11 ? "AM" : "PM",
            "下午" or "傍晚" => "PM",
            "晚上" or "夜里" or "夜间" or "深夜" => hour is 12 ? null : hour is < 6 ? "AM" : "PM",
            var latin => latin[0] is 'a' or 'A' ? "AM" : "PM",
        };
        return half is null ? null : $"{value[..word.Index]}{half}{value[(word.Index + word.Length)..]}";
    }

    private static string OffsetOf(Match match) => match.Groups["sign"] is { Success: true } sign
        ? $"{sign.Value}{match.Groups["hours"].Value.PadLeft(2, '0')}:{(match.Groups["minutes"] is { Success: true } minutes ? minutes.Value : "00")}"
        : "Z";

    private static bool StatesHour(string format) => format.Contains('H', StringComparison.Ordinal) || format.Contains('h', StringComparison.Ordinal);

    [GeneratedRegex("凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜间|深夜|(?<![A-Za-z])[AaPp]\\.? ?[Mm]\\.?(?![A-Za-z])")]
    private static partial Regex HalfWord();

    [GeneratedRegex("(\\d{1,2})[:时点]")]
    private static partial Regex Hour();

    // +08:00, +0800, +08, GMT+8, [GMT+8], UTC, Z at the end of a time.
    [GeneratedRegex("^(?<time>.*\\d:\\d{2}.*?) ?\\[?(?:(?:GMT|UTC)? ?(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?|GMT|UTC|[Zz])\\]?$")]
    private static partial Regex Offset();

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|\\\\.|Z|z+")]
    private static partial Regex OffsetFormat();
}
