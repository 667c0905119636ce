using CSat.Domain.Scoring;

namespace CSat.Regimes.Tests.Specs;

public class PenaltySpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("penalty.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_short_return_lowers_the_composite_rate(SpecRow row)
    {
        var penalty = Shipped.Survey(row).Penalty.ShouldNotBeNull();
        row.Names(penalty.Rules);
        ReturnRatePenalty.Apply(row.OptionalNumber("composite"), row.OptionalNumber("return_rate"), penalty).ShouldBe(row.OptionalNumber("adjusted"), row.Why);
    }
}
