using System.Globalization;

namespace CSat.Regimes.Tests.Specs;

public class RetentionSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("retention.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_record_is_kept_until_its_last_day(SpecRow row)
    {
        var retention = Shipped.Only(Shipped.Regime(row).Retention, entry => entry.Record, row.Text("record"));
        row.Names(retention.Rules);
        var last = retention.Keep.LastDay(DateOnly.Parse(row.Text("start"), CultureInfo.InvariantCulture));
        (last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(row.Optional("last_day"), row.Why);
    }
}
