using CSat.Domain.Calendars;
using CSat.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Calendars;

public class WorkingCalendarTests
{
    private static readonly Arbitrary<int> Offsets = Gen.Choose(0, 1200).ToArbitrary();
    private static readonly DateOnly Start = new(2024, 1, 1);

    [Fact]
    public void Elapsed_days_add_up() => Prop.ForAll(Offsets, Offsets, Offsets, (a, b, c) =>
    {
        var (x, y, z) = (Start.AddDays(a), Start.AddDays(b), Start.AddDays(c));
        return TestCalendars.China.WorkingDaysBetween(x, z) == TestCalendars.China.WorkingDaysBetween(x, y) + TestCalendars.China.WorkingDaysBetween(y, z);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_days_and_counting_them_agree() => Prop.ForAll(Offsets, Gen.Choose(0, 60).ToArbitrary(), (offset, days) =>
    {
        var from = Start.AddDays(offset);
        var to = TestCalendars.China.AddWorkingDays(from, days);
        return TestCalendars.China.WorkingDaysBetween(from, to) == days && (days == 0 || TestCalendars.China.IsWorkingDay(to));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_days_in_two_steps_is_adding_them_at_once() => Prop.ForAll(Offsets, Gen.Choose(0, 30).Two().ToArbitrary(), (offset, days) =>
    {
        var from = Start.AddDays(offset);
        var (first, second) = days;
        return TestCalendars.China.AddWorkingDays(TestCalendars.China.AddWorkingDays(from, first), second)
            == TestCalendars.China.AddWorkingDays(from, first + second);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_event_is_never_due_earlier() => Prop.ForAll(Offsets, Offsets, Gen.Choose(1, 20).ToArbitrary(), (a, b, days) =>
    {
        var (early, late) = (Start.AddDays(Math.Min(a, b)), Start.AddDays(Math.Max(a, b)));
        return TestCalendars.China.AddWorkingDays(early, days) <= TestCalendars.China.AddWorkingDays(late, days);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_calendar_without_working_weekday_or_with_a_year_twice_is_refused()
    {
        Should.Throw<ArgumentException>(() => new WorkingCalendar("x", [], []));
        Should.Throw<ArgumentException>(() => new WorkingCalendar("x", [DayOfWeek.Monday], [new("x", 2025, "", []), new("x", 2025, "", [])]));
        Should.Throw<ArgumentException>(() => new WorkingCalendar(
            "x", [DayOfWeek.Monday], [new("x", 2025, "", [new(new(2026, 1, 1), false, LocalizedText.Same("n"))])]));
    }

    [Fact]
    public void Catalogue_joins_the_years_of_a_country_and_knows_no_other()
    {
        var catalogue = new CalendarCatalogue([new("cn", 2026, "", []), new("cn", 2025, "", [])]);
        catalogue.Of("CN").CoveredYears.ShouldBe([2025, 2026]);
        catalogue.Of("xx").CoveredYears.ShouldBeEmpty();
        catalogue.Countries.ShouldBe(["cn"]);
    }
}
