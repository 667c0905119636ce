namespace CSat.Scenarios.Tests;

/// <summary>What comes back of the forms that were handed out, in which time, and who may hand them out: two property companies and a hospital.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R05_r06_r07_forms_and_returns(ScenarioHost host) : Scenario(host)
{
    private const string DoorVisits = "property-door-visits";
    private const string Focus = "property-focus-analyses";
    private const string Hospital = "hospital-bonus-penalty";

    private static readonly string[] Items = ["security", "expectations"];

    // The six topics that a survey of patients asks about.
    private static readonly string[] Topics = ["process", "quality", "attitude", "efficiency", "prices", "environment"];

    [Fact, Rule("R05.26"), Rule("R05.27")]
    public async Task Eighty_of_a_hundred_forms_must_come_back_and_seventy_nine_are_too_few()
    {
        var company = await Adopt(DoorVisits, on: "2026-07-02");
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
        var company = await Adopt(DoorVisits, on: "2026-07-02");
        await company.Department("north", "security");
        var round = await company.Round("2026H1", "full");
        var (distributor, clerk) = (await company.Person("p-7", DoorVisits, ["distributor"]), await company.Person("p-9", DoorVisits, ["customer-service"]));
        await round.Distribute("north", "2026-06-01 09:00:00", distributor: "p-7", by: clerk, members: ["h1", "h2", "h3"]).IsRefused("PERMISSION_NOT_HELD", "p-9", "distributor");
        await round.Distribute("north", "2026-06-01 09:00:00", distributor: "p-7", by: distributor, members: ["h1", "h2", "h3"]);
        await round.Distribute("south", "2026-06-01 09:00:00", distributor: "p-8", members: ["h4", "h5"]);
        await round.Answered("h1", "2026-06-09 09:00:00", "5");
        await round.Answered("h2", "2026-06-09 09:00:00", "5");
        await round.Answered("h4", "2026-06-09 09:00:00", "5");
        await round.Outstanding().Gives(forms => forms, ["h3 p-7 Awaited", "h5 p-8 Awaited"]);
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("由发放者对未收回的顾客进行回访征求意见");
    }

    [Fact, Rule("R06.31")]
    public async Task A_ward_never_hands_out_the_monthly_forms_on_itself_but_its_discharge_forms_it_does()
    {
        var company = await Adopt(Hospital, on: "2026-04-02");
        await company.Department("ward-2", Topics);
        await company.Department("ward-3", "nurses");
        foreach (var kind in (string[])["monthly-inpatients", "monthly-outpatients", "third-party", "department-evaluation"])
        {
            var round = await company.Round("2026-03", kind);
            await round.Tells("Discipline no-delegation 不得委托被调查科室代收发问卷 调查员 R06.31");
            await round.Distribute("own", "2026-03-10 09:00:00", forms: 20, department: "ward-2", handedOutBy: "ward-2").IsRefused("handed_out_by", "ward-2", "R06.31");
            await round.Distribute("other", "2026-03-10 09:00:00", forms: 20, department: "ward-2", handedOutBy: "ward-3");
        }

        var discharge = await company.Round("2026-03", "discharge");
        await discharge.Distribute("own", "2026-03-10 09:00:00", forms: 20, department: "ward-2", handedOutBy: "ward-2");
    }

    [Fact, Rule("R07.13"), Rule("R07.14")]
    public async Task A_form_of_the_seventh_day_is_returned_one_of_the_eighth_is_not_and_eighty_six_of_a_hundred_are_a_valid_survey()
    {
        var company = await Adopt(Focus, on: "2026-07-20");
        await company.Department("service", Items);
        var (valid, late) = (await company.PlannedRound("2026H1", "half-yearly", Planning.OfProperty, Items), await company.PlannedRound("2025H2", "half-yearly", Planning.OfProperty, Items));
        await valid.Distribute("doors", "2026-06-10 09:00:00", forms: 100, channel: "door");
        await valid.Answered("2026-06-17 23:59:59", 86, "50");
        await late.Distribute("doors", "2025-12-10 09:00:00", forms: 100, channel: "door");
        await late.Answered("2025-12-17 23:59:59", 85, "50");
        await late.Answered("2025-12-18 00:00:00", 15, "30");
        await company.EtlRun();
        await company.Figure("return-rate", valid).Is(86);
        await company.Report("zh-CN", valid).Says("2026H1 | 回收率 | > 85% | 86% | 86 / 100 | 达到");
        await company.Figure("return-rate", late).Is(85);
        await company.Figure("surveyed-ratings", late).Is(100);
        await company.Report("zh-CN", late).Says("2025H2 | 回收率 | > 85% | 85% | 85 / 100 | 未达到 | 超过85%时，此次调查才视为有效 | R07.14", "15 份问卷超过回收期限：计入评价，不计入回收率。");
    }

    [Fact, Rule("R07.13"), Rule("R07.37")]
    public async Task The_week_holds_for_a_new_service_and_for_a_specific_group_too_and_each_batch_has_its_own()
    {
        var company = await Adopt(Focus, on: "2026-07-20");
        await company.Department("service", Items);
        foreach (var kind in (string[])["new-service", "specific"])
        {
            var round = await company.PlannedRound("2026-06", kind, Planning.OfProperty, Items);
            await round.Tells("Step issue 组织相关部门根据调查时机向相关顾客发出调查表 客户服务中心、各部门 R07.37");
            await round.Distribute("first", "2026-06-01 09:00:00", members: ["h1", "h2"]);
            await round.Distribute("second", "2026-06-08 09:00:00", members: ["h3", "h4"]);
            await round.Answered("h1", "2026-06-08 23:59:59", "50");
            await round.Answered("h2", "2026-06-09 00:00:00", "50");
            await round.Answered("h3", "2026-06-09 00:00:00", "50");
            await round.Outstanding().Gives(forms => forms, ["h4 2026-06-15 Missing"]);
            await company.EtlRun();
            await company.Figure("return-rate", round).Is(50);
            await company.Report("en", round).Says("Forms handed out", "not valid");
        }
    }
}
