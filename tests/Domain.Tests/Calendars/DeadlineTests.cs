using CSat.Domain.Calendars;

namespace CSat.Domain.Tests.Calendars;

public class DeadlineTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("deadline.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void Due_at_the_last_moment_of_the_limit(SpecRow row)
    {
        var calendar = row.Text("calendar") == "cn" ? TestCalendars.China : WorkingCalendar.WeekendsOnly;
        var due = Deadline.DueAt(
            row.Time("from"),
            new TimeLimit(row.Number("amount"), row.Choice<TimeUnit>("unit")),
            calendar,
            TimeZoneInfo.FindSystemTimeZoneById(row.Text("zone")));
        due.ShouldBe(row.Time("due"), row.Why);
    }

    [Fact]
    public void A_day_begins_later_where_midnight_is_skipped()
    {
        // Cuba moved its clocks from 00:00 to 01:00 on 2024-03-10.
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Havana");
        Deadline.StartOfDay(new(2024, 3, 10), zone).ShouldBe(new DateTimeOffset(2024, 3, 10, 1, 0, 0, TimeSpan.FromHours(-4)));
        Deadline.EndOfDay(new(2024, 3, 9), zone).ShouldBe(new DateTimeOffset(2024, 3, 10, 1, 0, 0, TimeSpan.FromHours(-4)).AddMicroseconds(-1));
    }

    [Theory]
    [InlineData(0, TimeUnit.Minutes, "nothing is due at once")]
    [InlineData(-1, TimeUnit.Hours, "no limit lies in the past")]
    [InlineData(1.5, TimeUnit.WorkingDays, "a day ends with its last moment")]
    [InlineData(4000, TimeUnit.CalendarDays, "beyond ten years")]
    public void A_limit_that_cannot_be_is_refused(double amount, TimeUnit unit, string why)
    {
        TimeLimit.IsValid((decimal)amount, unit).ShouldBeFalse(why);
        Should.Throw<ArgumentOutOfRangeException>(() => new TimeLimit((decimal)amount, unit));
    }
}
