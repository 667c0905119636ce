using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A property company's fourth-quarter survey, assessed against its quality objective for the satisfaction rate.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R04_quality_objective(ScenarioHost host) : Scenario(host)
{
    [Fact, Rule("R04.13")]
    public async Task The_result_is_assessed_against_the_quality_objective_that_the_company_has_set()
    {
        var company = await Adopt("property-fourth-quarter-survey", on: "2027-01-04");
        await company.Department("engineering", "repairs");
        var round = await company.Round("2026Q4", "fourth-quarter");
        await round.Customers(45, "3");
        await round.Customers(5, "2");
        await company.EtlRun();
        await company.Report("zh-CN").Says("公司质量目标 | 满意率 | – | 未设定 | – | 不能判定 | – | R04.13");

        await company.Target(Measure.SatisfactionRate, "90", "2026");
        await company.EtlRun();
        await company.Report("zh-CN").Says("公司质量目标 | 满意率 | 2026Q4 | ≥ 90% | 90.00% | 达到", "R04.13");

        await company.Target(Measure.SatisfactionRate, "90.0001", "2026");
        await company.EtlRun();
        await company.Report("zh-CN").Says("公司质量目标 | 满意率 | 2026Q4 | ≥ 90% | 90.00% | 未达到");
    }
}
