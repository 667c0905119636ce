using System.Globalization;
using CSat.Domain.Calendars;

namespace CSat.Domain.Tests.Calendars;

public class DeadlineTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("deadline.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void Due_at_the_last_moment_of_the_limit(SpecRow row)
    {
        var due = Deadline.DueAt(
            row.Time("from"),
            new TimeLimit(row.Number("amount"), row.Choice<TimeUnit>("unit")),
            TestCalendars.Named(row.Text("calendar")),
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

    public static TheoryData<SpecRow> Chains => SpecTable.Read("deadline_chain.csv");

    [Theory]
    [MemberData(nameof(Chains))]
    public void Each_limit_starts_on_the_day_the_one_before_ended(SpecRow row)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var moment = row.Time("from");
        foreach (var days in row.Text("working_days").Split(' '))
        {
            moment = Deadline.DueAt(moment, new TimeLimit(decimal.Parse(days, CultureInfo.InvariantCulture), TimeUnit.WorkingDays), TestCalendars.Named(row.Text("calendar")), zone);
        }

        Deadline.DayOf(moment, zone).ShouldBe(DateOnly.Parse(row.Text("due"), CultureInfo.InvariantCulture), row.Why);
    }

    [Theory]
    [InlineData(TimeUnit.Minutes, false, false)]
    [InlineData(TimeUnit.Hours, false, false)]
    [InlineData(TimeUnit.WorkingMinutes, true, false)]
    [InlineData(TimeUnit.WorkingHours, true, false)]
    [InlineData(TimeUnit.WorkingDays, true, true)]
    [InlineData(TimeUnit.CalendarDays, false, true)]
    [InlineData(TimeUnit.Months, false, true)]
    [InlineData(TimeUnit.Years, false, true)]
    public void A_limit_says_whether_it_needs_a_calendar_and_ends_with_a_day(TimeUnit unit, bool needsCalendar, bool endsWithDay)
    {
        var limit = new TimeLimit(1, unit);
        limit.NeedsCalendar.ShouldBe(needsCalendar);
        limit.EndsWithDay.ShouldBe(endsWithDay);
        if (!endsWithDay)
        {
            Should.Throw<ArgumentException>(() => Deadline.LastDay(new(2024, 1, 1), limit, WorkingCalendar.WeekendsOnly));
        }
    }

    [Theory]
    [InlineData(1200, TimeUnit.Months, true, "a hundred years")]
    [InlineData(1201, TimeUnit.Months, false, "one month more")]
    [InlineData(100, TimeUnit.Years, true, "a hundred years")]
    [InlineData(101, TimeUnit.Years, false, "one year more")]
    [InlineData(1.5, TimeUnit.Years, false, "a year ends with the last moment of a day")]
    [InlineData(0.5, TimeUnit.WorkingHours, true, "hours may be parts")]
    public void Limits_of_the_longer_and_the_working_units(double amount, TimeUnit unit, bool valid, string why) =>
        TimeLimit.IsValid((decimal)amount, unit).ShouldBe(valid, why);

    [Theory]
    [InlineData(0, TimeUnit.Minutes, "nothing is due at once")]
    [InlineData(-1, TimeUnit.Hours, "no limit lies in the past")]
    [InlineData(1.5, TimeUnit.WorkingDays, "a day ends with its last moment")]
    [InlineData(-1, TimeUnit.CalendarDays, "the day before")]
    [InlineData(0, TimeUnit.WorkingDays, "the event's day may be no working day")]
    [InlineData(4000, TimeUnit.CalendarDays, "beyond ten years")]
    public void A_limit_that_cannot_be_is_refused(double amount, TimeUnit unit, string why)
    {
        TimeLimit.IsValid((decimal)amount, unit).ShouldBeFalse(why);
        Should.Throw<ArgumentOutOfRangeException>(() => new TimeLimit((decimal)amount, unit));
    }
}
