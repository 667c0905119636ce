using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Etl.Extracting;

namespace CSat.Etl.Loading;

/// <summary>A range of the forms by the time of answering, in words that PostgreSQL reads.</summary>
/// <param name="From">First moment, or <c>-infinity</c>.</param>
/// <param name="Until">First moment after it, or <c>infinity</c>.</param>
internal sealed record ResponseRange(string From, string Until)
{
    private const string Beginning = "-infinity";
    private const string End = "infinity";

    /// <summary>All forms.</summary>
    public static ResponseRange Whole { get; } = new(Beginning, End);

    /// <summary>Divides all forms at the beginning of a day, so that both halves have about as many; one range when there is nothing to divide.</summary>
    /// <param name="days">PostgreSQL's count, in the order of the days.</param>
    /// <param name="zone">The zone of the days.</param>
    /// <param name="ranges">How many at most, 1 or 2.</param>
    public static IReadOnlyList<ResponseRange> Divide(IReadOnlyList<DayCount> days, TimeZoneInfo zone, int ranges)
    {
        if (days.Count < 2 || ranges < 2)
        {
            return [Whole];
        }

        var all = days.Sum(day => day.Forms);
        var (divide, before) = (1, days[0].Forms);
        var passed = before;
        for (var i = 2; i < days.Count; i++)
        {
            passed += days[i - 1].Forms;
            (divide, before) = Math.Abs((2 * passed) - all) < Math.Abs((2 * before) - all) ? (i, passed) : (divide, before);
        }

        var middle = Deadline.StartOfDay(days[divide].Day, zone).ToString("O", CultureInfo.InvariantCulture);
        return [new(Beginning, middle), new(middle, End)];
    }
}
