using CSat.Domain.Indicators;

namespace CSat.Regimes.Tests.Specs;

public class IndicatorSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("indicators.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void An_indicator_meets_its_target(SpecRow row)
    {
        var indicator = Shipped.Only(Shipped.Regime(row).Indicators, entry => entry.Code, row.Text("indicator"));
        row.Names(indicator.Rules);
        IndicatorJudgement.Judge(indicator, row.OptionalNumber("value")).ShouldBe(row.Choice<IndicatorOutcome>("outcome"), row.Why);
    }
}
