using System.Globalization;
using CSat.Domain.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Calendars;

public class PeriodicDueTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static TheoryData<SpecRow> Windows => SpecTable.Read("periodic_due.csv");

    public static TheoryData<SpecRow> Moments => SpecTable.Read("periodic_due_at.csv");

    [Theory]
    [MemberData(nameof(Windows))]
    public void The_window_of_the_period_that_holds_the_day(SpecRow row)
    {
        var due = Rule(row);
        due.WindowOf(CalendarPeriod.Of(due.Unit, Day(row.Text("day"))), Zone).ShouldBe(new TimeWindow(row.Time("window_from"), row.Time("window_due")), row.Why);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void The_open_window_and_the_next_at_a_moment(SpecRow row)
    {
        var due = Rule(row);
        DueDay(due.Current(row.Time("moment"), Zone)).ShouldBe(row.Text("current").Length == 0 ? null : Day(row.Text("current")), row.Why);
        DueDay(due.Next(row.Time("moment"), Zone)).ShouldBe(Day(row.Text("next")), row.Why);
    }

    [Fact]
    public void The_next_window_begins_later_and_none_lies_between() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<PeriodUnit>().Where(unit => unit > PeriodUnit.Week).ToArray()).ToArbitrary(),
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        Gen.Choose(1, 31).ToArbitrary(),
        (unit, minutes, day) =>
        {
            var due = new PeriodicDue(unit, new PeriodPoint(1, day, 1));
            var moment = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
            var next = due.Next(moment, Zone);
            return next.Window.From > moment
                && due.WindowOf(next.Period.Shift(-1), Zone).From <= moment
                && (due.Current(moment, Zone) is not { } current || current.Window.Contains(moment));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Helpers_name_the_same_points()
    {
        PeriodPoint.OfMonth(25, 1).ShouldBe(new PeriodPoint(1, 25, 1));
        PeriodPoint.OfWeek(DayOfWeek.Monday).ShouldBe(new PeriodPoint(1, 1));
        PeriodPoint.OfWeek(DayOfWeek.Sunday, TimeSpan.FromHours(8)).ShouldBe(new PeriodPoint(1, 7, 0, TimeSpan.FromHours(8)));
    }

    [Theory]
    [InlineData(PeriodUnit.Month, "1/1/0", "1/32/0", false, "no month has 32 days")]
    [InlineData(PeriodUnit.Month, "1/1/0", "2/1/0", false, "a month has no second month")]
    [InlineData(PeriodUnit.Quarter, "1/1/0", "3/31/0", true, "a quarter has three")]
    [InlineData(PeriodUnit.Quarter, "1/1/0", "4/1/0", false, "and no fourth")]
    [InlineData(PeriodUnit.Week, "1/1/0", "1/7/0", true, "a week has seven days")]
    [InlineData(PeriodUnit.Week, "1/1/0", "1/8/0", false, "and no eighth")]
    [InlineData(PeriodUnit.Day, "1/1/0", "1/2/0", false, "a day is one day")]
    [InlineData(PeriodUnit.Month, "1/26/0", "1/25/0", false, "ends before it begins")]
    [InlineData(PeriodUnit.Month, "1/26/0", "1/5/1", true, "ends in the next month")]
    [InlineData(PeriodUnit.Week, "1/5/0 11:30", "1/5/0 08:30", false, "ends before it begins within the day")]
    [InlineData(PeriodUnit.Week, "1/5/0 24:00", "1/6/0", false, "the day's end is the next day")]
    [InlineData(PeriodUnit.Month, "1/0/0", "1/1/0", false, "days count from 1")]
    [InlineData(PeriodUnit.Month, "1/1/-1", "1/1/0", false, "no duty begins before its period")]
    public void A_rule_that_cannot_be_is_refused(PeriodUnit unit, string from, string due, bool valid, string why)
    {
        PeriodicDue.IsValid(unit, Point(due), Point(from)).ShouldBe(valid, why);
        if (!valid)
        {
            Should.Throw<ArgumentException>(() => new PeriodicDue(unit, Point(due), Point(from)));
        }
    }

    [Fact]
    public void A_period_of_another_unit_is_refused() => Should.Throw<ArgumentException>(
        () => new PeriodicDue(PeriodUnit.Month, PeriodPoint.OfMonth(25)).WindowOf(CalendarPeriod.Of(PeriodUnit.Year, new(2024, 1, 1)), Zone));

    private static PeriodicDue Rule(SpecRow row) =>
        new(row.Choice<PeriodUnit>("unit"), Point(row.Text("due")), row.Text("from").Length == 0 ? null : Point(row.Text("from")));

    /// <summary>Month/day/later, and a time where there is one.</summary>
    private static PeriodPoint Point(string text)
    {
        var words = text.Split(' ');
        var numbers = words[0].Split('/').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], numbers[2], words.Length == 1 ? null : Time(words[1]));
    }

    private static TimeSpan Time(string text) =>
        TimeSpan.FromMinutes((60 * int.Parse(text[..2], CultureInfo.InvariantCulture)) + int.Parse(text[3..], CultureInfo.InvariantCulture));

    private static DateOnly? DueDay(PeriodicWindow? window) => window is { } found ? Deadline.DayOf(found.Window.Due, Zone) : null;

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
