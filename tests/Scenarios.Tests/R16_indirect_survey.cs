namespace CSat.Scenarios.Tests;

/// <summary>A manufacturer's indirect survey of its employees: indicators that are counted with the yearly survey.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R16_indirect_survey(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "three-modules-employees";

    [Fact, Rule("R16.17")]
    public async Task Turnover_absence_complaints_safety_and_productivity_are_counted_by_the_year_and_set_beside_the_year_before()
    {
        var company = await Adopt(Regime, on: "2027-01-12");
        foreach (var (indicator, before, now) in new[] { ("turnover", "12", "9"), ("absence", "2", "3"), ("complaints", "4", "4"), ("safety", "1", "0"), ("productivity", "100", "104") })
        {
            await company.Measured(indicator, "2025", before);
            await company.Measured(indicator, "2026", now);
        }

        await company.Measured("turnover", "2026H1", "5").IsRefused("value.period_end", "PERIOD_NOT_OF_CADENCE", "yearly", "R16.17");
        await company.Measured("morale", "2026", "5").IsRefused("turnover, absence, complaints, safety, productivity");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "员工流失 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 9 | – | 未设定 | 只作趋势 | 改善 | – | R16.15, R16.17",
            "缺勤 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 3 | – | 未设定 | 只作趋势 | 变差",
            "员工抱怨 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 4 | – | 未设定 | 只作趋势 | 持平",
            "安全 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 0 | – | 未设定 | 只作趋势 | 有变化",
            "生产效率 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 104 | – | 未设定 | 只作趋势 | 改善");
    }
}
