using CSat.Domain.Surveys;

namespace CSat.Regimes.Tests.Specs;

public class TriggerSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("triggers.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_result_calls_for_action_or_not(SpecRow row)
    {
        var trigger = Shipped.Only(Shipped.Survey(row).Triggers, entry => entry.Code, row.Text("trigger"));
        row.Names(trigger.Rules);
        TriggerJudgement.IsDue(trigger, row.OptionalNumber("value")).ShouldBe(bool.Parse(row.Text("due")), row.Why);
    }
}
