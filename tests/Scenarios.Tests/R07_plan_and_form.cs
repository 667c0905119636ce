namespace CSat.Scenarios.Tests;

/// <summary>The property company of R07: its customer service centre designs form and plan, its property manager approves both.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R07_plan_and_form(ScenarioHost host) : Scenario(host)
{
    private static readonly string[] Contents = ["customer-type", "services", "satisfaction", "opinions-expectations"];

    [Fact, Rule("R07.4"), Rule("R07.11"), Rule("R07.36")]
    public async Task No_survey_begins_before_the_property_manager_has_approved_the_plan_and_the_form()
    {
        var company = await Adopt("property-focus-analyses", on: "2026-06-01");
        await company.Department("service", "security", "expectations");
        var form = await company.Form("opinions", ["security", "expectations"]);
        foreach (var content in Contents)
        {
            var without = await company.Plan("half", "2026H1", [.. Contents.Except([content])]);
            await without.Submit("customer-service-centre").IsRefused($"（{content}）", "R07.11");
        }

        var desk = company.Customers;
        await desk.Enter("C-1", fields: ["age=41", "sex=female", "occupation=teacher"]);
        await desk.Enter("C-2", fields: ["hobby=chess"]).IsRefused("hobby", "age, sex, occupation");
        var plan = await company.Plan("half", "2026H1", [.. Contents.SkipLast(1)]);
        await plan.Submit("customer-service-centre").IsRefused("对现有服务的意见、建议和对今后服务的期望（opinions-expectations）", "R07.11");
        await company.Plan("half", "2026H1", Contents);
        await plan.Submit("property-manager").IsRefused("customer-service-centre", "R07.36");
        await plan.Submit("customer-service-centre");

        await company.Round("2026H1", "half-yearly", form: form).IsRefused("property-manager", "R07.4", "调查策划书");
        await company.Round("2026H1", "half-yearly", form: form, plan: plan).IsRefused("已提交", "property-manager");
        await plan.Approve("customer-service-centre").IsRefused("property-manager", "R07.4");
        await plan.Approve("property-manager", by: "customer-service-centre").IsRefused("ROLE_NOT_HELD", "property-manager");
        await plan.Approve("property-manager", by: "").IsRefused("ROLE_NOT_HELD", "property-manager");
        await plan.Reject("property-manager", "the occasions are missing");
        await plan.Approve("property-manager").IsRefused("已退回", "rejected");
        await company.Round("2026H1", "half-yearly", form: form, plan: plan).IsRefused("已退回");
        await company.Plan("half", "2026H1", [.. Contents, "occasions"]);
        await plan.Submit("customer-service-centre");
        At("2026-06-08");
        await plan.Approve("property-manager");
        await plan.Approve("property-manager").IsRefused("已批准");

        await company.Round("2026H1", "half-yearly", form: form, plan: plan).IsRefused("opinions/1", "property-manager", "R07.4");
        await (await company.Form("no-expectations", ["security"])).Approve("property-manager").IsRefused("expectations", "R07.11");
        await form.Approve("customer-service-centre").IsRefused("property-manager", "R07.4");
        await form.Approve("property-manager", by: "customer-service-centre").IsRefused("ROLE_NOT_HELD", "property-manager");
        await form.Approve("property-manager");
        await form.Approve("property-manager").IsRefused("opinions/1", "已批准");
        await company.Form("opinions", ["security"]).IsRefused("已批准", "新的版本");

        At("2026-06-10");
        var round = await company.Round("2026H1", "half-yearly", form: form, plan: plan);
        await round.Tells("Form questionnaire 顾客满意度征询表 客户服务中心 R07.4, R07.8, R07.11, R07.12", "Step design 设计征询表或调查方案 客户服务中心 R07.36");
        At("2026-07-02");
        await round.Customers(30, "54");
        await company.EtlRun();
        await company.Figure("surveyed-ratings", round).Is(60);
        await company.Report("zh-CN", round).Says("2026H1 | half 已批准 | 2026-06-01 | 2026-06-08 管业经理 | – | 2026-06-08 管业经理 | 符合 | R07.4, R07.11, R07.36");
    }
}
