using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Calendars;

public class CadenceRuleTests
{
    public static TheoryData<SpecRow> Periods => SpecTable.Read("cadence.csv");

    public static TheoryData<SpecRow> Rolling => SpecTable.Read("cadence_rolling.csv");

    public static TheoryData<SpecRow> Surveys => SpecTable.Read("survey_cadence.csv");

    public static TheoryData<SpecRow> NextDates => SpecTable.Read("cadence_next.csv");

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_calendar_period_is_counted_against_what_is_required(SpecRow row)
    {
        var rule = CadenceRule.AtLeast(row.Whole("times"), row.Choice<PeriodUnit>("unit"));
        Text(rule.Judge(Days(row), Day(row, "from"), Day(row, "to"), Day(row, "today")), rule.Times).ShouldBe(row.Text("counts"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Rolling))]
    public void A_rolling_period_begins_when_the_duty_was_last_done(SpecRow row)
    {
        var rule = CadenceRule.Every(row.Whole("length"), row.Choice<PeriodUnit>("unit"));
        Text(rule.Judge(Days(row), Day(row, "from"), Day(row, "to"), Day(row, "today")), 1).ShouldBe(row.Text("counts"), row.Why);
        rule.NextDueBy(Days(row), Day(row, "from"), Day(row, "today")).ShouldBe(Day(row, "next_due_by"), row.Why);
    }

    [Theory]
    [MemberData(nameof(NextDates))]
    public void Next_due_by_the_end_of_the_period_that_still_lacks_one(SpecRow row) =>
        CadenceRule.AtLeast(row.Whole("times"), row.Choice<PeriodUnit>("unit"))
            .NextDueBy(Days(row), Day(row, "from"), Day(row, "today")).ShouldBe(Day(row, "next_due_by"), row.Why);

    [Theory]
    [MemberData(nameof(Surveys))]
    public void A_surveys_cadence_is_once_in_each_of_its_periods(SpecRow row) => CadenceRule.Of(row.Choice<Cadence>("cadence")).ShouldBe(
        row.Text("unit").Length == 0 ? null : CadenceRule.AtLeast(row.Whole("times"), row.Choice<PeriodUnit>("unit")), row.Why);

    [Fact]
    public void Every_day_is_counted_in_exactly_one_period() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<PeriodUnit>()).ToArbitrary(),
        Gen.Choose(0, 1000).ArrayOf().ToArbitrary(),
        (unit, offsets) =>
        {
            var first = new DateOnly(2024, 1, 1);
            var counts = CadenceRule.AtLeast(1, unit).Judge(offsets.Select(first.AddDays), first, first.AddDays(1000), first);
            return counts.Sum(count => count.Done) == offsets.Length
                && counts.Zip(counts.Skip(1)).All(pair => pair.First.To.AddDays(1) == pair.Second.From);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Less_than_once_or_than_one_period_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CadenceRule.AtLeast(0, PeriodUnit.Year));
        Should.Throw<ArgumentOutOfRangeException>(() => CadenceRule.Every(0, PeriodUnit.Year));
    }

    private static string Text(IReadOnlyList<CadenceCount> counts, int required)
    {
        counts.ShouldAllBe(count => count.Required == required);
        return string.Join(' ', counts.Select(count => $"{count.To:yyyy-MM-dd}:{count.Done}:{count.Outcome}"));
    }

    private static DateOnly[] Days(SpecRow row) =>
        [.. row.Text("done").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture))];

    private static DateOnly Day(SpecRow row, string column) => DateOnly.Parse(row.Text(column), CultureInfo.InvariantCulture);
}
