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
    public void The_proven_fall_of_an_item_is_the_first_sentence_and_the_first_decision()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        var figures = warehouse.Figures();
        var first = ReviewFindings.Of(figures)[0];
        ReviewFindings.Decisions(figures)[0].ShouldBe(first);
        (first.Tone, first.Evidence!.Kind, first.Evidence.Part.Name.Zh).ShouldBe((FindingTone.Bad, PartKind.Item, "交货期"));
        first.Evidence.Cost.ShouldBeGreaterThan(0);
        first.Evidence.Change!.Value.Upper.ShouldBeLessThan(0);
        first.Text.Zh.ShouldContain("95% 区间");
        first.Text.En.ShouldContain("proven");
        FigureTitles.Of(figures, Figures.DepartmentBreakdown.Figure).Zh.ShouldContain("供应部", Case.Sensitive, "the chart shows departments");
        FigureTitles.Of(figures, Figures.DepartmentBreakdown.ByRound).Zh.ShouldContain("交货期");
    }

    [Fact]
    public void What_is_tested_without_a_finding_is_counted_and_never_called_equal()
    {
        var findings = Of(WarehouseFile.Manufacturer);
        findings.Single(finding => finding.Id == "items-tested").Text.Zh.ShouldMatch("检验了 \\d+ 个项目的最近变化与趋势：显著下降 \\d+ 个，显著上升 \\d+ 个，未见显著差异 \\d+ 个");
        findings.Single(finding => finding.Id == "competitors-tested").Text.En.ShouldContain("with no difference shown");
        findings.ShouldAllBe(finding => !finding.Text.Zh.Contains("相当", StringComparison.Ordinal) && !finding.Text.Zh.Contains("随机波动", StringComparison.Ordinal));
    }

    [Fact]
    public void A_department_whose_item_fell_is_not_said_twice()
    {
        var fallen = Of(WarehouseFile.Manufacturer).Where(finding => finding.Id.StartsWith("fallen-", StringComparison.Ordinal)).ToArray();
        var owners = fallen.Where(finding => finding.Evidence!.Kind == PartKind.Item).Select(finding => finding.Evidence!.Owner!.Zh).ToArray();
        fallen.Where(finding => finding.Evidence!.Kind == PartKind.Department).ShouldAllBe(finding => !owners.Contains(finding.Evidence!.Part.Name.Zh));
        fallen.Select(finding => finding.Evidence!.Cost).ShouldBe(fallen.Select(finding => finding.Evidence!.Cost).OrderDescending());
    }

    [Fact]
    public void A_fall_names_the_items_and_departments_that_pulled()
    {
        var change = Of(WarehouseFile.Manufacturer).Single(finding => finding.Id == "degree-since-first");
        change.Text.Zh.ShouldContain("拉低最多的是：交货期（−");
        change.Text.Zh.ShouldContain("按部门：供应部（−");
        change.Text.En.ShouldContain("Pulled down most by Delivery time (−");
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
