using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>The indicators of a general management system: nonconformities of the management review improved on time, and the cost of poor quality.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R21_indicators(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "management-system-flows";
    private const string OnTime = "review-nonconformities-on-time";

    [Fact, Rule("R21.2")]
    public async Task All_nonconformities_of_the_year_improved_by_their_day_meet_the_target_and_all_but_one_miss_it()
    {
        var company = await Adopt(Regime, on: "2027-01-12");
        var value = await company.Share(OnTime, "2025", "20", "20");
        value.Outcome.ShouldBe(IndicatorOutcome.Met);
        await company.Share(OnTime, "2026", "19", "20");
        await company.Share(OnTime, "2026Q4", "5", "5").IsRefused("PERIOD_NOT_OF_CADENCE", "yearly");
        await company.Share(OnTime, "2024", "0", "0").IsRefused("DENOMINATOR_ZERO", "denominator", "R21.2");
        await company.IndicatorTarget(OnTime, ThresholdOperator.AtLeast, "90", from: "2026-01-01").IsRefused("INDICATOR_TARGET_FIXED", "≥ 100");
        await company.Measured("cost-of-poor-quality", "2026", "125000.5");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "管理评审不符合项及时改善率 | 运行 | 整个组织 | 2025-01-01–2025-12-31 | 100% | 20 | ≥ 100% | 达到 | – | – | R21.2, R21.11",
            "管理评审不符合项及时改善率 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 95% | 20 | ≥ 100% | 未达到 | 变差 | 采取纠正措施 | R21.2, R21.11",
            "不良质量成本 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 125,000.5 | – | 未设定 | 只作趋势",
            "指标“管理评审不符合项及时改善率”为 95%，未达到 ≥ 100%：采取纠正措施。");
    }
}
