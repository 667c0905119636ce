using CSat.Domain.Duties;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Improvement;

public class StepFlowTests
{
    public static TheoryData<SpecRow> Flow => SpecTable.Read("step_flow.csv");

    [Theory]
    [MemberData(nameof(Flow))]
    public void Next_follows_the_list_or_leads_back(SpecRow row)
    {
        var next = StepFlow.Next(Steps(row.Text("steps")), row.Text("step"), bool.Parse(row.Text("accepted")));
        (next?.Code ?? "").ShouldBe(row.Text("next"), row.Why);
    }

    [Fact]
    public void Next_of_an_unknown_step_is_refused() =>
        Should.Throw<ArgumentException>(() => StepFlow.Next(Steps("one two"), "three", true)).ParamName.ShouldBe("step");

    private static DutyRule[] Steps(string words) =>
        [.. words.Split(' ').Select(word => word.Split('>')).Select(parts => new DutyRule(parts[0], new LocalizedText(parts[0], parts[0]), null, [], null, parts.ElementAtOrDefault(1), []))];
}
