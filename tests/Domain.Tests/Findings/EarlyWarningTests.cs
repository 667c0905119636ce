using System.Globalization;
using CSat.Domain.Findings;

namespace CSat.Domain.Tests.Findings;

public class EarlyWarningTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("early_warning.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_category_is_hot_when_its_latest_period_signals_upwards(SpecRow row)
    {
        var bases = row.Codes("bases").Select(Whole).Cast<long?>().ToArray();
        var periods = row.Codes("counts").Select((count, i) => (Whole(count), bases.ElementAtOrDefault(i)));
        var hot = EarlyWarning.Of([new("network", [.. periods])]);
        hot.SelectMany(category => category.Signals).Select(signal => signal.ToString()).ShouldBe(row.Codes("signals"), row.Why);
    }

    [Fact]
    public void R19_12_the_most_complaints_above_the_expected_come_first()
    {
        CategoryHistory History(string category, long last) => new(category, [(10, null), (12, null), (9, null), (11, null), (10, null), (12, null), (9, null), (last, null)]);
        var hot = EarlyWarning.Of([History("tariff", 30), History("network", 60), History("service", 10)]);
        hot.Select(category => category.Category).ShouldBe(["network", "tariff"]);
        hot[0].Complaints.ShouldBe(60);
        hot[0].Expected.ShouldBe(73.0 / 7, 1e-12);
    }

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
