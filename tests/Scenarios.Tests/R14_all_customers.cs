using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A bus maker that may send its form to all customers with a contract or a business relation.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R14_all_customers(ScenarioHost host) : Scenario(host)
{
    [Fact, Rule("R14.5")]
    public async Task All_customers_may_be_asked_by_any_way_and_the_report_says_that_all_were()
    {
        var company = await Adopt("bus-maker-survey", on: "2026-07-02");
        await company.Department("sales", "delivered-quality", "disturbance", "delivery-schedule", "reaction-speed");
        var (all, some) = (await company.Round("2026H1", "survey"), await company.Round("2025H2", "survey"));
        await all.Frame(["c1", "c2", "c3", "c4"]);
        await all.DrawSample(SamplingMethod.Census);
        (await all.Sampled()).ShouldBe(["c1", "c2", "c3", "c4"]);
        await all.Distribute("hand", "2026-06-01 09:00:00", channel: "by-hand", members: ["c1", "c2", "c3"]);
        await all.Distribute("other", "2026-06-01 09:00:00", channel: "letter", members: ["c4"]);
        await all.Answered("c1", "2026-06-05 09:00:00", "5000");
        await some.Frame(["c1", "c2", "c3", "c4"]);
        await some.DrawSample(SamplingMethod.Random, 3);
        await some.Customers(1, "5000");
        await company.EtlRun();
        await company.Report("zh-CN", all).Says("2026H1 | 全部 | 未说明 | 4 | 0 | 4 | 100.00", "2026H1 | 未说明 | 请人携带 | 2026-06-01 | 3 | 75.00");
        await company.Report("zh-CN", some).Says("2025H2 | 随机 | 未说明 | 4 | 0 | 3 | 75.00");
    }
}
