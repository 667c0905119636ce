using CSat.Domain.Text;

namespace CSat.Domain.Calendars;

/// <summary>A time limit from one event to another.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="FromEvent">Code of the event that starts it.</param>
/// <param name="ToEvent">Code of the event that meets it.</param>
/// <param name="Window">When after the start it is to be met; null, in surveys alone, where the regime demands it and gives no time (R08.20, R11.27, R13.9).</param>
/// <param name="Hard">True: a miss is a breach; false: "generally" (一般), a miss is reported as such (Q34).</param>
/// <param name="CustomerLimitPrevails">Whether a limit stated by the customer takes its place (R11.42).</param>
/// <param name="Categories">For complaints: the categories it runs for; empty for all (R20.12).</param>
/// <param name="Tell">Codes of the roles that are told when it nears its end or is missed.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record DeadlineRule(
    string Code,
    LocalizedText Name,
    string FromEvent,
    string ToEvent,
    DueWindow? Window,
    bool Hard,
    bool CustomerLimitPrevails,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Tell,
    IReadOnlyList<string> Rules)
{
    /// <summary>Code of the event without which it does not run (R20.11: only where a retest was needed); null where it runs anyway.</summary>
    public string? OnlyIf { get; init; }

    /// <summary>For surveys: codes of the roles one of which records the event that meets it (R13.7, R13.8); empty where whoever carries out surveys does.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>For surveys: codes of the survey kinds that it is for (R08.20); empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>How long it runs; null where the regime gives no time.</summary>
    public TimeLimit? Limit => Window is { } window ? new(window.Latest, window.Unit) : null;

    /// <summary>Whether it runs for a round of this survey kind.</summary>
    /// <param name="kind">Code of the survey kind.</param>
    public bool IsFor(string kind) => Kinds.Count == 0 || Kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>Whether it runs for a complaint of this category.</summary>
    /// <param name="category">The complaint's category; null when it has none.</param>
    public bool AppliesTo(string? category) => Categories.Count == 0 || (category is not null && Categories.Contains(category, StringComparer.Ordinal));
}

/// <summary>
/// When a time limit ends (requirements section 0): the day of the event is day 0; a limit in days, months or years includes the last moment of its
/// last day in the organisation's zone; minutes and hours are clock time (R09.20, R11.36, R11.42), working minutes and hours pass within working hours only.
/// </summary>
public static class Deadline
{
    /// <summary>The last moment in time; a thing done at exactly this moment is in time.</summary>
    /// <param name="from">When the clock starts.</param>
    /// <param name="limit">How long it runs.</param>
    /// <param name="calendar">Which days and hours count as working time.</param>
    /// <param name="zone">The organisation's time zone, which says when a day ends and what the clock shows.</param>
    /// <returns>For days, months and years: one microsecond (PostgreSQL's resolution) before the next day begins in the zone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end lies beyond the last date there is.</exception>
    public static DateTimeOffset DueAt(DateTimeOffset from, TimeLimit limit, WorkingCalendar calendar, TimeZoneInfo zone) => limit.Unit switch
    {
        TimeUnit.Minutes => from + Span(limit.Amount, TimeSpan.TicksPerMinute),
        TimeUnit.Hours => from + Span(limit.Amount, TimeSpan.TicksPerHour),
        TimeUnit.WorkingMinutes => WorkingTime.Add(from, Span(limit.Amount, TimeSpan.TicksPerMinute), calendar, zone),
        TimeUnit.WorkingHours => WorkingTime.Add(from, Span(limit.Amount, TimeSpan.TicksPerHour), calendar, zone),
        _ => EndOfDay(LastDay(DayOf(from, zone), limit, calendar), zone),
    };

    /// <summary>The last day of a limit in days, months or years that starts on a day, which is day 0.</summary>
    /// <param name="from">Day 0.</param>
    /// <param name="limit">How long it runs.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <exception cref="ArgumentException">A limit in minutes or hours, which ends within a day.</exception>
    public static DateOnly LastDay(DateOnly from, TimeLimit limit, WorkingCalendar calendar) => limit.Unit switch
    {
        TimeUnit.WorkingDays => calendar.AddWorkingDays(from, (int)limit.Amount),
        TimeUnit.CalendarDays => from.AddDays((int)limit.Amount),
        TimeUnit.Months => from.AddMonths((int)limit.Amount),
        TimeUnit.Years => from.AddYears((int)limit.Amount),
        _ => throw new ArgumentException("A limit in minutes or hours ends within a day.", nameof(limit)),
    };

    /// <summary>The calendar day of a moment in the zone.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => WallClock.DayOf(moment, zone);

    /// <summary>The last moment of a day in the zone: one microsecond before the next day begins.</summary>
    public static DateTimeOffset EndOfDay(DateOnly day, TimeZoneInfo zone) => StartOfDay(day.AddDays(1), zone).AddMicroseconds(-1);

    /// <summary>The first moment of a day in the zone; later than midnight where summer time skips it.</summary>
    public static DateTimeOffset StartOfDay(DateOnly day, TimeZoneInfo zone) => WallClock.At(day, TimeSpan.Zero, zone);

    private static TimeSpan Span(decimal amount, long ticks) => TimeSpan.FromTicks((long)(amount * ticks));
}
