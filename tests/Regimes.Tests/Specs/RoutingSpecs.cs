namespace CSat.Regimes.Tests.Specs;

public class RoutingSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("routing.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_class_of_problems_goes_to_its_departments(SpecRow row)
    {
        var routing = Shipped.Only(Shipped.Survey(row).Routing, entry => entry.Code, row.Text("class"));
        row.Names(routing.Rules);
        routing.To.ShouldBe(row.Words("to"), row.Why);
    }
}
