using System.Globalization;
using CSat.Domain.Complaints;
using CSat.Domain.Findings;

namespace CSat.Domain.Tests.Findings;

public class EarlyWarningTests
{
    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly EarlyWarningRule Eight = new(8, ["R19.4"]);

    public static TheoryData<SpecRow> Table => SpecTable.Read("early_warning.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_category_is_hot_when_its_latest_month_signals_upwards(SpecRow row)
    {
        var standings = EarlyWarning.Of(Eight, History(("network", [.. row.Codes("counts").Select(Whole)])));
        standings.SelectMany(category => category.Signals).Select(signal => signal.ToString()).ShouldBe(row.Codes("signals"), row.Why);
        standings.ShouldAllBe(category => category.IsHot == category.Signals.Count > 0);
    }

    [Fact]
    public void R19_12_the_most_complaints_above_the_expected_come_first()
    {
        var standings = EarlyWarning.Of(Eight, History(("tariff", [10, 12, 9, 11, 10, 12, 9, 30]), ("network", [10, 12, 9, 11, 10, 12, 9, 60]), ("service", [10, 12, 9, 11, 10, 12, 9, 10])));
        standings.Select(category => category.Category).ShouldBe(["network", "tariff", "service"]);
        standings[0].Complaints.ShouldBe(60);
        standings[0].Limits.Mean.ShouldBe(73.0 / 7, 1e-12);
    }

    [Fact]
    public void R19_4_only_whole_months_are_looked_at()
    {
        CategoryMonth[] counts = [new("network", January, 2), new("network", new(2026, 3, 1), 30), new("tariff", new(2026, 2, 1), 30)];
        var all = ComplaintHistory.Of(counts, January, new(2026, 4, 30));
        all.Months.ShouldBe([January, new(2026, 2, 1), new(2026, 3, 1)]);
        all.Categories.Select(category => category.Complaints).ShouldBe([[2, 0, 30], [0, 30, 0]]);
        ComplaintHistory.Of(counts, January, new(2026, 4, 30), through: new(2026, 2, 28)).Months.Count.ShouldBe(2, "as far as was asked for");
        ComplaintHistory.Of(counts, new(2026, 1, 3), new(2026, 4, 30)).Months[0].ShouldBe(January, "two days without a complaint can be by chance: e^(-30 * 2 / 28) = 0.12");
        ComplaintHistory.Of(counts, new(2026, 1, 4), new(2026, 4, 30)).Months[0].ShouldBe(new(2026, 2, 1), "three days hardly: 0.04");
        ComplaintHistory.Of([], January, January).Months.ShouldBeEmpty();
    }

    private static ComplaintHistory History(params (string Category, long[] Counts)[] categories) =>
        new([.. Enumerable.Range(0, categories[0].Counts.Length).Select(January.AddMonths)], [.. categories.Select(category => new CategoryHistory(category.Category, category.Counts))]);

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
