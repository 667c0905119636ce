namespace CSat.Scenarios.Tests;

/// <summary>The manufacturer of R16: sales collects overall satisfaction, the service department that with its service, each with the form of its module.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R16_who_collects(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "three-modules-employees";
    private static readonly string[] Overall = ["price", "delivery", "product-use"];
    private static readonly string[] Service = ["response-time", "handling-efficiency", "handling-effectiveness"];

    [Fact, Rule("R16.3"), Rule("R16.4")]
    public async Task Each_department_is_told_which_module_it_collects_by_which_form_and_hands_the_forms_out()
    {
        var company = await Adopt(Regime, on: "2026-03-31", [
            ("survey.modules.overall.weight", "40"), ("survey.modules.service.weight", "30"), ("survey.modules.product-quality.weight", "30"),
            ("survey.modules.overall.target.at-least", "85"), ("survey.modules.service.target.at-least", "80"), ("survey.modules.product-quality.target.at-least", "80"),
            ("targets.total.value", "80"),
        ]);
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
}
