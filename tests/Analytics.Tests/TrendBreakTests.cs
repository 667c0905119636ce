using CSat.Analytics.Findings;
using CSat.Analytics.Tests.Warehouses;

namespace CSat.Analytics.Tests;

/// <summary>Points of the trend are joined where they are comparable.</summary>
public sealed class TrendBreakTests : IDisposable
{
    private readonly WarehouseFile _warehouse = new(WarehouseFile.Manufacturer);

    [Fact]
    public void Rounds_on_one_scale_with_the_same_items_are_joined() => _warehouse.Figures().Trend.Breaks.ShouldBeEmpty();

    [Fact]
    public void A_round_that_asked_other_items_is_not_joined_and_the_change_says_so()
    {
        _warehouse.Execute("""
            insert into dim_questionnaire (questionnaire_key, questionnaire_code, version, title_zh, title_en, scale_code, regime_key) select 99, questionnaire_code, 99, title_zh, title_en, scale_code, regime_key from dim_questionnaire limit 1;
            insert into ref_item_scale select q.questionnaire_key, i.item_key, i.position, q.scale_code, 'satisfaction', 0, 0, null
            from dim_questionnaire as q cross join dim_item as i where q.questionnaire_key <> 99 or i.item_code <> 'packaging';
            update fct_response set questionnaire_key = 99 where round_key = (select max_by(round_key, position) from dim_round);
            """);
        var figures = _warehouse.Figures();

        var broken = figures.Trend.Breaks.ShouldHaveSingleItem();
        (broken.From.Round.Label, broken.To.Round.Label).ShouldBe((figures.Trend.Rows[^2].Round.Label, figures.Trend.Rows[^1].Round.Label));
        broken.Link.Reason!.En.ShouldBe("different items or wording");
        ReviewFindings.Of(figures).Single(finding => finding.Id == "degree-since-previous").Text.Zh.ShouldContain("两轮不完全可比：所问项目或措辞不同。");
    }

    public void Dispose() => _warehouse.Dispose();
}
