namespace CSat.Domain.Calendars;

/// <summary>
/// When a duty is due that returns in every period: by the 25th or 28th of the month (R06.21, R09.13, R09.21), within the first 5 days of the next
/// (R07.35), at the month's end (R02.12, R05.19), within the fourth quarter (R04.11), every Friday from 08:30 to 11:30 (R03.14), at the beginning or
/// the end of every year (R13.4, R05.13).
/// </summary>
public sealed record PeriodicDue
{
    /// <summary>Makes a rule.</summary>
    /// <param name="unit">The period for which the duty returns.</param>
    /// <param name="due">The last day or moment.</param>
    /// <param name="from">The first day or moment; null for the first day of the period that <paramref name="due"/> lies in.</param>
    /// <exception cref="ArgumentException">A point that such periods lack, or a first that comes after the last.</exception>
    public PeriodicDue(PeriodUnit unit, PeriodPoint due, PeriodPoint? from = null)
    {
        if (!IsValid(unit, due, from))
        {
            throw new ArgumentException("A periodic duty begins and ends with points that its periods have, and does not end before it begins.", nameof(due));
        }

        Unit = unit;
        Due = due;
        From = from ?? new PeriodPoint(1, 1, due.Later);
    }

    /// <summary>The period for which the duty returns.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>The first day or moment; without a time the day's first moment.</summary>
    public PeriodPoint From { get; }

    /// <summary>The last day or moment; without a time the day's last moment.</summary>
    public PeriodPoint Due { get; }

    /// <summary>Whether such a rule can be.</summary>
    public static bool IsValid(PeriodUnit unit, PeriodPoint due, PeriodPoint? from = null) =>
        due.IsValidIn(unit) && (from is null || (from.IsValidIn(unit)
            && (from.Later, from.Month, from.Day, from.Time ?? TimeSpan.Zero).CompareTo((due.Later, due.Month, due.Day, due.Time ?? TimeSpan.FromDays(1))) <= 0));

    /// <summary>The window of the duty for a period.</summary>
    /// <param name="period">A period of this rule's unit.</param>
    /// <param name="zone">The organisation's time zone.</param>
    /// <exception cref="ArgumentException">A period of another unit.</exception>
    public TimeWindow WindowOf(CalendarPeriod period, TimeZoneInfo zone)
    {
        if (period.Unit != Unit)
        {
            throw new ArgumentException($"The duty returns by {Unit}, not by {period.Unit}.", nameof(period));
        }

        var (first, last) = (From.DayIn(period), Due.DayIn(period));
        return new(
            From.Time is { } from ? WallClock.At(first, from, zone) : Deadline.StartOfDay(first, zone),
            Due.Time is { } due ? WallClock.At(last, due, zone) : Deadline.EndOfDay(last, zone));
    }

    /// <summary>The window that is open at a moment, of several the one due first; null between windows.</summary>
    public PeriodicWindow? Current(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var here = CalendarPeriod.Of(Unit, Deadline.DayOf(moment, zone));
        return Windows(here.Shift(-Due.Later), Due.Later - From.Later + 1, zone)
            .Where(candidate => candidate.Window.Contains(moment))
            .Select(candidate => (PeriodicWindow?)candidate)
            .FirstOrDefault();
    }

    /// <summary>The first window that begins after a moment.</summary>
    public PeriodicWindow Next(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var here = CalendarPeriod.Of(Unit, Deadline.DayOf(moment, zone));
        return Windows(here.Shift(-From.Later), 2, zone).First(candidate => candidate.Window.From > moment);
    }

    private IEnumerable<PeriodicWindow> Windows(CalendarPeriod first, int count, TimeZoneInfo zone) =>
        Enumerable.Range(0, count).Select(first.Shift).Select(period => new PeriodicWindow(period, WindowOf(period, zone)));
}

/// <summary>The window of a duty that returns in every period.</summary>
/// <param name="Period">The period that the duty is for.</param>
/// <param name="Window">When it is to be done; may lie in a later period.</param>
public readonly record struct PeriodicWindow(CalendarPeriod Period, TimeWindow Window);
