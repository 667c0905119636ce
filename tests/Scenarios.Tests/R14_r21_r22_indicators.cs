using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>Operational indicators: those beside a bus maker's survey, of a general management system, and those that a hospital's quality control compares.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R14_r21_r22_indicators(ScenarioHost host) : Scenario(host)
{
    private const string QualityControl = "medical-quality-control";
    private const string OnTime = "review-nonconformities-on-time";

    [Fact, Rule("R14.9")]
    public async Task Quality_credibility_returns_delivery_freight_and_reaction_are_recorded_by_any_period_and_stand_in_the_review()
    {
        var company = await Adopt("bus-maker-survey", on: "2026-04-02");
        await company.Department("sales");
        foreach (var indicator in new[] { "delivered-quality", "supply-credibility", "field-returns", "delivery-schedule", "premium-freight" })
        {
            await company.Measured(indicator, "2026Q1", "3.5");
        }

        await company.Measured("reaction-speed", "2026-03", "12", department: "sales");
        await company.Measured("punctuality", "2026Q1", "1").IsRefused("indicator", "delivered-quality, supply-credibility, field-returns, delivery-schedule, premium-freight, reaction-speed");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "交付产品的质量 | 运行 | 整个组织 | 2026-01-01–2026-03-31 | 3.5 | – | 未设定 | 只作趋势 | – | – | R14.9",
            "供货信誉 | 运行", "售后市场的退货 | 运行", "交付时间安排的绩效 | 运行", "超额运费 | 运行",
            "对质量和交付问题顾客通知的反应速度 | 运行 | sales | 2026-03-01–2026-03-31 | 12 |");
    }

    [Fact, Rule("R21.2")]
    public async Task All_nonconformities_of_the_year_improved_by_their_day_meet_the_target_and_all_but_one_miss_it()
    {
        var company = await Adopt("management-system-flows", on: "2027-01-12");
        await company.Share(OnTime, "2025", "20", "20").Gives(value => value.Outcome, IndicatorOutcome.Met);
        await company.Share(OnTime, "2026", "19", "20");
        await company.Share(OnTime, "2026Q4", "5", "5").IsRefused("PERIOD_NOT_OF_CADENCE", "yearly");
        await company.Share(OnTime, "2024", "0", "0").IsRefused("DENOMINATOR_ZERO", "denominator", "R21.2");
        await company.IndicatorTarget(OnTime, ThresholdOperator.AtLeast, "90", from: "2026-01-01").IsRefused("INDICATOR_TARGET_FIXED", "≥ 100");
        await company.Measured("cost-of-poor-quality", "2026Q4", "30000").IsRefused("PERIOD_NOT_OF_CADENCE", "yearly", "R21.2");
        await company.Measured("cost-of-poor-quality", "2026", "125000.5");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "管理评审不符合项及时改善率 | 运行 | 整个组织 | 2025-01-01–2025-12-31 | 100% | 20 | ≥ 100% | 达到 | – | – | R21.2, R21.11",
            "管理评审不符合项及时改善率 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 95% | 20 | ≥ 100% | 未达到 | 变差 | 采取纠正措施 | R21.2, R21.11",
            "不良质量成本 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 125,000.5 | – | 未设定 | 只作趋势",
            "指标“管理评审不符合项及时改善率”为 95%，未达到 ≥ 100%：采取纠正措施。");
    }

    [Fact, Rule("R22.3")]
    public async Task Success_drug_use_and_infection_are_compared_with_the_period_before_and_with_targets_that_the_hospital_sets()
    {
        var company = await Adopt(QualityControl, on: "2026-07-02");
        await company.Department("surgery");
        await company.IndicatorTarget("infection-rate", ThresholdOperator.AtMost, "2", from: "2026-04-01");
        await company.IndicatorTarget("infection-rate", ThresholdOperator.AtLeast, "2", from: "2026-04-01").IsRefused("INDICATOR_DIRECTION", "R22.3");
        await company.Share("infection-rate", "2026Q1", "30", "1000", department: "surgery");
        await company.Share("infection-rate", "2026Q2", "20", "1000", department: "surgery");
        await company.Share("infection-rate", "2026-07", "21", "1000", department: "surgery");
        await company.Share("infection-rate", "2026Q1", "30", "1000", department: "no-such").IsRefused("department");
        await company.Share("operation-success-rate", "2026Q1", "990", "1000");
        await company.Share("operation-success-rate", "2026Q2", "980", "1000");
        var (control, ward) = (await company.Person("lin", QualityControl, ["medical-quality-control"]), await company.Person("bao", QualityControl, ["departments"]));
        await company.Measured("drug-use", "2026Q1", "31.5", by: ward).IsRefused("ROLE_NOT_HELD", "medical-quality-control", "R22.3");
        await company.Measured("drug-use", "2026Q1", "31.5", by: control);
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
