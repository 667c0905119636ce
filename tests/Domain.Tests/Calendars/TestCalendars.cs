using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Calendars;

internal static class TestCalendars
{
    /// <summary>The published days of China around the dates of the spec table.</summary>
    public static WorkingCalendar China { get; } = new("cn", WorkingCalendar.MondayToFriday,
    [
        new("cn", 2024, "test", []),
        new("cn", 2025, "test", [.. Off(new(2025, 1, 28), new(2025, 2, 4)), Work(2025, 1, 26), Work(2025, 2, 8)]),
        new("cn", 2026, "test", [.. Off(new(2026, 2, 15), new(2026, 2, 23)), Work(2026, 2, 14), Work(2026, 2, 28), .. Off(new(2026, 10, 1), new(2026, 10, 7)), Work(2026, 10, 10)]),
    ]);

    /// <summary>08:30 to 12:00 and 13:30 to 17:30, Monday to Friday.</summary>
    public static WorkWeek OfficeWeek { get; } = Week(WorkingCalendar.MondayToFriday, Hours("08:30", "12:00"), Hours("13:30", "17:30"));

    /// <summary>China with office hours.</summary>
    public static WorkingCalendar Office { get; } = China.With("office", OfficeWeek);

    /// <summary>Every night from 20:00 to 06:00, through the changes of summer time.</summary>
    public static WorkingCalendar Nights { get; } =
        new("nights", Week(Enum.GetValues<DayOfWeek>(), Hours("00:00", "06:00"), new(TimeSpan.FromHours(20), TimeSpan.FromDays(1))), []);

    public static WorkingCalendar Named(string name) => name switch
    {
        "cn" => China,
        "office" => Office,
        "nights" => Nights,
        "none" => WorkingCalendar.WeekendsOnly,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such test calendar."),
    };

    public static WorkInterval Hours(string from, string to) =>
        new(TimeSpan.Parse(from, CultureInfo.InvariantCulture), TimeSpan.Parse(to, CultureInfo.InvariantCulture));

    public static WorkWeek Week(IEnumerable<DayOfWeek> days, params WorkInterval[] hours) =>
        new(days.ToDictionary(day => day, _ => (IReadOnlyList<WorkInterval>)hours));

    private static IEnumerable<CalendarDay> Off(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(i => new CalendarDay(from.AddDays(i), false, LocalizedText.Same("holiday")));

    private static CalendarDay Work(int year, int month, int day) => new(new(year, month, day), true, LocalizedText.Same("make-up workday"));
}
