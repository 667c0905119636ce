using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A property company hands out its forms at random, in every area, and to everybody who complained; a bus maker may ask all its customers.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R05_r14_whom_a_round_asks(ScenarioHost host) : Scenario(host)
{
    private const string DoorVisits = "property-door-visits";
    private const string BusMaker = "bus-maker-survey";

    [Fact, Rule("R05.24")]
    public async Task Six_hundred_of_a_thousand_households_are_surveyed_and_one_less_is_too_few()
    {
        var company = await Adopt(DoorVisits, on: "2026-07-02");
        await company.Department("north", "security");
        var (enough, few) = (await company.Round("2026H1", "full"), await company.Round("2025H2", "full"));
        foreach (var (round, forms) in ((SurveyRound, int)[])[(enough, 600), (few, 599)])
        {
            await round.Frame(Enumerable.Range(1, 1000).Select(i => $"h{i} north"));
            await round.DrawSample(SamplingMethod.Random, forms);
            await round.Distribute("all", round == few ? "2025-12-01 09:00:00" : "2026-06-01 09:00:00", forms);
            await round.Distribute("more", round == few ? "2025-12-02 09:00:00" : "2026-06-02 09:00:00", 1).IsRefused("forms", $"{forms + 1}", $"{forms}");
            await round.Customers(3, "5");
        }

        await company.EtlRun();
        await company.Report("zh-CN", enough).Says("2026H1 | 调查户数占常住户比例 | ≥ 60% | 60% | 600 / 1,000 | 达到", "2026H1 | 随机 | north | 1,000 | 0 | 600 | 60.00");
        await company.Report("zh-CN", few).Says("2025H2 | 调查户数占常住户比例 | ≥ 60% | 59.9% | 599 / 1,000 | 未达到");
    }

    [Fact, Rule("R05.23")]
    public async Task Every_area_is_in_the_sample_however_small_and_one_without_households_is_named()
    {
        var company = await Adopt(DoorVisits, on: "2026-07-02");
        await company.Department("north", "security");
        await company.Department("south", "cleaning");
        await company.Department("east", "repairs");
        var (full, special) = (await company.Round("2026H1", "full"), await company.Round("2026-05", "special"));
        await full.Frame([.. Enumerable.Range(1, 200).Select(i => $"n{i} north"), "s1 south"], "east");
        await full.DrawSample(SamplingMethod.Random, 20).IsRefused("areas", "east", "R05.23");
        await full.Frame(["e1 east"]);
        await full.DrawSample(SamplingMethod.Random, 203).IsRefused("size", "203", "202");
        await full.DrawSample(SamplingMethod.Random, 20);
        await full.Sampled().Gives(members => (members.Length, members.Contains("s1"), members.Contains("e1")), (20, true, true));
        await full.Frame(["e2 east"]).IsRefused("round", "2026H1");
        await full.Distribute("one", "2026-06-01 09:00:00", members: ["n0"]).IsRefused("members", "n0");

        await special.Frame(["n1 north", "n2 north"], "east");
        await special.DrawSample(SamplingMethod.Random, 1);
    }

    [Fact, Rule("R05.25")]
    public async Task Households_are_drawn_at_random_and_whoever_complained_since_the_survey_before_is_always_asked()
    {
        var company = await Adopt(DoorVisits, on: "2026-01-10");
        await company.Department("north", "security");
        string[] neighbours = [.. Enumerable.Range(1, 300).Select(i => $"n{i} north")];
        var before = await company.Round("2025H2", "full");
        await before.Frame([.. neighbours, "old north 2025-11-02"]);
        await before.DrawSample(SamplingMethod.Census).IsRefused("method", "random", "R05.25");
        await before.DrawSample(SamplingMethod.Random, 10, seed: 5);
        await before.Sampled().Gives(members => members.Contains("old"), true);

        At("2026-06-10");
        var now = await company.Round("2026H1", "full");
        await now.Frame([.. neighbours, "old north 2026-01-09", "new north 2026-01-10", "late north 2026-06-10"]);
        await now.DrawSample(SamplingMethod.Random, 10, seed: 5).Gives(sample => sample.ForcedMembers, 2);
        var sampled = await now.Sampled();
        await now.Sampled().Gives(members => (members.Length, members.Contains("new"), members.Contains("late")), (10, true, true));
        await now.DrawSample(SamplingMethod.Random, 10, seed: 5);
        await now.Sampled().Gives(members => members, sampled);
        await now.DrawSample(SamplingMethod.Random, 10, seed: 6).IsRefused("seed");
    }

    [Fact, Rule("R14.5")]
    public async Task All_customers_may_be_asked_by_any_way_and_the_report_says_that_all_were()
    {
        var company = await Adopt(BusMaker, on: "2026-07-02");
        await company.Department("sales", "delivered-quality", "disturbance", "delivery-schedule", "reaction-speed");
        var (all, some) = (await company.Round("2026H1", "survey"), await company.Round("2025H2", "survey"));
        await all.Frame(["c1", "c2", "c3", "c4"]);
        await all.DrawSample(SamplingMethod.Census);
        await all.Sampled().Gives(members => members, ["c1", "c2", "c3", "c4"]);
        await all.Distribute("hand", "2026-06-01 09:00:00", channel: "by-hand", members: ["c1", "c2", "c3"]);
        await all.Distribute("other", "2026-06-01 09:00:00", channel: "letter", members: ["c4"]);
        await all.Tells(
            "Population business-relations 与公司有合同或业务、贸易往来的所有顾客 R14.5", "Sampling census 可向与公司有合同或业务、贸易往来的所有顾客发出调查表 R14.5",
            "Channel fax 传真 R14.5", "Channel visit 拜访 R14.5", "Channel e-mail E-mail R14.5", "Channel by-hand 请人携带 R14.5",
            "Form questionnaire 顾客满意度调查表 销售部、相关部门 R14.5, R14.9, R14.13");
        await all.Answered("c1", "2026-06-05 09:00:00", "5000");
        await some.Frame(["c1", "c2", "c3", "c4"]);
        await some.DrawSample(SamplingMethod.Random, 3);
        await some.Customers(1, "5000");
        await company.EtlRun();
        await company.Report("zh-CN", all).Says("2026H1 | 全部 | 未说明 | 4 | 0 | 4 | 100.00", "2026H1 | 未说明 | 请人携带 | 2026-06-01 | 3 | 75.00");
        await company.Report("zh-CN", some).Says("2025H2 | 随机 | 未说明 | 4 | 0 | 3 | 75.00");
    }
}
