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

    private static IEnumerable<CalendarDay> Off(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(i => new CalendarDay(from.AddDays(i), false, LocalizedText.Same("holiday")));

    private static CalendarDay Work(int year, int month, int day) => new(new(year, month, day), true, LocalizedText.Same("make-up workday"));
}
