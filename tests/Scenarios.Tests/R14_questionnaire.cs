namespace CSat.Scenarios.Tests;

/// <summary>The questionnaire of the bus maker of R14: four indicators.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R14_questionnaire(ScenarioHost host) : Scenario(host)
{
    private static readonly Dictionary<string, string> Topics = new()
    {
        ["delivered-quality"] = "交付产品的质量",
        ["disturbance"] = "交付产品对顾客造成的干扰（供货信誉和售后市场的退货）",
        ["delivery-schedule"] = "交付时间安排的绩效（包括发生的超额运费）",
        ["reaction-speed"] = "与产品质量和交付问题有关的顾客通知（反应速度）",
    };

    [Fact, Rule("R14.9")]
    public async Task The_questionnaire_asks_about_four_indicators()
    {
        var company = await Adopt("bus-maker-survey", on: "2026-03-31");
        await company.Department("sales", [.. Topics.Keys]);
        var form = await company.NeedsEach("R14.9", Topics);
        foreach (var (topic, name) in Topics)
        {
            var without = await company.Form($"round-without-{topic}", [.. Topics.Keys.Except([topic])]);
            await company.Round("2026Q1", "survey", form: without).IsRefused($"{name}（{topic}）", "R14.9");
        }

        var round = await company.Round("2026Q1", "survey", form: form);
        await round.Tells("Form questionnaire 顾客满意度调查表 销售部、相关部门 R14.5, R14.9, R14.13", "Step design 设计《顾客满意度调查表》 销售部、相关部门 R14.9");
        await round.Customers(30, "5432");
        await company.EtlRun();
        await company.Figure("surveyed-ratings", round).Is(120);
        await company.Figure("surveyed-degree", round).Is(70);
    }

    [Fact, Rule("R14.9")]
    public async Task A_form_that_was_approved_is_asked_as_it_is_and_changes_only_as_a_new_version()
    {
        var company = await Adopt("bus-maker-survey", on: "2026-03-31");
        await company.Department("sales", [.. Topics.Keys, "price"]);
        var form = await company.NeedsEach("R14.9", Topics);
        await form.Approve().IsRefused("whole/1", "已批准");
        await company.Form("whole", [.. Topics.Keys, "price"]).IsRefused("whole/1", "新的版本");
        await company.Form("whole", [.. Topics.Keys]);
        var round = await company.Round("2026Q1", "survey", form: form);
        await round.Customers(30, "5555");
        await company.EtlRun();
        await company.Figure("surveyed-degree", round).Is(100);
        await company.Figure("surveyed-ratings", round).Is(120);
        await company.Form("whole", [.. Topics.Keys.Reverse()]).IsRefused("whole/1");
    }
}
