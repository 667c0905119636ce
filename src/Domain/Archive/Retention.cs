using CSat.Domain.Calendars;
using CSat.Domain.Regimes;

namespace CSat.Domain.Archive;

/// <summary>How long a record is kept (R01.22).</summary>
/// <param name="Record">Code of the form or report.</param>
/// <param name="Keep">How long; without a period it is archived without automatic deletion (Q35).</param>
/// <param name="FromEvent">Code of the event from which it is counted (Q24).</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record RetentionRule(string Record, Retention Keep, string FromEvent, IReadOnlyList<string> By, IReadOnlyList<string> Rules);

/// <summary>How long a record is kept (R01.22, R01.23, R01.24): from its start, the closure of the survey, to the end of the same day some months or years later.</summary>
public sealed record Retention
{
    /// <summary>Makes a rule.</summary>
    /// <param name="period">In calendar days, months or years; null where no rule gives one: then the record is kept without end.</param>
    /// <exception cref="ArgumentException">A period in another unit.</exception>
    public Retention(TimeLimit? period)
    {
        if (period is not null && !IsValid(period))
        {
            throw new ArgumentException("A record is kept for calendar days, months or years.", nameof(period));
        }

        Period = period;
    }

    /// <summary>How long; null without end.</summary>
    public TimeLimit? Period { get; }

    /// <summary>Whether a record can be kept that long: in calendar days, months or years.</summary>
    public static bool IsValid(TimeLimit period) => period.Unit is TimeUnit.CalendarDays or TimeUnit.Months or TimeUnit.Years;

    /// <summary>The last day on which the record must be there; null without end, and while the start has not come.</summary>
    /// <param name="start">The day of the survey's closure; null while it is open.</param>
    [Judges("retention")]
    public DateOnly? LastDay(DateOnly? start) =>
        start is { } day && Period is { } period ? Deadline.LastDay(day, period, WorkingCalendar.WeekendsOnly) : null;

    /// <summary>The last moment at which the record must be there; null without end, and while the start has not come.</summary>
    /// <param name="start">The moment of the survey's closure; null while it is open.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public DateTimeOffset? KeepUntil(DateTimeOffset? start, TimeZoneInfo zone) =>
        LastDay(start is { } moment ? Deadline.DayOf(moment, zone) : null) is { } day ? Deadline.EndOfDay(day, zone) : null;

    /// <summary>Whether the record may be deleted on a day: only after its last day.</summary>
    public bool MayDelete(DateOnly? start, DateOnly today) => LastDay(start) is { } last && today > last;
}
