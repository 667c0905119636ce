using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A property company that surveys most of its resident households twice a year.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R05_surveyed_households(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "property-door-visits";

    [Fact, Rule("R05.24")]
    public async Task Six_hundred_of_a_thousand_households_resident_on_the_first_day_are_enough_and_one_less_is_not()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("service", "security");
        var (enough, short_) = (await company.Round("2026H1", "full", sent: 600), await company.Round("2025H2", "full", sent: 599));
        await enough.Customers(1, "4");
        await short_.Customers(1, "4");
        await company.Base(MeasureBase.ResidentHouseholds, 1000, "2025-07-01");
        await company.Base(MeasureBase.ResidentHouseholds, 1500, "2026-01-02");
        await company.EtlRun();
        await company.Report("zh-CN", enough).Says("2026H1 | 调查户数占常住户比例 | ≥ 60% | 60% | 600 / 1,000 | 达到 | – | R05.24");
        await company.Report("zh-CN", short_).Says("2025H2 | 调查户数占常住户比例 | ≥ 60% | 59.9% | 599 / 1,000 | 未达到 | 原文未规定后果，不足时提示 | R05.24");
    }
}
