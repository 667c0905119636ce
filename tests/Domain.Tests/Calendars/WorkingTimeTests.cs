using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Calendars;

public class WorkingTimeTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    // Summer time ended at 00:01 in St. John's until 2011: the evening before came once more.
    private static readonly TimeZoneInfo Newfoundland = TimeZoneInfo.FindSystemTimeZoneById("America/St_Johns");

    private static readonly (WorkingCalendar Calendar, TimeZoneInfo Zone, DateTimeOffset Start)[] Places =
    [
        (TestCalendars.Office, Shanghai, new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)),
        (TestCalendars.China, Shanghai, new(2025, 1, 20, 0, 0, 0, TimeSpan.Zero)),
        (TestCalendars.Nights, Berlin, new(2024, 3, 20, 0, 0, 0, TimeSpan.Zero)),
        (TestCalendars.Nights, Berlin, new(2024, 10, 16, 0, 0, 0, TimeSpan.Zero)),
        (TestCalendars.Nights, Newfoundland, new(2010, 10, 28, 0, 0, 0, TimeSpan.Zero)),
    ];

    private static readonly Arbitrary<(WorkingCalendar Calendar, TimeZoneInfo Zone, DateTimeOffset Start)> Place = Gen.Elements(Places).ToArbitrary();
    private static readonly Arbitrary<(int, int, int)> Minutes = Gen.Choose(0, 30 * 24 * 60).Three().Select(m => (m.Item1, m.Item2, m.Item3)).ToArbitrary();

    public static TheoryData<SpecRow> Table => SpecTable.Read("working_time.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void Elapsed_time_is_the_part_within_working_hours(SpecRow row)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(row.Text("zone"));
        var elapsed = WorkingTime.Elapsed(row.Time("from"), row.Time("to"), TestCalendars.Named(row.Text("calendar")), zone);
        elapsed.ShouldBe(TimeSpan.FromMinutes((double)row.Number("minutes")), row.Why);
        WorkingTime.Elapsed(row.Time("to"), row.Time("from"), TestCalendars.Named(row.Text("calendar")), zone).ShouldBe(-elapsed, "backwards it is negative");
    }

    [Fact]
    public void Elapsed_times_add_up_in_any_order() => Prop.ForAll(Place, Minutes, (place, minutes) =>
    {
        var (calendar, zone, start) = place;
        var (a, b, c) = (start.AddMinutes(minutes.Item1), start.AddMinutes(minutes.Item2), start.AddMinutes(minutes.Item3));
        return WorkingTime.Elapsed(a, c, calendar, zone) == WorkingTime.Elapsed(a, b, calendar, zone) + WorkingTime.Elapsed(b, c, calendar, zone);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_elapsed_until_the_due_time_is_the_limit() => Prop.ForAll(Place, Minutes, (place, minutes) =>
    {
        var (calendar, zone, start) = place;
        var from = start.AddMinutes(minutes.Item1);
        var limit = new TimeLimit(1 + (minutes.Item2 % 3000), TimeUnit.WorkingMinutes);
        var due = Deadline.DueAt(from, limit, calendar, zone);
        return WorkingTime.Elapsed(from, due, calendar, zone) == TimeSpan.FromMinutes((double)limit.Amount)
            && WorkingTime.Elapsed(from, due.AddTicks(-1), calendar, zone) == TimeSpan.FromMinutes((double)limit.Amount) - TimeSpan.FromTicks(1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Working_time_never_exceeds_the_time_that_passed() => Prop.ForAll(Place, Minutes, (place, minutes) =>
    {
        var (calendar, zone, start) = place;
        var (from, to) = (start.AddMinutes(Math.Min(minutes.Item1, minutes.Item2)), start.AddMinutes(Math.Max(minutes.Item1, minutes.Item2)));
        var elapsed = WorkingTime.Elapsed(from, to, calendar, zone);
        return elapsed >= TimeSpan.Zero && elapsed <= to - from;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_in_two_steps_is_adding_at_once() => Prop.ForAll(Place, Minutes, (place, minutes) =>
    {
        var (calendar, zone, start) = place;
        var (first, second) = (TimeSpan.FromMinutes(1 + (minutes.Item2 % 2000)), TimeSpan.FromMinutes(1 + (minutes.Item3 % 2000)));
        var from = start.AddMinutes(minutes.Item1);
        return WorkingTime.Add(WorkingTime.Add(from, first, calendar, zone), second, calendar, zone) == WorkingTime.Add(from, first + second, calendar, zone);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-02-09", "hotline", 240, "its own Monday")]
    [InlineData("2026-02-10", "hotline", 0, "its week has no Tuesday")]
    [InlineData("2026-02-14", "hotline", 240, "a make-up Saturday follows its own ordinary day")]
    [InlineData("2026-02-16", "hotline", 0, "the Spring Festival holds for it too")]
    [InlineData("2026-02-17", "hotline", 240, "a day on of its own prevails over the holiday")]
    [InlineData("2026-03-02", "hotline", 0, "a day off of its own")]
    [InlineData("2026-02-16", "ward", 240, "a ward works through the festival")]
    [InlineData("2026-02-14", "ward", 0, "and knows no make-up Saturday")]
    [InlineData("2026-02-16", "office", 0, "the organisation is closed")]
    [InlineData("2026-02-14", "office", 450, "the organisation works the make-up Saturday")]
    public void A_departments_hours_and_days_prevail_over_the_organisations(string date, string department, int minutes, string why)
    {
        var week = TestCalendars.Week([DayOfWeek.Monday], TestCalendars.Hours("08:00", "12:00"));
        var calendar = department switch
        {
            "hotline" => TestCalendars.Office.With("hotline", week, [Day(new(2026, 2, 17), true), Day(new(2026, 3, 2), false)]),
            "ward" => TestCalendars.Office.With("ward", week, holidays: false),
            _ => TestCalendars.Office,
        };
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        WorkingTime.Elapsed(Deadline.StartOfDay(day, Shanghai), Deadline.StartOfDay(day.AddDays(1), Shanghai), calendar, Shanghai).TotalMinutes.ShouldBe(minutes, why);
        calendar.IsWorkingDay(day).ShouldBe(minutes > 0, why);
    }

    [Fact]
    public void A_department_that_ignores_holidays_needs_no_published_year()
    {
        var ward = TestCalendars.Office.With("ward", holidays: false);
        ward.Covers(new(2027, 1, 1), new(2027, 12, 31)).ShouldBeTrue();
        ward.With("night ward").FollowsHolidays.ShouldBeFalse();
        TestCalendars.Office.Covers(new(2027, 1, 1), new(2027, 12, 31)).ShouldBeFalse();
        TestCalendars.Office.Covers(new(2026, 1, 1), new(2026, 12, 31)).ShouldBeTrue();
    }

    [Fact]
    public void A_week_says_whether_it_has_hours()
    {
        TestCalendars.Office.Week.HasHours.ShouldBeTrue();
        TestCalendars.China.Week.HasHours.ShouldBeFalse();
    }

    [Fact]
    public void Weeks_and_intervals_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentException>(() => TestCalendars.Hours("12:00", "12:00"));
        Should.Throw<ArgumentException>(() => TestCalendars.Hours("08:00:30", "12:00"));
        Should.Throw<ArgumentException>(() => new WorkInterval(TimeSpan.FromHours(20), TimeSpan.FromHours(25)));
        Should.Throw<ArgumentException>(() => TestCalendars.Week([DayOfWeek.Monday], TestCalendars.Hours("08:00", "12:00"), TestCalendars.Hours("11:59", "17:00")));
        Should.Throw<ArgumentException>(() => TestCalendars.Week([DayOfWeek.Monday]));
        Should.Throw<ArgumentException>(() => TestCalendars.Week([]));
        Should.Throw<ArgumentOutOfRangeException>(() => WorkingTime.Add(DateTimeOffset.UnixEpoch, TimeSpan.Zero, TestCalendars.Office, Shanghai));
        TestCalendars.Week([DayOfWeek.Monday], TestCalendars.Hours("08:00", "12:00"), TestCalendars.Hours("12:00", "17:00")).Of(DayOfWeek.Monday).Count.ShouldBe(2);
    }

    private static CalendarDay Day(DateOnly date, bool working) => new(date, working, LocalizedText.Same("own"));
}
