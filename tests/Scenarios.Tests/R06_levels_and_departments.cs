using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A hospital's patient satisfaction: monthly surveys by level and department, and complaints at two levels.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R06_levels_and_departments(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "hospital-bonus-penalty";

    // The six topics of R06.2, which a scenario leaves blank beside the items that it is about.
    private static readonly string[] Topics = ["process", "quality", "attitude", "efficiency", "prices", "environment"];

    [Fact, Rule("R06.4")]
    public async Task In_and_outpatients_are_surveyed_every_month_and_third_parties_and_departments_apart()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("medicine", Topics);
        foreach (var kind in new[] { "monthly-inpatients", "monthly-outpatients", "third-party", "department-evaluation" })
        {
            await company.Round("2026-03", kind);
        }

        await company.Round("2026-03", "visitors").IsRefused("survey_kind", "monthly-inpatients, monthly-outpatients, discharge, third-party, department-evaluation");
    }

    [Fact, Rule("R06.9")]
    public async Task The_marketing_departments_forms_are_surveys_of_their_own_beside_those_of_patients()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("medicine", Topics);
        var (third, evaluation) = (await company.Round("2026-03", "third-party"), await company.Round("2026-03", "department-evaluation"));
        await evaluation.Tells("Execution department-evaluation 临床科室及医护人员月度评价 市场部 R06.9", "Form department-evaluation 各临床科室及医护人员工作情况评价表 市场部 R06.9");
        await third.Customers(30, "004000");
        await evaluation.Customers(30, "003000");
        await company.EtlRun();
        await company.Figure("surveyed-degree", third).Is(80);
        await company.Figure("surveyed-degree", evaluation).Is(60);
    }

    [Fact, Rule("R06.6")]
    public async Task Every_discharged_patient_gets_a_form_which_the_report_asks_of_that_survey_alone()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("medicine", Topics);
        var (discharge, monthly) = (await company.Round("2026-03", "discharge", sent: 30), await company.Round("2026-03", "monthly-inpatients", sent: 30));
        await discharge.Tells("Channel discharge-form 出院时填写，交收费处 R06.6, R06.17", "Form inpatient-questionnaire 住院患者满意度调查表 R06.2, R06.3, R06.4, R06.6, R06.17");
        await discharge.Customers(30, "004000");
        await monthly.Customers(30, "004000");
        await company.EtlRun();
        await company.Report("zh-CN", discharge).Says("2026-03 | 每位出院患者都发放调查表 | ≥ 100%（每月） | 无数据 | 30 / 出院人数未采集 | 不能判定 | – | R06.17");
        await company.Report("zh-CN", monthly).Says("制度没有对这类调查的份数和比率规定限值。");
    }

    [Fact, Rule("R06.25"), Rule("R06.22")]
    public async Task Poor_ratings_are_counted_apart_by_item_and_department_three_beside_two()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("medicine", "doctors", "nurses");
        await company.Department("pharmacy", "waiting");
        await company.Department("office", Topics);
        var round = await company.Round("2026-03", "monthly-outpatients");
        await round.Tells("Step classify 汇总、分类各项调查结果 医务办 R06.22", "Step feed-back 通过例会通报反馈相关科室 医务办 R06.22");
        await round.Customers(25, "543000000");
        await round.Customers(3, "155000000");
        await round.Customers(2, "512000000");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says(
            "doctors | medicine | 0 | 3 | 3 | 30 | 10.00", "nurses | medicine | 0 | 2 | 2 | 30 | 6.67", "waiting | pharmacy | 2 | 0 | 2 | 30 | 6.67",
            "form v1 | 很满意 | 10 | 10 | 满意", "form v1 | 满意 | 8 | 10 | 满意", "form v1 | 基本满意 | 6 | 10 | 满意", "form v1 | 不满意 | 4 | 10 | 不满意", "form v1 | 差 | 2 | 10 | 不满意");
        await company.Figure("surveyed-degree", round).Is(77.56m);
        await company.Figure("surveyed-rate", round).Is(92.22m);
    }

    [Fact, Rule("R06.3")]
    public async Task Opinions_are_collected_with_the_ratings_and_the_content_is_revised_for_the_next_month()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("medicine", "doctors");
        await company.Department("office", Topics);
        var february = await company.Round("2026-02", "monthly-inpatients");
        await february.Customers(29, "5000000");
        await february.Customers(1, "2000000", comment: "查房时间太短", about: "doctors");
        await company.Department("pharmacy", "waiting");
        var march = await company.Round("2026-03", "monthly-inpatients");
        await march.Tells("Form inpatient-questionnaire 住院患者满意度调查表 R06.2, R06.3, R06.4, R06.6, R06.17", "Step revise-content 根据管理需要增减、完善、修订调查内容 医务办 R06.3");
        await (await company.Round("2026-03", "monthly-outpatients")).Tells("Form outpatient-questionnaire 门诊患者满意度调查表 R06.2, R06.3, R06.4");
        await march.Customers(30, "50000004");
        await company.EtlRun();
        await company.Report("zh-CN", february).Says("查房时间太短");
        await company.Figure("surveyed-ratings", february).Is(30);
        await company.Figure("surveyed-ratings", march).Is(60);
    }

    [Fact, Rule("R06.5"), Rule("R06.16"), Rule("R06.19")]
    public async Task Complaints_are_accepted_by_hospital_and_department_through_box_telephone_or_desk()
    {
        var company = await Complaining();
        await company.Complaint("department-box", "department-level", at: "2026-03-02 10:00");
        await company.Complaint("department-telephone", "department-level", at: "2026-03-02 10:00");
        await company.Complaint("hospital", "hospital-level", at: "2026-03-02 10:00");
        await company.Complaint("web", "hospital-level", at: "2026-03-02 10:00").IsRefused("R06.5", "department-box, department-telephone, hospital");
        await company.Complaint("hospital", "ward-level", at: "2026-03-02 10:00").IsRefused("hospital-level, department-level");
        await company.Customers.Hears("solve", "duty-staff", InformationSense.Dissatisfied).IsRefused("departments", "R06.16");
        await company.Customers.Hears("register", "departments", InformationSense.Dissatisfied).IsRefused("duty-staff", "R06.19");
    }

    [Fact, Rule("R06.15")]
    public async Task The_months_survey_results_and_the_complaints_of_both_levels_stand_in_one_report()
    {
        var company = await Complaining();
        await company.Department("medicine", "doctors");
        await company.Department("office", Topics);
        var round = await company.Round("2026-03", "monthly-inpatients");
        await round.Customers(30, "4000000");
        await company.Complaint("hospital", "hospital-level", at: "2026-03-02 10:00");
        await company.Complaint("department-box", "department-level", at: "2026-03-02 10:00");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2026-03 共受理投诉 2 件，其中 2 件尚未结案", "2026-03 调查，客户填写本公司问卷 30 份、评价 30 项：满意度 80%，满意率 100%。");
    }

    [Fact, Rule("R06.2")]
    public async Task Patients_are_asked_about_six_topics_and_a_survey_with_five_is_not_opened()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        string[] kinds = ["monthly-inpatients", "monthly-outpatients", "discharge"];
        await company.Department("office", "food");
        foreach (var kind in kinds)
        {
            await company.Round("2026-03", kind).IsRefused(["R06.2", .. Topics]);
        }

        await company.Department("medicine", Topics[..5]);
        foreach (var kind in kinds)
        {
            await company.Round("2026-03", kind).IsRefused("R06.2", "environment");
        }

        await company.Round("2026-03", "third-party");
        await company.Department("facilities", Topics[5]);
        await company.Round("2026-03", "monthly-inpatients");
    }

    private async Task<Company> Complaining()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Categories("hospital-level", "department-level", "ward-level");
        return company;
    }
}
