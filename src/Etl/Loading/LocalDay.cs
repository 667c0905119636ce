using CSat.Domain.Calendars;

namespace CSat.Etl.Loading;

/// <summary>The day in the organisation's zone of PostgreSQL's times (microseconds since 2000-01-01 UTC). Times come in order, so that a day is worked out once.</summary>
internal sealed class LocalDay(TimeZoneInfo zone)
{
    /// <summary>Where PostgreSQL's times begin.</summary>
    public static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private long _from = long.MaxValue;
    private long _until = long.MinValue;

    /// <summary>The day of the last time asked for.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The same as yyyymmdd.</summary>
    public int Key { get; private set; }

    /// <summary>Moves to the day of a time; true when it is another day than before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A time that no calendar day has, such as infinity.</exception>
    public bool MoveTo(long microseconds)
    {
        if (microseconds >= _from && microseconds < _until)
        {
            return false;
        }

        Day = Deadline.DayOf(Epoch.AddMicroseconds(microseconds), zone);
        Key = (Day.Year * 10_000) + (Day.Month * 100) + Day.Day;
        _from = Microseconds(Deadline.StartOfDay(Day, zone));
        _until = Microseconds(Deadline.StartOfDay(Day.AddDays(1), zone));
        return true;
    }

    private static long Microseconds(DateTimeOffset moment) => (moment - Epoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
