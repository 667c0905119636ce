using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>
/// Results of two property companies: one assesses its fourth-quarter survey against its quality objective for the satisfaction rate, the other evaluates each service
/// by how often each grade was given.
/// </summary>
[Collection(ScenarioHost.Name)]
public sealed class R04_r07_property_results(ScenarioHost host) : Scenario(host)
{
    [Fact, Rule("R04.13")]
    public async Task The_result_is_assessed_against_the_quality_objective_that_the_company_has_set()
    {
        var company = await Adopt("property-fourth-quarter-survey", on: "2027-01-04");
        await company.Department("engineering", "repairs");
        var round = await company.Round("2026Q4", "fourth-quarter");
        await round.Tells("Step analyse 分析测评表，确定需求和期望及改进的方面，对照公司的质量目标进行考核 质量管理部 R04.4, R04.13", "Comparison baseline R04.13");
        await round.Customers(45, "3");
        await round.Customers(5, "2");
        await company.EtlRun();
        await company.Report("zh-CN").Says("公司质量目标 | 满意率 | – | 未设定 | – | 不能判定 | – | R04.13");

        await company.Figure("surveyed-rate", round).Is(90);
        await company.Figure("rate-target", round).HasNoValue();

        await company.Target(Measure.SatisfactionRate, "90", "2026");
        await company.EtlRun();
        await company.Figure("rate-target", round).Is(90);
        await company.Report("zh-CN").Says("公司质量目标 | 满意率 | 2026Q4 | ≥ 90% | 90.00% | 达到", "R04.13");

        await company.Target(Measure.SatisfactionRate, "90.0001", "2026");
        await company.EtlRun();
        await company.Report("zh-CN").Says("公司质量目标 | 满意率 | 2026Q4 | ≥ 90% | 90.00% | 未达到");
    }

    [Fact, Rule("R04.13")]
    public async Task The_aspect_that_fewest_are_satisfied_with_is_to_be_improved_and_what_owners_write_is_read_for_needs()
    {
        var company = await Adopt("property-fourth-quarter-survey", on: "2027-01-04");
        await company.Department("engineering", "repairs", "cleaning");
        var round = await company.Round("2026Q4", "fourth-quarter");
        await round.Customers(8, "33");
        await round.Customers(2, "23", comment: "repairs take too long");
        await company.EtlRun();
        await company.Report("zh-CN").Says("要求：作为需改进的方面", "要求：确定业主和住户的需求和期望");
    }

    [Fact, Rule("R07.12")]
    public async Task The_report_shows_for_every_service_how_often_each_grade_was_given_and_its_share()
    {
        var company = await Adopt("property-focus-analyses", on: "2026-07-01");
        await company.Department("office", "cleaning", "security", "expectations");
        var round = await company.PlannedRound("2026H1", "half-yearly", Planning.OfProperty, "cleaning", "security", "expectations");
        await round.Tells("Form questionnaire 顾客满意度征询表 客户服务中心 R07.4, R07.8, R07.11, R07.12");
        await round.Customers(10, "530");
        await round.Customers(8, "430");
        await round.Customers(4, "310");
        await round.Customers(3, "200");
        await company.EtlRun();

        // 10 × 10, 8 × 8, 22 × 6, 3 × 4 and 4 × 2 points of 47 × 10.
        await company.Figure("surveyed-degree", round).Is(67.23m);
        await company.Report("zh-CN").Says(
            "各项目的评价等级：数量与占比（R07.12）", "项目 | n | 很满意 | 满意 | 基本满意 | 不满意 | 很不满意",
            "cleaning | 25 | 10 (40%) | 8 (32%) | 4 (16%) | 3 (12%) | 0 (0%)", "security | 22 | 0 (0%) | 0 (0%) | 18 (81.82%) | 0 (0%) | 4 (18.18%)");
        await company.Report("en").Says("Levels by item: number and share (R07.12)");
    }
}
