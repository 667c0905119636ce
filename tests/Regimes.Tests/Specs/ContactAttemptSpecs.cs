using CSat.Domain.Visits;

namespace CSat.Regimes.Tests.Specs;

public class ContactAttemptSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("attempts.csv");

    /// <summary>The column call is a kind of visit or of survey.</summary>
    [Theory]
    [MemberData(nameof(Table))]
    public void A_customer_is_called_again_or_counts_as_unreachable(SpecRow row)
    {
        var path = row.Text("call").Split('/');
        var calls = path[0] == "visits"
            ? Shipped.Regime(row).Visits!.Kinds.Select(kind => (kind.Code, kind.Attempts, kind.Rules))
            : Shipped.Survey(row).Kinds.Select(kind => (kind.Code, kind.Attempts, kind.Rules));
        var (_, attempts, rules) = Shipped.Only(calls, entry => entry.Code, path[1]);
        row.Names(rules);
        ContactAttempts.Judge(row.Whole("failed"), attempts).ShouldBe(row.Choice<ContactOutcome>("outcome"), row.Why);
    }
}
