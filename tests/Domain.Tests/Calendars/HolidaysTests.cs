using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Calendars;

public class HolidaysTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("holidays.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void What_is_due_before_a_holiday_ends_with_the_day_before_it(SpecRow row)
    {
        var next = Holidays.Next(TestCalendars.China, Day(row.Text("day")));
        if (row.Text("holiday").Length == 0)
        {
            next.ShouldBeNull(row.Why);
            return;
        }

        var holiday = next.ShouldNotBeNull(row.Why);
        holiday.First.ShouldBe(Day(row.Text("holiday")), row.Why);
        holiday.Last.ShouldBe(Day(row.Text("last")), row.Why);
        holiday.DueBefore.ShouldBe(Day(row.Text("due")), row.Why);
    }

    [Fact]
    public void A_gap_a_make_up_workday_or_another_name_parts_two_holidays()
    {
        var calendar = new WorkingCalendar("xx", WorkingCalendar.MondayToFriday,
        [
            new("xx", 2023, "test", [Off(12, 31, "one", 2023)]),
            new("xx", 2024, "test", [Off(1, 1, "one"), Off(1, 2, "two"), Off(1, 4, "two"), new(new(2024, 1, 5), true, LocalizedText.Same("two")), Off(1, 6, "two")]),
        ]);
        Holidays.Of(calendar).Select(holiday => (holiday.Name.En, holiday.First.ToString("MM-dd", CultureInfo.InvariantCulture), holiday.Last.DayNumber - holiday.First.DayNumber + 1))
            .ShouldBe([("one", "12-31", 2), ("two", "01-02", 1), ("two", "01-04", 1), ("two", "01-06", 1)]);
    }

    [Fact]
    public void A_calendar_of_weekends_alone_has_no_holidays() => Holidays.Of(WorkingCalendar.WeekendsOnly).ShouldBeEmpty();

    private static CalendarDay Off(int month, int day, string name, int year = 2024) => new(new(year, month, day), false, LocalizedText.Same(name));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
