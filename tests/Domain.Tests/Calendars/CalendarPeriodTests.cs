using CSat.Domain.Calendars;

namespace CSat.Domain.Tests.Calendars;

public class CalendarPeriodTests
{
    [Theory]
    [InlineData("2026-10", PeriodUnit.Month, "2026-10-01", "2026-10-31")]
    [InlineData("2024-02", PeriodUnit.Month, "2024-02-01", "2024-02-29")]
    [InlineData("2026Q1", PeriodUnit.Quarter, "2026-01-01", "2026-03-31")]
    [InlineData("2026Q3", PeriodUnit.Quarter, "2026-07-01", "2026-09-30")]
    [InlineData("2026H2", PeriodUnit.HalfYear, "2026-07-01", "2026-12-31")]
    [InlineData("2026", PeriodUnit.Year, "2026-01-01", "2026-12-31")]
    public void A_period_is_read_from_its_name(string name, PeriodUnit unit, string first, string last)
    {
        CalendarPeriod.TryParse(name, out var period).ShouldBeTrue();
        (period.Unit, $"{period.First:yyyy-MM-dd}", $"{period.Last:yyyy-MM-dd}", period.Name).ShouldBe((unit, first, last, name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-1")]
    [InlineData("2026-010")]
    [InlineData("2026Q0")]
    [InlineData("2026Q5")]
    [InlineData("2026H3")]
    [InlineData("2026q3")]
    [InlineData("2026Q+3")]
    [InlineData("26Q3")]
    [InlineData("1899")]
    [InlineData("9999")]
    [InlineData("２０２６")]
    [InlineData(" 2026")]
    [InlineData("2026-10-01")]
    [InlineData("last quarter")]
    public void Anything_else_is_no_period(string name) => CalendarPeriod.TryParse(name, out _).ShouldBeFalse();
}
