using CSat.Domain.Visits;

namespace CSat.Regimes.Tests.Specs;

public class ContactAttemptSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("attempts.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_customer_is_called_again_or_counts_as_unreachable(SpecRow row)
    {
        var visit = Shipped.Only(Shipped.Regime(row).Visits!.Kinds, entry => entry.Code, row.Text("visit"));
        row.Names(visit.Rules);
        ContactAttempts.Judge(row.Whole("failed"), visit.Attempts).ShouldBe(row.Choice<ContactOutcome>("outcome"), row.Why);
    }
}
