using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>The manufacturer of R16: three modules, each collected by a department with a form of 100 points and a field for suggestions.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R16_forms_of_modules(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "three-modules-employees";
    private static readonly string[] Overall = ["price", "delivery", "product-use"];
    private static readonly string[] Service = ["response-time", "handling-efficiency", "handling-effectiveness"];

    // What the regime leaves to the company.
    private static readonly (string Where, string Number)[] Own =
    [
        ("survey.modules.overall.weight", "40"), ("survey.modules.service.weight", "30"), ("survey.modules.product-quality.weight", "30"),
        ("survey.modules.overall.target.at-least", "85"), ("survey.modules.service.target.at-least", "80"), ("survey.modules.product-quality.target.at-least", "80"),
        ("targets.total.value", "80"),
    ];

    [Fact, Rule("R16.9")]
    public async Task Each_department_is_told_which_module_it_collects_by_which_form_and_hands_the_forms_out()
    {
        var company = await Adopt(Regime, on: "2026-03-31", Own);
        await company.Department("office", [.. Overall, .. Service]);
        var (sales, service) = (await company.Person("zhao", Regime, ["sales"]), await company.Person("wang", Regime, ["service"]));
        var (overall, served) = (await company.RoundOf("overall", "2026", "customers", Overall), await company.RoundOf("service", "2026", "customers", Service));
        string[] told =
        [
            "Execution customers 顾客满意度调查 销售部、服务部、质量部 R16.7, R16.8",
            "Module overall 顾客整体满意度 销售部 R16.3, R16.9, R16.10, R16.13 产品价格、交货期、产品使用以及相关建议",
            "Module service 顾客服务满意度 服务部 R16.4, R16.9, R16.11, R16.13 信息反馈响应时间、问题处理效率、问题处理有效性以及相关建议",
            "Module product-quality 顾客产品质量满意度 质量部 R16.5, R16.9, R16.12, R16.13 产品质量、质量安全以及相关建议",
            "Form overall-questionnaire 顾客整体满意度调查表 销售部 R16.10, R16.19", "Form service-questionnaire 顾客服务满意度调查表 服务部 R16.11, R16.19",
            "Form quality-questionnaire 顾客产品质量满意度调查表 质量部 R16.12, R16.19",
        ];
        await overall.Tells(told);
        await served.Tells(told);
        await overall.Distribute("sales", "2026-03-01 09:00:00", forms: 10, distributor: "zhao", by: sales);
        await served.Distribute("service", "2026-03-01 09:00:00", forms: 5, distributor: "wang", by: service);
        await overall.Customers(5, "544");
        await served.Customers(5, "443");
        await company.EtlRun();
        await company.Figure("return-rate", overall).Is(50);
        await company.Figure("return-rate", served).Is(100);
    }

    [Fact, Rule("R16.9"), Rule("R16.10")]
    public Task The_form_of_overall_satisfaction_asks_about_price_delivery_and_use() => NeedsTopicsPointsAndWords(
        "R16.10", "overall", "Form overall-questionnaire 顾客整体满意度调查表 销售部 R16.10, R16.19", new() { ["price"] = "产品价格", ["delivery"] = "交货期", ["product-use"] = "产品使用" });

    [Fact, Rule("R16.11")]
    public Task The_form_of_service_asks_about_response_efficiency_and_effectiveness() => NeedsTopicsPointsAndWords(
        "R16.11", "service", "Form service-questionnaire 顾客服务满意度调查表 服务部 R16.11, R16.19", new() { ["response-time"] = "信息反馈响应时间", ["handling-efficiency"] = "问题处理效率", ["handling-effectiveness"] = "问题处理有效性" });

    [Fact, Rule("R16.12")]
    public Task The_form_of_product_quality_asks_about_quality_and_safety() => NeedsTopicsPointsAndWords(
        "R16.12", "product-quality", "Form quality-questionnaire 顾客产品质量满意度调查表 质量部 R16.12, R16.19", new() { ["product-quality"] = "产品质量", ["quality-safety"] = "质量安全" });

    [Fact, Rule("R16.9")]
    public async Task Each_item_counts_by_its_points_in_the_hundred_of_its_form()
    {
        var company = await Adopt(Regime, on: "2027-01-04", Own);
        await company.Department("sales", Overall);
        var form = await company.Form("sixty-thirty-ten", Overall, asked =>
        {
            OfModule(asked, "overall", 100);
            (asked.ItemContents[0].MaxPoints.Value, asked.ItemContents[1].MaxPoints.Value, asked.ItemContents[2].MaxPoints.Value) = ("60", "30", "10");
        });
        await form.Approve();
        var round = await company.Round("2026", "customers", form: form);

        // 5 of 5, 4 of 5, 3 of 5: 60 + 24 + 6; 2, 1 and 1 of 5: 24 + 6 + 2. Without points of their own it were 80 and 26.67.
        await round.Customers(5, "543");
        await round.Customers(5, "211");
        await round.Standing().Gives(standing => standing.Parts[0].DegreePercent, 61);
        await company.EtlRun();
        await company.Figure("surveyed-degree", round).Is(61);
        await company.Report("zh-CN").Says("2026 | 顾客整体满意度 | 10 | 61.00* | 40% | ≥ 85.00 | 未达到");
    }

    private async Task NeedsTopicsPointsAndWords(string rule, string module, string told, Dictionary<string, string> topics)
    {
        var company = await Adopt(Regime, on: "2026-03-31", Own);
        await company.Department("office", [.. topics.Keys]);
        var whole = await company.NeedsEach(rule, topics, form => OfModule(form, module, 100));
        var without = await company.Form("without-words", [.. topics.Keys], form =>
        {
            OfModule(form, module, 100);
            form.CommentFields.Clear();
        });
        await without.Approve().IsRefused("相关建议（suggestions）", rule);
        foreach (var points in new[] { 99, 101 })
        {
            var other = await company.Form($"points-{points}", [.. topics.Keys], form => OfModule(form, module, points));
            await other.Approve().IsRefused($"{points}", "100", rule);
        }

        var none = await company.Form("no-points", [.. topics.Keys], form =>
        {
            OfModule(form, module, 100);
            form.ItemContents.Clear();
        });
        await none.Approve().IsRefused("满分", "100", rule);
        await company.Form("no-module", [.. topics.Keys], form => OfModule(form, "prices", 100)).IsRefused("module", module);
        await (await company.Round("2026", "customers", form: whole)).Tells(told);
    }

    // All points but one an item lie on the first.
    private static void OfModule(QuestionnaireVersion form, string module, int points)
    {
        form.SurveyKind = "customers";
        form.Module = module;
        form.CommentFields.Add(new CommentField { Code = "suggestions", Title = new LocalizedText { Zh = "建议", En = "Suggestions" } });
        form.ItemContents.AddRange(form.Items.Select((item, index) => new ItemContent { Item = item, MaxPoints = new() { Value = index == 0 ? $"{points - form.Items.Count + 1}" : "1" } }));
    }
}
