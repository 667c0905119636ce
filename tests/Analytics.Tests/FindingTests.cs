using CSat.Analytics.Findings;
using CSat.Analytics.Tests.Warehouses;

namespace CSat.Analytics.Tests;

public sealed class FindingTests
{
    [Fact]
    public void The_worked_example_says_76_and_84_in_both_languages()
    {
        var level = Of(WarehouseFile.WorkedExample).Single(finding => finding.Id == "level");
        level.Text.Zh.ShouldContain("满意度 76%，满意率 84%");
        level.Text.En.ShouldContain("satisfaction degree 76%, satisfaction rate 84%");
    }

    [Fact]
    public void A_missed_target_is_said_with_its_margin()
    {
        var target = Of(WarehouseFile.Manufacturer).Single(finding => finding.Id == "degree-target");
        target.Tone.ShouldBe(FindingTone.Bad);
        target.Text.Zh.ShouldContain("低于目标 82%");
        target.Text.En.ShouldContain("the target of 82% is missed by");
    }

    [Fact]
    public void A_fall_names_the_items_and_departments_that_pulled()
    {
        var change = Of(WarehouseFile.Manufacturer).Single(finding => finding.Id == "degree-since-first");
        change.Text.Zh.ShouldContain("下降主要来自：交货期（−");
        change.Text.Zh.ShouldContain("按部门：供应部（−");
        change.Text.En.ShouldContain("Most of the fall comes from Delivery time (−");
    }

    [Fact]
    public void Sentences_cover_competitors_lowest_item_forms_and_complaints()
    {
        var ids = Of(WarehouseFile.Manufacturer).Select(finding => finding.Id).ToArray();
        foreach (var id in new[] { "overall", "competitors", "lowest-item", "dissatisfied", "limit-returned-forms", "limit-competitor-forms", "called-actions", "complaint-load", "late-answer-8d", "disputed", "pareto-offering", "pareto-category" })
        {
            ids.ShouldContain(id);
        }
    }

    [Fact]
    public void Every_sentence_ends_and_is_in_its_own_language()
    {
        foreach (var finding in Of(WarehouseFile.Manufacturer))
        {
            finding.Text.Zh.ShouldEndWith("。");
            finding.Text.En.ShouldEndWith(".");
            finding.Text.En.ShouldAllBe(letter => letter < 0x2E80);
        }
    }

    [Fact]
    public void Without_surveys_nothing_is_said_about_satisfaction()
    {
        var findings = Of(WarehouseFile.ComplaintsOnly);
        findings.ShouldAllBe(finding => finding.FigureId.StartsWith("complaint", StringComparison.Ordinal));
        findings.ShouldContain(finding => finding.Text.En.Contains("5 of 80 were late, 6.25%", StringComparison.Ordinal));
    }

    [Fact]
    public void Items_equally_often_dissatisfied_are_all_named()
    {
        Of(WarehouseFile.WorkedExample).Single(finding => finding.Id == "dissatisfied").Text.En.ShouldContain("each");
    }

    [Fact]
    public void The_cards_of_the_worked_example_show_degree_and_rate()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.WorkedExample);
        SummaryCards.Of(warehouse.Figures()).Select(card => card.Value.En).ShouldBe(["76%", "84%"]);
    }

    private static IReadOnlyList<Finding> Of(string script)
    {
        using var warehouse = new WarehouseFile(script);
        return ReviewFindings.Of(warehouse.Figures());
    }
}
