namespace CSat.Scenarios.Tests;

/// <summary>The manufacturer of R10: its management representative determines the plan of the year and the questionnaire.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R10_yearly_plan(ScenarioHost host) : Scenario(host)
{
    [Fact, Rule("R10.3")]
    public async Task The_management_representative_determines_the_plan_of_the_year_and_the_questionnaire()
    {
        var company = await Adopt("hsf-yearly-survey", on: "2026-03-02");
        await company.Department("sales", "quality", "delivery");
        var form = await company.Form("yearly-form", ["quality", "delivery"]);
        var plan = await company.Plan("year", "2026", "time");
        await company.Plan("years", "2026..2027", "time").IsRefused("PERIOD_NOT_OF_CADENCE", "period_end", "yearly", "R10.3");
        await plan.Submit();
        await plan.Approve("sales").IsRefused("management-representative", "R10.3");
        await plan.Approve("management-representative");
        await company.Round("2026", "yearly", form: form, plan: plan).IsRefused("yearly-form/1", "management-representative", "R10.3");
        await form.Approve("sales").IsRefused("management-representative", "R10.3");
        await form.Approve("management-representative");
        await company.Round("2026", "yearly", form: form).IsRefused("management-representative", "R10.3", "调查策划书");
        await company.Round("2025", "yearly", form: form, plan: plan).IsRefused("period_start");
        var round = await company.Round("2026", "yearly", form: form, plan: plan);
        await round.Tells("Form questionnaire 客户满意度调查表 R10.3, R10.12, R10.15");
        await round.Customers(30, "54");
        await company.EtlRun();
        await company.Figure("surveyed-ratings", round).Is(60);
        await company.Report("zh-CN", round).Says("2026 | year 已批准 | 2026-03-02 | 2026-03-02 管理者代表 | – | 2026-03-02 管理者代表 | 符合 | R10.3, R10.15");
    }

    [Fact, Rule("R10.3")]
    public async Task What_the_representative_sends_back_is_written_anew_and_nobody_else_decides()
    {
        var company = await Adopt("hsf-yearly-survey", on: "2026-03-02");
        await company.Department("sales", "quality", "delivery");
        var plan = await company.Plan("year", "2026", "time");
        await plan.Approve("management-representative").IsRefused("草稿", "a draft");
        await plan.Submit();
        await plan.Approve("management-representative", by: "sales").IsRefused("ROLE_NOT_HELD", "management-representative");
        await plan.Reject("management-representative", "no customers are named");
        await company.Plan("year", "2026", "time", "customers");
        await plan.Approve("management-representative").IsRefused("草稿", "a draft");
        await plan.Submit();
        await plan.Approve("management-representative");
        await company.Plan("year", "2026", "time").IsRefused("已批准");
        var form = await company.Form("yearly-form", ["quality", "delivery"]);
        await form.Approve("management-representative", by: "sales").IsRefused("ROLE_NOT_HELD", "management-representative");
        await form.Approve("management-representative");
        await company.Round("2026", "yearly", form: form, plan: plan);
        await company.PlanBy("sales", "next", "2027", "time").IsRefused("PERMISSION_NOT_HELD", "management-representative");
        await company.Round("2026", "monthly", form: form, plan: plan).IsRefused("survey_kind", "yearly");
    }
}
