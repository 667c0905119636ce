using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Etl.Extracting;

namespace CSat.Etl.Loading;

/// <summary>A range of the forms by the time of answering, in words that PostgreSQL reads.</summary>
/// <param name="From">First moment, or <c>-infinity</c>.</param>
/// <param name="Until">First moment after it, or <c>infinity</c>.</param>
/// <param name="FirstKey">Key of its first form.</param>
internal sealed record ResponseRange(string From, string Until, long FirstKey)
{
    private const string Beginning = "-infinity";
    private const string End = "infinity";

    /// <summary>Divides all forms at the beginning of a day, so that both halves have about as many; one range when there is nothing to divide.</summary>
    /// <param name="days">PostgreSQL's count, in the order of the days.</param>
    /// <param name="zone">The zone of the days.</param>
    /// <param name="ranges">How many at most, 1 or 2.</param>
    public static IReadOnlyList<ResponseRange> Divide(IReadOnlyList<DayCount> days, TimeZoneInfo zone, int ranges)
    {
        var half = days.Sum(day => day.Forms) / 2;
        long before = 0;
        for (var i = 1; i < days.Count && ranges > 1; i++)
        {
            before += days[i - 1].Forms;
            if (before >= half)
            {
                var middle = Deadline.StartOfDay(days[i].Day, zone).ToString("O", CultureInfo.InvariantCulture);
                return [new(Beginning, middle, 1), new(middle, End, before + 1)];
            }
        }

        return [new(Beginning, End, 1)];
    }
}
