using System.Globalization;
using CSat.Domain.Calendars;

namespace CSat.Domain.Tests.Calendars;

public class WallClockTests
{
    [Theory]
    [InlineData("2024-03-08", "08:30", "Asia/Shanghai", "2024-03-08T00:30:00Z", "an ordinary time")]
    [InlineData("2024-10-27", "02:30", "Europe/Berlin", "2024-10-27T00:30:00Z", "of a time that comes twice the first")]
    [InlineData("2024-10-27", "03:00", "Europe/Berlin", "2024-10-27T02:00:00Z", "after the repeated hour")]
    [InlineData("2024-03-31", "02:00", "Europe/Berlin", "2024-03-31T01:00:00Z", "a skipped time is the moment of the change")]
    [InlineData("2024-03-31", "02:59", "Europe/Berlin", "2024-03-31T01:00:00Z", "whichever skipped time")]
    [InlineData("2024-03-31", "03:00", "Europe/Berlin", "2024-03-31T01:00:00Z", "and the first time after the gap")]
    [InlineData("2024-10-06", "02:10", "Australia/Lord_Howe", "2024-10-05T15:30:00Z", "a gap of half an hour")]
    [InlineData("2024-11-03", "00:30", "America/Havana", "2024-11-03T04:30:00Z", "midnight's hour comes twice: the first")]
    [InlineData("2024-11-03", "00:00", "America/Havana", "2024-11-03T04:00:00Z", "the day begins with the first midnight")]
    public void The_first_moment_at_which_the_clock_shows_the_time_or_a_later_one(string day, string time, string zone, string moment, string why) =>
        WallClock.At(
            DateOnly.Parse(day, CultureInfo.InvariantCulture),
            TimeSpan.Parse(time, CultureInfo.InvariantCulture),
            TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), why);

    [Fact]
    public void Working_time_of_a_day_that_began_before_the_clock_went_back_over_midnight_counts()
    {
        // In St. John's the clock went from 00:01 back to 23:01 on 2010-11-07: 11-07 began, then the last hour of 11-06 came once more.
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/St_Johns");
        var began = WallClock.At(new(2010, 11, 7), TimeSpan.Zero, zone);
        var later = began.AddMinutes(30);
        WallClock.DayOf(later, zone).ShouldBe(new(2010, 11, 6));
        var sundays = new WorkingCalendar("sundays", [DayOfWeek.Sunday], []);
        WorkingTime.Elapsed(began.AddHours(-1), later, sundays, zone).ShouldBe(TimeSpan.FromMinutes(30));
        WorkingTime.Elapsed(later, began.AddHours(1), sundays, zone).ShouldBe(TimeSpan.FromMinutes(30));
    }
}
