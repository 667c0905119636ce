using CSat.Analytics.Figures;
using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Tests;

/// <summary>Small bases are hidden in every figure alike, with what they could be worked out by; what they call for stays.</summary>
public sealed class SmallBaseTests : IDisposable
{
    private readonly WarehouseFile _warehouse = new(WarehouseFile.Property);

    [Fact]
    public void An_item_by_which_a_small_one_could_be_worked_out_is_hidden_too_in_the_whole_and_in_every_round()
    {
        var engineering = _warehouse.Figures().Departments.Departments.Single(department => department.Department.Code == "engineering");

        engineering.Surveyed.IsShown.ShouldBeTrue();
        engineering.Items.Select(item => (item.Item.Code, item.Surveyed.Base)).ShouldBe([("lift", BaseSize.Withheld), ("repair", BaseSize.Plain), ("pool", BaseSize.Suppressed)]);
        engineering.Items.Single(item => item.Item.Code == "lift").ByRound.Values.ShouldAllBe(reading => reading.Base == BaseSize.Withheld && reading.Degree == null);
        engineering.Items.Single(item => item.Item.Code == "repair").ByRound.Values.ShouldAllBe(reading => reading.IsShown);
    }

    [Fact]
    public void Dissatisfied_items_with_few_forms_are_named_without_numbers_and_after_the_others()
    {
        var part = _warehouse.Figures().Dissatisfied.Surveyed;

        part.Items.Select(item => (item.Item.Code, item.Base)).ShouldBe(
        [
            ("greening", BaseSize.Plain), ("cleaning", BaseSize.Plain), ("security", BaseSize.Plain), ("repair", BaseSize.Plain), ("lift", BaseSize.Withheld), ("pool", BaseSize.Suppressed),
        ]);
        part.Frequency.ShouldBe(part.Items.Sum(item => item.Frequency), "the whole is counted over all of them");
        FigureText(part).ShouldNotContain("Lifts");
    }

    [Fact]
    public void A_hidden_item_is_judged_all_the_same()
    {
        var figures = _warehouse.Figures();

        figures.Focus.Fallen[0].Parts.ShouldContain(part => part.Name.En == "Swimming pool" && part.IsBeyondChance);
        var fallen = ReviewFindings.Of(figures).Single(finding => finding.Id == "fallen-item-pool");
        fallen.Text.En.ShouldContain("proven (values suppressed)");
        (fallen.Evidence!.Before, fallen.Evidence.After, fallen.Evidence.Change).ShouldBe((null, null, null));
        var change = ReviewConclusion.Of(figures).Change!;
        change.Parts.Select(part => part.Name.En).ShouldBe(["Cleaning", "Greening", "Security"], ignoreOrder: true);
        change.Others.ShouldBe(2, "pool and lifts together, so that neither is said");
        (change.Parts.Sum(part => part.Contribution) + change.OthersContributed).ShouldBe(change.Change.PercentagePoints, 0.0001m);
        var risen = ReviewFindings.Of(figures).SingleOrDefault(finding => finding.Id == "risen-item-lift");
        risen?.Text.En.ShouldContain("values suppressed");
    }

    [Fact]
    public void What_is_left_out_is_counted_by_its_reason()
    {
        var rules = new PresentationRules(25, 100);
        LeftOut.Of(LeftOutNoun.Departments, [BaseSize.Plain, BaseSize.Caution, BaseSize.NoData], rules).ShouldBeNull();
        var one = LeftOut.Of(LeftOutNoun.Departments, [BaseSize.Suppressed, BaseSize.Plain], rules)!;
        one.En.ShouldBe("1 department with fewer than 25 forms is not shown");
        one.Zh.ShouldBe("1 个部门的问卷少于 25 份，数值不显示");
        LeftOut.Of(LeftOutNoun.Items, [BaseSize.Suppressed, BaseSize.Suppressed, BaseSize.Withheld], rules)!.En.ShouldBe(
            "2 items with fewer than 25 forms are not shown; 1 item with enough forms is suppressed too, so that no smaller one can be worked out from the total");
    }

    public void Dispose() => _warehouse.Dispose();

    private string FigureText(DissatisfiedPart part) => string.Join(' ', ReviewFindings.Of(_warehouse.Figures()).Where(finding => finding.Id == "dissatisfied").Select(finding => finding.Text.En)) + part.Shown.Count();
}
