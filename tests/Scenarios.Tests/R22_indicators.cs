using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A hospital's quality-control department collects its indicators, compares them and evaluates quality.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R22_indicators(ScenarioHost host) : Scenario(host)
{
    [Fact, Rule("R22.3")]
    public async Task Success_drug_use_and_infection_are_compared_with_the_period_before_and_with_targets_that_the_hospital_sets()
    {
        var company = await Adopt("medical-quality-control", on: "2026-07-02");
        await company.Department("surgery");
        await company.IndicatorTarget("infection-rate", ThresholdOperator.AtMost, "2", from: "2026-04-01");
        await company.IndicatorTarget("infection-rate", ThresholdOperator.AtLeast, "2", from: "2026-04-01").IsRefused("INDICATOR_DIRECTION", "R22.3");
        await company.Share("infection-rate", "2026Q1", "30", "1000", department: "surgery");
        await company.Share("infection-rate", "2026Q2", "20", "1000", department: "surgery");
        await company.Share("infection-rate", "2026-07", "21", "1000", department: "surgery");
        await company.Share("infection-rate", "2026Q1", "30", "1000", department: "no-such").IsRefused("department");
        await company.Share("operation-success-rate", "2026Q1", "990", "1000");
        await company.Share("operation-success-rate", "2026Q2", "980", "1000");
        await company.Measured("drug-use", "2026Q1", "31.5");
        await company.Measured("drug-use", "2026Q2", "30");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "感染发生率 | 运行 | surgery | 2026-01-01–2026-03-31 | 3% | 1,000 | 未设定 | 只作趋势 | – | – | R22.3",
            "感染发生率 | 运行 | surgery | 2026-04-01–2026-06-30 | 2% | 1,000 | ≤ 2% | 达到 | 改善",
            "感染发生率 | 运行 | surgery | 2026-07-01–2026-07-31 | 2.1% | 1,000 | ≤ 2% | 未达到 | 变差 | 制度未规定",
            "手术成功率 | 运行 | 整个组织 | 2026-04-01–2026-06-30 | 98% | 1,000 | 未设定 | 只作趋势 | 变差",
            "药物使用情况 | 运行 | 整个组织 | 2026-04-01–2026-06-30 | 30 | – | 未设定 | 只作趋势 | 有变化");
    }
}
