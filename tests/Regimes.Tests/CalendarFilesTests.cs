using System.Globalization;
using CSat.Domain.Calendars;

namespace CSat.Regimes.Tests;

public class CalendarFilesTests
{
    private static readonly WorkingCalendar China = CalendarLoader.LoadFolder(Repository.Folder("calendars")).Of("cn");

    [Fact]
    public void Calendars_of_China_cover_2024_to_2026() => China.CoveredYears.ShouldBe([2024, 2025, 2026]);

    [Theory]
    [InlineData("2025-01-26", true, "Sunday worked for the Spring Festival")]
    [InlineData("2025-01-27", true, "Monday before the Spring Festival")]
    [InlineData("2025-01-28", false, "eve of the Spring Festival")]
    [InlineData("2025-02-04", false, "last day of the Spring Festival")]
    [InlineData("2025-02-05", true, "first day back")]
    [InlineData("2025-02-08", true, "Saturday worked for the Spring Festival")]
    [InlineData("2025-04-27", true, "Sunday worked for Labour Day")]
    [InlineData("2025-09-28", true, "Sunday worked for the National Day")]
    [InlineData("2025-10-08", false, "last day of the National Day")]
    [InlineData("2025-10-11", true, "Saturday worked for the National Day")]
    [InlineData("2025-10-12", false, "an ordinary Sunday")]
    [InlineData("2026-01-04", true, "Sunday worked for the New Year")]
    [InlineData("2026-02-14", true, "Saturday worked for the Spring Festival")]
    [InlineData("2026-02-23", false, "last day of the Spring Festival")]
    [InlineData("2026-02-28", true, "Saturday worked for the Spring Festival")]
    [InlineData("2026-05-09", true, "Saturday worked for Labour Day")]
    [InlineData("2026-09-20", true, "Sunday worked for the National Day")]
    [InlineData("2026-10-10", true, "Saturday worked for the National Day")]
    [InlineData("2024-02-18", true, "Sunday worked for the Spring Festival")]
    [InlineData("2024-10-12", true, "Saturday worked for the National Day")]
    [InlineData("2027-10-01", true, "2027 is not published: weekends only")]
    public void Published_days_are_as_the_notices_say(string date, bool working, string why) =>
        China.IsWorkingDay(DateOnly.Parse(date, CultureInfo.InvariantCulture)).ShouldBe(working, why);

    [Theory]
    [InlineData(2024, 251, "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12", "11 statutory days: 366 - 104 - 11")]
    [InlineData(2025, 248, "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11", "13 statutory days since 2025: 365 - 104 - 13")]
    [InlineData(2026, 248, "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10", "13 statutory days: 365 - 104 - 13")]
    public void A_years_swaps_keep_its_number_of_working_days(int year, int days, string makeUp, string why)
    {
        China.WorkingDaysBetween(new(year - 1, 12, 31), new(year, 12, 31)).ShouldBe(days, why);
        var worked = China.Exceptions.Where(day => day.Working && day.Date.Year == year).Select(day => day.Date).Order();
        string.Join(' ', worked.Select(day => $"{day:yyyy-MM-dd}")).ShouldBe(makeUp);
        China.Exceptions.Where(day => day.Working).ShouldAllBe(day => day.Date.DayOfWeek == DayOfWeek.Saturday || day.Date.DayOfWeek == DayOfWeek.Sunday);
    }

    [Theory]
    [InlineData("2025-01-24T16:00:00+08:00", 3, "2025-02-05", "over Sunday 01-26, which is worked, and the Spring Festival")]
    [InlineData("2026-02-13T16:00:00+08:00", 3, "2026-02-25", "over the make-up Saturday 02-14 and the Spring Festival")]
    [InlineData("2024-09-27T16:00:00+08:00", 3, "2024-10-08", "over Sunday 09-29, which is worked, and the National Day")]
    [InlineData("2026-09-30T16:00:00+08:00", 3, "2026-10-10", "after the National Day the make-up Saturday 10-10 counts")]
    [InlineData("2025-10-09T16:00:00+08:00", 3, "2025-10-13", "over the make-up Saturday 10-11")]
    public void Three_working_days_over_published_swaps(string from, int days, string due, string why)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var end = Deadline.DueAt(DateTimeOffset.Parse(from, CultureInfo.InvariantCulture), new TimeLimit(days, TimeUnit.WorkingDays), China, zone);
        Deadline.DayOf(end, zone).ShouldBe(DateOnly.Parse(due, CultureInfo.InvariantCulture), why);
    }

    [Fact]
    public void A_year_without_a_file_is_said_not_to_be_covered()
    {
        China.Covers(new(2026, 12, 30), new(2026, 12, 31)).ShouldBeTrue();
        China.Covers(new(2026, 12, 30), new(2027, 1, 4)).ShouldBeFalse();
    }

    [Fact]
    public void A_country_without_calendar_has_weekends_only() =>
        CalendarLoader.LoadFolder(Repository.Folder("calendars")).Of("de").ShouldBeSameAs(WorkingCalendar.WeekendsOnly);

    [Theory]
    [InlineData("country: cn\nyear: 2025\nsource: x\nholidays:\n  - {name: n, from: 2026-01-01, to: 2026-01-01}", 5, "is not in 2025")]
    [InlineData("country: cn\nyear: 2025\nsource: x\nholidays:\n  - {name: n, from: 2025-01-02, to: 2025-01-01}", 5, "cannot be before")]
    [InlineData("country: cn\nyear: 2025\nsource: x\nholidays:\n  - {name: n, from: 2025-01-01, to: 2025-01-01, work: [2025-01-01]}", 5, "given already")]
    [InlineData("country: cn\nyear: 2025\nsource: x\nholidays:\n  - {name: n, from: 1.1.2025, to: 2025-01-01}", 5, "must be a date")]
    [InlineData("country: cn\nyear: 2025\nsource: x", 1, "\"holidays\" is missing")]
    public void A_calendar_with_errors_is_refused_with_its_line(string text, int line, string message)
    {
        var errors = Should.Throw<RegimeFileException>(() => CalendarLoader.Parse(text)).Errors;
        errors.ShouldContain(error => error.Line == line && error.Message.En.Contains(message, StringComparison.Ordinal));
    }
}
