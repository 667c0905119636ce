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
