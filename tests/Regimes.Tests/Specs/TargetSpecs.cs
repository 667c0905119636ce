using CSat.Domain.Text;

namespace CSat.Regimes.Tests.Specs;

public class TargetSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("targets.csv");

    public static TheoryData<SpecRow> Scopes => SpecTable.Read("target_scopes.csv");

    [Theory]
    [MemberData(nameof(Scopes))]
    public void A_target_looks_at_its_measure_of_its_survey_kinds(SpecRow row)
    {
        var target = Shipped.Only(Shipped.Regime(row).Targets, entry => entry.Code, row.Text("target"));
        row.Names(target.Rules);
        EnumCode.Of(target.Measure).ShouldBe(row.Text("measure"), row.Why);
        target.Kinds.ShouldBe(row.Words("kinds"), row.Why);
        (target.Consequence is { } consequence ? EnumCode.Of(consequence) : null).ShouldBe(row.Optional("consequence"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_fixed_target_is_met_or_missed(SpecRow row)
    {
        var target = Shipped.Only(Shipped.Regime(row).Targets, entry => entry.Code, row.Text("target"));
        row.Names(target.Rules);
        new Domain.Scoring.Threshold(target.Operator, target.Value.ShouldNotBeNull()).IsMetBy(row.Number("value")).ShouldBe(row.Text("outcome") == "Met", row.Why);
    }
}
