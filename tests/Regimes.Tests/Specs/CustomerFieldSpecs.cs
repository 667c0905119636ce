using CSat.Domain.Customers;

namespace CSat.Regimes.Tests.Specs;

public class CustomerFieldSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("fields.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_field_takes_what_it_may_hold(SpecRow row)
    {
        var field = Shipped.Only(Shipped.Regime(row).CustomerFields, entry => entry.Code, row.Text("field"));
        row.Names(field.Rules);
        CustomerFieldRules.IsValid(field, row.Text("value")).ShouldBe(bool.Parse(row.Text("valid")), row.Why);
    }
}
