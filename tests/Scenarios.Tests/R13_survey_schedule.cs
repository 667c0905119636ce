namespace CSat.Scenarios.Tests;

/// <summary>The manufacturer of R13: the schedule of the year is approved by the manager in January and sent to the departments; departments have a form of their own.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R13_survey_schedule(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "sales-quality-survey-flow";

    [Fact, Rule("R13.4")]
    public async Task The_schedule_is_approved_by_the_manager_by_the_last_day_of_January_and_sent_to_the_departments()
    {
        var company = await ApprovesOn("2026-01-31");
        await company.Report("zh-CN").Says("2026Q1 | schedule 已下发 | 2026-01-05 | 2026-01-31 经理 | 2026-01-31 (1) | – | 符合 | R13.4");
        var late = await ApprovesOn("2026-02-01");
        await late.Report("zh-CN").Says(
            "2026Q1 | schedule 已下发 | 2026-01-05 | 2026-02-01 经理 | 2026-02-01 (1) | – | 逾期 | R13.4", "2026Q1 的调查策划书批准或提交晚于制度规定的最后一天（2026-01-31）（R13.4）。");
        await late.Report("en").Says("The survey plan of 2026Q1 was ready after the last day of the regime, 2026-01-31 (R13.4).");
    }

    [Fact, Rule("R13.4")]
    public async Task A_schedule_that_no_department_received_is_named()
    {
        var (company, plan) = await Planned();
        var round = await company.Round("2026Q1", "quarterly", plan: plan);
        At("2026-03-31");
        await round.Customers(30, "54");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says(
            "2026Q1 | schedule 已批准 | 2026-01-05 | 2026-01-05 经理 | – | – | 未下发部门 | R13.4", "2026Q1 的调查策划书没有下发到相关部门的记录（R13.4）。");
    }

    [Fact, Rule("R13.16"), Rule("R13.5")]
    public async Task Customers_and_departments_have_a_form_each()
    {
        var (company, plan) = await Planned();
        var outside = await company.Form("customer-form", ["quality", "price"], form => form.SurveyKind = "quarterly");
        var inside = await company.Form("internal-form", ["quality"], form => form.SurveyKind = "internal");
        await company.Round("2026Q1", "internal", plan: plan, form: outside).IsRefused("customer-form/1", "quarterly", "internal");
        await company.Round("2026Q1", "quarterly", plan: plan, form: inside).IsRefused("internal-form/1", "quarterly");
        await (await company.Round("2026Q1", "quarterly", plan: plan, form: outside)).Tells(
            "Form questionnaire 客户满意度调查表（顾客满意度问卷调查表） R13.5, R13.16", "Step receipt 第2步：确认收到 营业部（营销部）、品控部 R13.5, R13.6");
        await (await company.Round("2026Q1", "internal", plan: plan, form: inside)).Tells("Form internal-questionnaire 内部客户满意度调查表 R13.16");
    }

    private async Task<(Company Company, PlannedSurvey Plan)> Planned()
    {
        var company = await Adopt(Regime, on: "2026-01-05");
        await company.Department("sales", "quality", "price");
        var plan = await company.Plan("schedule", "2026", "quarters");
        await plan.Submit("quality-control");
        await plan.Approve("manager");
        return (company, plan);
    }

    private async Task<Company> ApprovesOn(string day)
    {
        var company = await Adopt(Regime, on: "2026-01-05");
        await company.Department("sales", "quality", "price");
        await company.Department("engineering", "repairs");
        var plan = await company.Plan("schedule", "2026", "quarters");
        await plan.Submit("engineering").IsRefused("sales", "R13.4");
        await plan.Submit("sales");
        await company.Round("2026Q1", "quarterly").IsRefused("manager", "R13.4", "调查策划书");
        await plan.Issue("engineering").IsRefused("manager", "R13.4");
        At(day);
        await plan.Approve("sales").IsRefused("manager", "R13.4");
        await plan.Approve("manager");
        await plan.Issue("engineering", "nowhere").IsRefused("nowhere");
        await plan.Issue("engineering");
        await plan.Issue("engineering").IsRefused("已下发");
        var round = await company.Round("2026Q1", "quarterly", plan: plan);
        await round.Tells("Step schedule 第1步：制定满意度调查计划 营业部（营销部）、品控部、营业员 R13.4");
        At("2026-03-31");
        await round.Customers(30, "543");
        await company.EtlRun();
        return company;
    }
}
