using System.Globalization;
using CSat.Cli.Mappings;
using CSat.Domain.Calendars;

namespace CSat.Cli.Import;

/// <summary>Reads dates and times as a mapping describes them.</summary>
public static class DateReader
{
    /// <summary>
    /// Reads a value in the first format that fits. A value with an offset is taken as it is; one without is local time in the column's zone; one without
    /// hours is the beginning of its day there.
    /// </summary>
    public static bool TryRead(string value, DateColumn column, out DateTimeOffset moment)
    {
        foreach (var format in column.Formats)
        {
            if (StatesOffset(format))
            {
                if (DateTimeOffset.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment))
                {
                    return true;
                }
            }
            else if (DateTime.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            {
                moment = StatesHour(format) ? InZone(local, column.Zone) : Deadline.StartOfDay(DateOnly.FromDateTime(local), column.Zone);
                return true;
            }
        }

        moment = default;
        return false;
    }

    private static bool StatesOffset(string format) => format.Contains('z', StringComparison.Ordinal) || format.Contains('K', StringComparison.Ordinal);

    private static bool StatesHour(string format) => format.Contains('H', StringComparison.Ordinal) || format.Contains('h', StringComparison.Ordinal);

    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone)
    {
        // The hour that summer time leaves out is read as if the clocks had not yet been changed.
        var offset = zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-2))
            : zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
