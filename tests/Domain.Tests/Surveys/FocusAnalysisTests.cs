using System.Globalization;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Surveys;

public class FocusAnalysisTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("focus_analysis.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_focus_names_all_tied_items(SpecRow row)
    {
        var rule = new FocusRule(row.Choice<FocusKind>("kind"), Records.Name, []);
        var input = new FocusInput(Items(row, "items"), Items(row, "previous"), row.Whole("opinions"), row.Whole("expectations"));
        var finding = FocusAnalysis.Of([rule], input).ShouldHaveSingleItem();
        finding.Rule.ShouldBeSameAs(rule);
        finding.Items.Select(item => item.Item).ShouldBe(row.Codes("found"), row.Why);
        finding.Count.ShouldBe(row.Whole("count"), row.Why);
    }

    [Fact]
    public void R07_17_findings_come_in_the_regimes_order_with_both_values()
    {
        FocusRule[] rules = [.. new[] { FocusKind.Declined, FocusKind.Expectations, FocusKind.LowestSatisfied }.Select(kind => new FocusRule(kind, Records.Name, []))];
        var findings = FocusAnalysis.Of(rules, new([new("a", 2, 1, 3)], [new("a", 3, 0, 4)], 0, 5));
        findings.Select(finding => finding.Rule).ShouldBe(rules);
        findings[0].Items.ShouldHaveSingleItem().ShouldBe(new FocusItem("a", 200m / 3, 75));
    }

    private static ItemTally[] Items(SpecRow row, string column) =>
    [
        .. from item in row.Codes(column)
           let name = item.Split(':')
           let counts = name[1].Split('/').Select(count => long.Parse(count, CultureInfo.InvariantCulture)).ToArray()
           select new ItemTally(name[0], counts[0], counts[1], counts[2]),
    ];
}
