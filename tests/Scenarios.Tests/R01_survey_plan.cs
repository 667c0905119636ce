namespace CSat.Scenarios.Tests;

/// <summary>The property company of R01 writes a plan before its survey; nobody approves it.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R01_survey_plan(ScenarioHost host) : Scenario(host)
{
    private static readonly string[] Contents = ["purpose", "scope", "duties", "time", "sampled-rooms", "requirements", "questionnaire", "fraud-penalties"];

    [Fact, Rule("R01.10")]
    public async Task The_customer_service_centre_hands_in_a_plan_with_eight_contents_and_the_round_without_one_is_named()
    {
        var company = await Adopt("property-half-yearly-survey", on: "2026-06-20");
        await company.Department("service", "security", "cleaning");
        foreach (var (content, name) in Contents.Zip(["目的", "范围", "职责", "时间", "抽样房号", "要求", "调查表的具体内容", "对作弊行为的处罚办法"]))
        {
            var without = await company.Plan("half", "2026H1", [.. Contents.Except([content])]);
            await without.Submit("customer-service-centre").IsRefused($"{name}（{content}）", "R01.10");
        }

        var plan = await company.Plan("half", "2026H1", Contents);
        await company.Round("2026H1", "half-yearly", plan: plan).IsRefused("draft", "策划书");
        await plan.Submit("manager", by: "customer-service-centre").IsRefused("customer-service-centre", "R01.10");
        await plan.Submit("customer-service-centre");
        await company.Plan("half", "2026H1", "purpose").IsRefused("已提交", "draft");
        await company.Round("2025H2", "half-yearly", plan: plan).IsRefused("period_start");

        At("2026-07-02");
        var planned = await company.Round("2026H1", "half-yearly", plan: plan);
        await planned.Tells("Sampling planned 按策划书所列抽样房号发放 R01.10");
        var unplanned = await company.Round("2025H2", "half-yearly");
        await planned.Customers(30, "54");
        await unplanned.Customers(30, "54");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "2026H1 | half 已提交 | 2026-06-20 | – | – | – | 符合 | R01.3, R01.10",
            "2025H2 | – | – | – | – | – | 无策划书记录 | R01.3, R01.10",
            "2025H2 没有调查策划书记录（R01.3, R01.10）。");
        await company.Report("en", planned).Says("2026H1 | half submitted | 2026-06-20 | – | – | – | in order | R01.3, R01.10");
        await company.Report("zh-CN", planned).DoesNotSay("2026H1 没有调查策划书记录");
    }

    [Fact, Rule("R01.10")]
    public async Task The_list_of_contents_is_open_and_a_plan_is_of_one_survey()
    {
        var company = await Adopt("property-half-yearly-survey", on: "2026-06-20");
        await company.Department("service", "security");
        var plan = await company.Plan("half", "2026H1", [.. Contents, "budget"]);
        await plan.Submit("customer-service-centre");
        await plan.Issue("service");
        await company.Round("2026H2", "half-yearly", plan: plan).IsRefused("period_end", "half");
        await company.Round("2026H1", "half-yearly", plan: plan);
    }

    [Fact, Rule("R01.4")]
    public async Task Who_may_carry_out_the_survey_may_not_plan_it_and_the_centre_may_do_both()
    {
        var company = await Adopt("property-half-yearly-survey", on: "2026-06-20");
        await company.Department("service", "security");
        await company.PlanBy("distributor", "half", "2026H1", Contents).IsRefused("PERMISSION_NOT_HELD", "R01.4", "customer-service-centre", "制定调查计划");
        var plan = await company.PlanBy("customer-service-centre", "half", "2026H1", Contents);
        await plan.Submit("customer-service-centre", by: "distributor").IsRefused("ROLE_NOT_HELD", "customer-service-centre");
        await plan.Submit("customer-service-centre");
        await plan.IssueBy("departments", "service").IsRefused("PERMISSION_NOT_HELD", "customer-service-centre");
        await plan.IssueBy("customer-service-centre", "service");
        await company.Round("2026H1", "half-yearly", plan: plan, by: "customer-service-centre");
        await company.Round("2025H2", "half-yearly", by: "distributor");
    }
}
