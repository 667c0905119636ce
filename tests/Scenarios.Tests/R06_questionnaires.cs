namespace CSat.Scenarios.Tests;

/// <summary>The questionnaires of the hospital of R06: six topics, one for inpatients and one for outpatients.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R06_questionnaires(ScenarioHost host) : Scenario(host)
{
    private const string Inpatients = "Form inpatient-questionnaire 住院患者满意度调查表 R06.2, R06.3, R06.4, R06.6, R06.17";
    private const string Outpatients = "Form outpatient-questionnaire 门诊患者满意度调查表 R06.2, R06.3, R06.4";

    private static readonly Dictionary<string, string> Topics = new()
    {
        ["process"] = "服务流程",
        ["quality"] = "服务质量",
        ["attitude"] = "服务态度",
        ["efficiency"] = "服务效率",
        ["prices"] = "执行价格标准",
        ["environment"] = "就诊环境",
    };

    [Fact, Rule("R06.2")]
    public async Task A_questionnaire_for_patients_covers_six_topics_before_it_is_approved_and_before_a_round_is_opened()
    {
        var company = await Adopt("hospital-bonus-penalty", on: "2026-03-31");
        await company.Department("hospital", [.. Topics.Keys, "parking"]);
        await company.NeedsEach("R06.2", Topics, form => form.SurveyKind = "monthly-inpatients");
        var short_ = await company.Form("parking", ["parking"]);
        await company.Round("2026-03", "monthly-inpatients", form: short_).IsRefused("服务流程", "就诊环境", "R06.2");
        var more = await company.Form("more", [.. Topics.Keys, "parking"], form => form.SurveyKind = "monthly-inpatients");
        await more.Approve();
        await (await company.Round("2026-03", "monthly-inpatients", form: more)).Tells(Inpatients);
        await (await company.Round("2026-03", "monthly-outpatients")).Tells(Outpatients);
    }

    [Fact, Rule("R06.4")]
    public async Task Inpatients_and_outpatients_have_a_questionnaire_each_and_one_is_not_taken_for_the_other()
    {
        var company = await Adopt("hospital-bonus-penalty", on: "2026-03-31");
        await company.Department("hospital", [.. Topics.Keys]);
        var inpatients = await company.Form("inpatient-form", [.. Topics.Keys], form => form.SurveyKind = "monthly-inpatients");
        var outpatients = await company.Form("outpatient-form", [.. Topics.Keys], form => form.SurveyKind = "monthly-outpatients");
        await inpatients.Approve();
        await outpatients.Approve();
        await company.Round("2026-03", "monthly-inpatients", form: outpatients).IsRefused("outpatient-form/1", "monthly-outpatients", "monthly-inpatients");
        await company.Round("2026-03", "monthly-outpatients", form: inpatients).IsRefused("inpatient-form/1", "monthly-inpatients");
        var round = await company.Round("2026-03", "monthly-inpatients", form: inpatients);
        await round.Tells(Inpatients, "Channel questionnaire 患者问卷调查 R06.4");
        await (await company.Round("2026-03", "monthly-outpatients", form: outpatients)).Tells(Outpatients, "Channel questionnaire 患者问卷调查 R06.4");
        await company.Form("other-form", [.. Topics.Keys], form => form.SurveyKind = "patients").IsRefused("survey_kind", "monthly-outpatients");
        await round.Customers(30, "543254");
        await company.EtlRun();
        await company.Figure("surveyed-ratings", round).Is(180);
        await company.Figure("surveyed-degree", round).Is(76.67m);
        await company.Report("zh-CN", round).DoesNotSay("monthly-outpatients");
    }

    [Fact, Rule("R06.6"), Rule("R06.17")]
    public async Task A_patient_fills_in_the_form_on_the_day_of_the_discharge_and_a_day_later_it_is_late()
    {
        var company = await Adopt("hospital-bonus-penalty", on: "2026-03-31");
        await company.Department("hospital", [.. Topics.Keys]);
        var round = await company.Round("2026-03", "discharge");
        await round.Tells("Occasion discharged 患者出院 R06.6, R06.17 to 0 calendar-days");
        const string day = "discharged=2026-03-10";
        await round.After(day, "2026-03-10 00:00:00", "543254").Gives(said => said, "discharged 2026-03-10 to 2026-03-10 InTime");
        await round.After(day, "2026-03-10 23:59:59", "543254").Gives(said => said, "discharged 2026-03-10 to 2026-03-10 InTime");
        await round.After(day, "2026-03-11 00:00:00", "543254").Gives(said => said, "discharged 2026-03-10 to 2026-03-10 Late");
        await round.After("discharged=2026-03-11", "2026-03-10 23:59:59", "543254").IsRefused("attributes[discharged]", "2026-03-10", "R06.6");

        // The monthly survey of inpatients follows no event.
        await (await company.Round("2026-03", "monthly-inpatients")).After("", "2026-03-11 00:00:00", "543254").Gives(said => said, "");
    }
}
