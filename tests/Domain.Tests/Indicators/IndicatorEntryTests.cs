using CSat.Domain.Duties;
using CSat.Domain.Indicators;
using CSat.Domain.Scoring;

namespace CSat.Domain.Tests.Indicators;

public class IndicatorEntryTests
{
    public static TheoryData<SpecRow> Values => SpecTable.Read("indicator_value.csv");

    public static TheoryData<SpecRow> Entries => SpecTable.Read("indicator_entry.csv");

    public static TheoryData<SpecRow> Targets => SpecTable.Read("indicator_target.csv");

    public static TheoryData<SpecRow> Courses => SpecTable.Read("indicator_course.csv");

    [Theory]
    [MemberData(nameof(Values))]
    public void A_share_is_in_percent_where_that_is_the_unit(SpecRow row) =>
        new IndicatorAmount(row.OptionalNumber("numerator"), row.OptionalNumber("denominator"), row.OptionalNumber("measured"))
            .In(Rule() with { Unit = row.Text("unit").Length > 0 ? row.Text("unit") : null }).ShouldBe(row.OptionalNumber("value"), row.Why);

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_value_is_of_one_period_and_of_something(SpecRow row)
    {
        var rule = Rule() with { Perceived = row.OptionalChoice<PerceivedPart>("perceived"), Schedule = row.OptionalChoice<Cadence>("cadence") is { } cadence ? new(cadence, 1, null) : null };
        IndicatorEntry.Check(rule, new(0, row.Number("denominator"), null), Day(row.Text("from")), Day(row.Text("to")))
            .Select(problem => problem.Reason).ShouldBe(row.Codes("refused"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_target_of_the_organisation_neither_replaces_the_regimes_nor_calls_the_worse_the_better(SpecRow row)
    {
        var rule = Rule() with { Better = row.OptionalChoice<Better>("better"), Target = row.OptionalNumber("fixed") is { } value ? new(ThresholdOperator.AtLeast, value) : null };
        IndicatorEntry.Check(rule, new Threshold(row.Choice<ThresholdOperator>("operator"), 5)).Select(problem => problem.Reason).ShouldBe(row.Codes("refused"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Courses))]
    public void A_value_is_compared_with_the_period_before(SpecRow row) =>
        IndicatorComparison.Of(Rule() with { Better = row.OptionalChoice<Better>("better") }, row.OptionalNumber("earlier"), row.OptionalNumber("value"))
            .ShouldBe(row.Choice<IndicatorCourse>("course"), row.Why);

    [Fact]
    public void A_target_of_the_regime_stands_before_the_organisations()
    {
        var (regimes, own) = (new Threshold(ThresholdOperator.AtLeast, 100), new Threshold(ThresholdOperator.AtLeast, 90));
        (Rule() with { Target = regimes }).Against(own).Target.ShouldBe(regimes);
        Rule().Against(own).Target.ShouldBe(own);
        Rule().Against(null).Target.ShouldBeNull();
    }

    private static IndicatorRule Rule() => new("i", Records.Name, null, null, null, null, [], null, ["ACME.1"]);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
