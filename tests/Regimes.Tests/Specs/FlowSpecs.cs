using CSat.Domain.Duties;

namespace CSat.Regimes.Tests.Specs;

public class FlowSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("flows.csv");

    /// <summary>The column flow is a flow's code, or <c>improvement</c> or <c>training</c>, whose entries are a flow themselves.</summary>
    [Theory]
    [MemberData(nameof(Table))]
    public void A_step_leads_on_or_back(SpecRow row)
    {
        var regime = Shipped.Regime(row);
        IReadOnlyList<DutyRule> steps = row.Text("flow") switch
        {
            "improvement" => regime.Improvement!.Steps,
            "training" => regime.Training,
            var flow => Shipped.Only(regime.Flows, entry => entry.Code, flow).Steps,
        };
        row.Names(Shipped.Only(steps, step => step.Code, row.Text("step")).Rules);
        var next = StepFlow.Next(steps, row.Text("step"), bool.Parse(row.Text("accepted")));
        (next?.Code).ShouldBe(row.Optional("next"), row.Why);
    }
}
