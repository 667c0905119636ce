namespace CSat.Scenarios.Tests;

/// <summary>A property company that surveys its households twice a year: what comes back, and who follows up what does not.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R05_returns_of_households(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "property-door-visits";

    [Fact, Rule("R05.26")]
    public async Task Eighty_of_a_hundred_forms_must_come_back_and_seventy_nine_are_too_few()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("north", "security");
        var (enough, few) = (await company.Round("2026H1", "full"), await company.Round("2025H2", "full"));
        await enough.Distribute("north", "2026-06-01 09:00:00", forms: 60);
        await enough.Distribute("south", "2026-06-02 09:00:00", forms: 40);
        await few.Distribute("north", "2025-12-01 09:00:00", forms: 100);
        await enough.Answered("2026-06-09 09:00:00", 80, "5");
        await few.Answered("2025-12-09 09:00:00", 79, "5");
        await company.EtlRun();
        await company.Report("zh-CN", enough).Says("2026H1 | 问卷回收率 | ≥ 80% | 80% | 80 / 100 | 达到");
        await company.Report("zh-CN", few).Says("2025H2 | 问卷回收率 | ≥ 80% | 79% | 79 / 100 | 未达到 | 占发放数量的比例；少于则由发放者对未收回的顾客进行回访征求意见");
    }

    [Fact, Rule("R05.27")]
    public async Task Whoever_handed_out_the_forms_follows_up_those_that_did_not_come_back()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("north", "security");
        var round = await company.Round("2026H1", "full");
        await round.Distribute("north", "2026-06-01 09:00:00", distributor: "p-7", members: ["h1", "h2", "h3"]);
        await round.Distribute("south", "2026-06-01 09:00:00", distributor: "p-8", members: ["h4", "h5"]);
        await round.Answered("h1", "2026-06-09 09:00:00", "5");
        await round.Answered("h2", "2026-06-09 09:00:00", "5");
        await round.Answered("h4", "2026-06-09 09:00:00", "5");
        (await round.Outstanding()).ShouldBe(["h3 p-7 Awaited", "h5 p-8 Awaited"]);
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("由发放者对未收回的顾客进行回访征求意见");
    }
}
