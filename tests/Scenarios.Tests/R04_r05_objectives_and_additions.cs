using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>What two property companies demand of their surveys' returns and results: half of the forms back, a rate that keeps the quality objective, and whatever a company adds.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R04_r05_objectives_and_additions(ScenarioHost host) : Scenario(host)
{
    private const string DoorVisits = "property-door-visits";

    [Fact, Rule("R04.12")]
    public async Task Half_of_the_forms_back_is_enough_and_one_less_is_a_warning_that_leaves_the_survey_valid()
    {
        var company = await Adopt("property-fourth-quarter-survey", on: "2027-01-04");
        await company.Department("engineering", "repairs");
        var (less, half) = (await company.Round("2025Q4", "fourth-quarter", sent: 100), await company.Round("2026Q4", "fourth-quarter", sent: 100));
        await less.Customers(49, "4");
        await half.Customers(50, "4");
        await company.EtlRun();
        await company.Figure("return-rate", half).Is(50);
        await company.Report("zh-CN", half).Says("2026Q4 | 回收率 | ≥ 50% | 50% | 50 / 100 | 达到 | – | R04.12");
        await company.Figure("return-rate", less).Is(49);
        await company.Figure("surveyed-rate", less).Is(100);
        await company.Report("zh-CN", less).Says("2025Q4 | 回收率 | ≥ 50% | 49% | 49 / 100 | 未达到 | 便于统计分析；原文未规定后果，不足时提示，调查仍有效 | R04.12");
        await company.Report("zh-CN", less).DoesNotSay("调查无效");
        await company.Report("en", less).Says("2025Q4 | Return rate | ≥ 50% | 49% | 49 / 100 | missed | To ease statistical analysis; the source states no consequence: a warning, the survey stays valid | R04.12");
    }

    [Fact, Rule("R05.28")]
    public async Task The_rate_keeps_the_quality_objective_that_the_company_has_adopted_and_without_one_that_is_said()
    {
        var company = await Adopt(DoorVisits, on: "2026-07-02");
        await company.Department("office", "service");
        var round = await company.Round("2026H1", "full");
        foreach (var (forms, level) in new[] { (20, "5"), (15, "4"), (10, "3"), (4, "2"), (1, "1") })
        {
            await round.Customers(forms, level);
        }

        await company.EtlRun();
        await company.Figure("rate-target", round).HasNoValue();
        await company.Figure("surveyed-rate", round).Is(90);
        await company.Figure("surveyed-degree", round).Is(79.6m);
        await company.Report("zh-CN").Says("公司质量目标：满意率 | 满意率 | – | 未设定 | – | 不能判定 | – | R05.28");
        await company.Report("en").Says("Company quality objective for the satisfaction rate | satisfaction rate | – | not set | – | not judged | – | R05.28");

        await company.Target(Measure.SatisfactionRate, "90", "2026");
        await company.EtlRun();
        await company.Report("zh-CN").Says("公司质量目标：满意率 | 满意率 | 2026H1 | ≥ 90% | 90.00% | 达到，按样本量尚不能确定 | – | R05.28");
        await company.Target(Measure.SatisfactionRate, "90.01", "2026");
        await company.EtlRun();
        await company.Report("zh-CN").Says("公司质量目标：满意率 | 满意率 | 2026H1 | ≥ 90.01% | 90.00% | 未达到，按样本量尚不能确定 | 提示 | R05.28");
    }

    [Fact, Rule("R05.38")]
    public async Task What_the_regime_demands_of_the_survey_is_a_minimum_to_which_a_company_adds_its_own()
    {
        var company = await AdoptWith(
            DoorVisits, on: "2026-07-02", ("survey.limits", """{"code": "own-forms", "name": {"zh": "本公司回收份数", "en": "Forms of our own"}, "measure": "returned-forms", "at-least": "481", "consequence": "improvement-report", "rule": "OWN.1"}"""));
        await company.Department("office", "service");
        await company.Base(MeasureBase.ResidentHouseholds, 1000, "2026-01-01");
        var round = await company.Round("2026H1", "full", sent: 600);
        await round.Customers(480, "4");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says(
            "2026H1 | 调查户数占常住户比例 | ≥ 60% | 60% | 600 / 1,000 | 达到 | – | R05.24, R05.38", "2026H1 | 问卷回收率 | ≥ 80% | 80% | 480 / 600 | 达到 | – | R05.26, R05.27, R05.38",
            "2026H1 | 本公司回收份数 | ≥ 481 份 | 480 份 | 480 | 未达到 | 提出改善报告 | OWN.1");
        await round.Customers(1, "4");
        await company.EtlRun();
        await company.Report("en", round).Says("2026H1 | Forms of our own | ≥ 481 forms | 481 forms | 481 | met | – | OWN.1");
    }
}
