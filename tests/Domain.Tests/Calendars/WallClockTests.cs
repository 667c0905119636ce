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

    [Theory]
    [InlineData("2023-10-01", "America/Asuncion", "2023-10-01T04:00:00Z", "midnight is skipped in spring: the day begins at 01:00")]
    [InlineData("2022-02-25", "Asia/Amman", "2022-02-24T22:00:00Z", "and in Amman")]
    [InlineData("2022-03-25", "Asia/Damascus", "2022-03-24T22:00:00Z", "and in Damascus")]
    [InlineData("2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z", "a day that Apia left out begins with the next")]
    public void A_day_without_midnight_begins_when_the_clock_is_changed(string day, string zone, string moment, string why) =>
        Deadline.StartOfDay(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone))
            .ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), why);

    [Fact]
    public void In_every_zone_a_day_of_2010_to_2030_begins_and_ends_on_itself()
    {
        var wrong = new List<string>();
        var days = 0;
        var last = new DateOnly(2030, 12, 31);
        Parallel.ForEach(TimeZoneInfo.GetSystemTimeZones(), zone =>
        {
            for (var day = new DateOnly(2010, 1, 1); day <= last; day = day.AddDays(1))
            {
                Interlocked.Increment(ref days);
                if (Deadline.DayOf(Deadline.StartOfDay(day, zone), zone) != day || Deadline.DayOf(Deadline.EndOfDay(day, zone), zone) != day
                    || Deadline.DayOf(Deadline.StartOfDay(day, zone).AddTicks(-1), zone) >= day)
                {
                    lock (wrong)
                    {
                        wrong.Add($"{zone.Id} {day:yyyy-MM-dd}");
                    }
                }
            }
        });

        // Both left out this day when they went to the other side of the date line.
        wrong.Order(StringComparer.Ordinal).ShouldBe(["Pacific/Apia 2011-12-30", "Pacific/Fakaofo 2011-12-30"]);
        days.ShouldBeGreaterThan(7_670 * 300);
    }

    [Theory]
    [InlineData("2024-10-27T02:30", "Europe/Berlin", "2024-10-27T00:30:00Z", "of an hour that comes twice the first")]
    [InlineData("2024-03-31T02:30", "Europe/Berlin", "2024-03-31T01:30:00Z", "in a skipped hour the clock is taken as not yet changed")]
    [InlineData("2023-10-01T00:30", "America/Asuncion", "2023-10-01T04:30:00Z", "also where midnight is skipped")]
    public void A_time_without_offset_is_what_its_writer_means(string local, string zone, string moment, string why) =>
        WallClock.Meant(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone))
            .ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), why);

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
