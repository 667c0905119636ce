using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>The questionnaires of the manufacturer of R08: seven topics, decided by three departments, with what each grade means.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R08_questionnaire_content(ScenarioHost host) : Scenario(host)
{
    private static readonly Dictionary<string, string> Topics = new()
    {
        ["function"] = "产品功能（主要性能）",
        ["reliability"] = "可靠性",
        ["appearance"] = "外观",
        ["packaging"] = "包装质量",
        ["delivery"] = "交货期",
        ["service"] = "服务质量",
        ["after-sales-service"] = "售后服务水平",
    };

    [Fact, Rule("R08.19")]
    public async Task A_routine_survey_covers_seven_topics_and_a_special_one_need_not()
    {
        var company = await Adopt("manufacturing-after-sales", on: "2026-03-31");
        await company.Department("office", [.. Topics.Keys]);
        await company.NeedsEach("R08.19", Topics, form => Decided(form, "delivery", "after-sales", "research", "quality-assurance"));
        var special = await company.Form("special-form", ["function"], form => form.SurveyKind = "special");
        await special.Approve();
        await company.Round("2026Q1", "special", form: special);
    }

    [Fact, Rule("R08.18")]
    public async Task After_sales_research_and_quality_assurance_decide_together_on_a_purpose_and_a_focus()
    {
        var company = await Adopt("manufacturing-after-sales", on: "2026-03-31");
        await company.Department("office", [.. Topics.Keys]);
        var nothing = await Form(company, "nothing", form => form.SurveyKind = "key-customers");
        await nothing.Approve().IsRefused("目的", "重点", "after-sales", "research", "quality-assurance", "R08.18");
        await (await Form(company, "no-focus", form => Decided(form, "", "after-sales", "research", "quality-assurance"))).Approve().IsRefused("重点", "R08.18");
        await (await Form(company, "no-after-sales", form => Decided(form, "delivery", "research", "quality-assurance"))).Approve().IsRefused("after-sales", "R08.18");
        await (await Form(company, "no-research", form => Decided(form, "delivery", "after-sales", "quality-assurance"))).Approve().IsRefused("research", "R08.18");
        await (await Form(company, "no-quality", form => Decided(form, "delivery", "after-sales", "research"))).Approve().IsRefused("quality-assurance", "R08.18");
        await (await Form(company, "whole", form => Decided(form, "delivery", "after-sales", "research", "quality-assurance"))).Approve();
        await (await Form(company, "special-form", form => form.SurveyKind = "special")).Approve();
    }

    [Fact, Rule("R08.27")]
    public async Task The_questionnaire_says_what_each_grade_of_an_item_means()
    {
        var company = await Adopt("manufacturing-after-sales", on: "2026-03-31");
        await company.Department("office", [.. Topics.Keys]);
        var form = await company.Form("criteria", [.. Topics.Keys], form => form.ItemContents.Add(new ItemContent
        {
            Item = "reliability", Criteria = { new LevelCriterion { Level = 5, Text = new LocalizedText { Zh = "无故障", En = "No failure" } } },
        }));
        await form.Says("function", 5, "各项性能参数高出规定要求");
        await form.Says("function", 1, "特性多项超差");
        await form.Says("appearance", 3, "有轻微缺陷，不影响装机使用");
        await form.Says("packaging", 2, "包装不够牢固，有时包装破损");
        await form.Says("delivery", 4, "按合同规定拥有100%交货能力");
        await form.Says("service", 5, "热情及时，对质量信息能纳入改进计划");
        await form.Says("reliability", 5, "无故障");
    }

    private static Step<AskedForm> Form(Company company, string code, Action<QuestionnaireVersion> more) => company.Form(code, [.. Topics.Keys], more);

    private static void Decided(QuestionnaireVersion form, string focus, params string[] by)
    {
        form.SurveyKind = "key-customers";
        form.Purpose = new LocalizedText { Zh = "了解交货", En = "To learn about delivery" };
        form.Focus = focus.Length > 0 ? new LocalizedText { Zh = focus, En = focus } : null;
        form.DecidedBy.AddRange(by);
    }
}
