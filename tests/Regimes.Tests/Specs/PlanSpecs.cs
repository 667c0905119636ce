using CSat.Domain.Surveys;

namespace CSat.Regimes.Tests.Specs;

public class PlanSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("plan.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_plan_lacks_what_it_does_not_hold(SpecRow row)
    {
        var plan = Shipped.Survey(row).Plan.ShouldNotBeNull();
        row.Names(plan.Rules);
        PlanCompleteness.Missing(plan, row.Words("given")).Select(content => content.Code).ShouldBe(row.Words("missing"), row.Why);
    }
}
