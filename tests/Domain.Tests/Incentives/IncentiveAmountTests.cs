using CSat.Domain.Duties;
using CSat.Domain.Incentives;
using CSat.Domain.Scoring;

namespace CSat.Domain.Tests.Incentives;

public class IncentiveAmountTests
{
    public static TheoryData<SpecRow> Amounts => SpecTable.Read("incentive_amount.csv");

    public static TheoryData<SpecRow> Ranges => SpecTable.Read("incentive_range.csv");

    public static TheoryData<SpecRow> Tallies => SpecTable.Read("incentive_tally.csv");

    public static TheoryData<SpecRow> Counted => SpecTable.Read("incentive_tally_counted.csv");

    [Theory]
    [MemberData(nameof(Amounts))]
    public void An_amount_follows_from_a_count_or_from_complete_steps(SpecRow row)
    {
        IncentiveTerms terms = row.Text("terms") switch
        {
            "count" => new CountTerms(row.Number("amount"), "yuan"),
            "step" => new StepTerms(row.Number("neutral"), row.Number("step"), row.Number("amount"), row.Flag("complete"), "yuan"),
            _ => new RangeTerms(100, 1000, "yuan"),
        };
        IncentiveAmount.Of(terms, row.Number("value")).ShouldBe(row.OptionalNumber("result"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_decided_amount_keeps_its_limits(SpecRow row) =>
        IncentiveAmount.IsAllowed(new(row.Number("from"), row.Number("to"), "yuan"), row.Number("amount")).ShouldBe(row.Flag("allowed"), row.Why);

    [Theory]
    [MemberData(nameof(Tallies))]
    public void A_tally_calls_for_its_act(SpecRow row) =>
        IncentiveAmount.IsDue(new(new(row.Choice<ThresholdOperator>("operator"), row.Number("limit")), Cadence.Yearly), row.Whole("count"))
            .ShouldBe(row.Flag("due"), row.Why);

    [Theory]
    [MemberData(nameof(Counted))]
    public void A_tally_counts_the_ratings_of_its_level(SpecRow row)
    {
        var scale = new Scale("three", [new(3, "good", Records.Name, 10, true), new(2, "fair", Records.Name, 5, true), new(1, "poor", Records.Name, 0, false)]);
        var terms = new TallyTerms(new(ThresholdOperator.AtLeast, 3), Cadence.Yearly, row.Text("level") is { Length: > 0 } level ? level : null);
        IncentiveAmount.Counted(terms, scale, row.Codes("ratings").Select(short.Parse)).ShouldBe(row.Whole("counted"), row.Why);
    }

    [Fact]
    public void Negative_counts_and_steps_without_width_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => IncentiveAmount.Of(new CountTerms(5, "yuan"), -1));
        Should.Throw<ArgumentOutOfRangeException>(() => IncentiveAmount.Of(new StepTerms(90, 0, 50, true, "yuan"), 95));
        Should.Throw<ArgumentOutOfRangeException>(() => IncentiveAmount.IsDue(new(new(ThresholdOperator.AtLeast, 3), Cadence.Yearly), -1));
    }
}
