using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Targets;

namespace CSat.Analytics.Tests;

/// <summary>Modules with questionnaires of their own, and categories of complaints against their months before.</summary>
public sealed class ModuleFigureTests
{
    [Fact]
    public void Modules_of_90_80_and_70_make_81_by_their_weights_and_each_is_judged_by_its_own_criterion()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Modules);

        var period = warehouse.Figures().Modules.Periods.ShouldHaveSingleItem();

        period.Label.ShouldBe("2026H1");
        period.Modules.Select(module => (module.Rule.Code, module.Reading.Forms, module.Judgement.Outcome)).ShouldBe(
            [("overall", 10, TargetOutcome.Met), ("service", 10, TargetOutcome.Met), ("product-quality", 10, TargetOutcome.Missed)]);
        period.Total.ShouldBe(81);
        period.Judgement.Outcome.ShouldBe(TargetOutcome.Met);
    }

    [Fact]
    public void A_category_warns_by_the_months_before_the_latest_whole_one()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Modules);

        var warnings = warehouse.Figures().Warnings;

        warnings.Months.Count.ShouldBe(9);
        warnings.Months[^1].ShouldBe("2026-06");
        warnings.Categories.Select(category => (category.Standing.Category, category.Standing.Complaints, category.Standing.IsHot)).ShouldBe([("network", 12L, true), ("tariffs", 3L, false)]);
        warnings.Categories[0].Standing.Limits.Mean.ShouldBe(4.5);
        warnings.Categories[0].Standing.Limits.Upper.ShouldBe(4.5 + 2.66, 1e-9);
    }
}
