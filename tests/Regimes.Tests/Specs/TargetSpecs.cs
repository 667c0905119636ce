namespace CSat.Regimes.Tests.Specs;

public class TargetSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("targets.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_fixed_target_is_met_or_missed(SpecRow row)
    {
        var target = Shipped.Only(Shipped.Regime(row).Targets, entry => entry.Code, row.Text("target"));
        row.Names(target.Rules);
        new Domain.Scoring.Threshold(target.Operator, target.Value.ShouldNotBeNull()).IsMetBy(row.Number("value")).ShouldBe(row.Text("outcome") == "Met", row.Why);
    }
}
