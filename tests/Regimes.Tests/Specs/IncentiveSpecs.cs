using System.Globalization;
using CSat.Domain.Incentives;

namespace CSat.Regimes.Tests.Specs;

public class IncentiveSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("incentives.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_reward_or_penalty_has_its_amount(SpecRow row)
    {
        var incentive = Shipped.Only(Shipped.Regime(row).Incentives, entry => entry.Code, row.Text("incentive"));
        row.Names(incentive.Rules);
        incentive.Sense.ShouldBe(row.Optional("sense") is null ? null : row.Choice<IncentiveSense>("sense"), row.Why);
        incentive.For.ShouldBe(row.Words("for"), row.Why);
        var value = row.Number("value");
        var result = incentive.Terms switch
        {
            RangeTerms range => IncentiveAmount.IsAllowed(range, value) ? "true" : "false",
            TallyTerms tally => IncentiveAmount.IsDue(tally, (int)value) ? "true" : "false",
            { } terms => IncentiveAmount.Of(terms, value)!.Value.ToString("0.####", CultureInfo.InvariantCulture),
            null => "",
        };
        result.ShouldBe(row.Text("result"), row.Why);
    }
}
