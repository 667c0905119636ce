namespace CSat.Scenarios.Tests;

/// <summary>A bus maker's operational indicators beside its survey: quality, disturbance to the customer, delivery, reaction speed.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R14_indicators(ScenarioHost host) : Scenario(host)
{
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
}
