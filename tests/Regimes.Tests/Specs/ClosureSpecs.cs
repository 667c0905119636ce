using CSat.Domain.Complaints;

namespace CSat.Regimes.Tests.Specs;

public class ClosureSpecs
{
    private static readonly DateTimeOffset Start = new(2026, 3, 9, 10, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<SpecRow> Table => SpecTable.Read("closure.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_complaint_may_be_closed_only_as_the_rule_says(SpecRow row)
    {
        var rules = Shipped.Complaints(row);
        row.Names([.. rules.Closure.Rules, .. rules.Reopening?.Rules ?? []]);
        List<ComplaintEvent> events =
        [
            new(ComplaintEventKind.Registered, Start),
            new(ComplaintEventKind.Assigned, Start.AddMinutes(1)) { Department = "any" },
            .. row.Words("steps").Select(step => new ComplaintEvent(ComplaintEventKind.Step, Start.AddMinutes(1)) { Step = step }),
            new(ComplaintEventKind.Answered, Start.AddMinutes(2)),
            .. row.Words("confirmed").Select((role, i) => new ComplaintEvent(ComplaintEventKind.EffectConfirmed, Start.AddMinutes(3 + i)) { Role = role, Person = Guid.CreateVersion7() }),
        ];
        if (row.Choice<CustomerVerdict>("verdict") is not CustomerVerdict.None and var verdict)
        {
            events.Add(new(verdict == CustomerVerdict.Satisfied ? ComplaintEventKind.CustomerSatisfied : ComplaintEventKind.CustomerDissatisfied, Start.AddMinutes(10)));
        }

        var (answered, problems) = ComplaintLifeCycle.Replay(events, rules);
        problems.ShouldBeEmpty(row.Why);

        var closing = new ComplaintEvent(ComplaintEventKind.Closed, Start.AddMinutes(11)) { Role = row.Optional("override_role"), Text = "the customer cannot be reached" };
        ComplaintLifeCycle.Apply(answered, closing, rules).Problems.Count.ShouldBe(bool.Parse(row.Text("may_close")) ? 0 : 1, row.Why);
    }
}
