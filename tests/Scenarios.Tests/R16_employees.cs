namespace CSat.Scenarios.Tests;

/// <summary>A manufacturer asks its employees directly by forms and indirectly by indicators, apart from its customers.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R16_employees(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "three-modules-employees";

    [Fact, Rule("R16.17")]
    public async Task Turnover_absence_complaints_safety_and_productivity_are_counted_by_the_year_and_set_beside_the_year_before()
    {
        var company = await Adopt(Regime, on: "2027-01-12");
        foreach (var (indicator, before, now) in new[] { ("turnover", "12", "9"), ("absence", "2", "3"), ("complaints", "4", "4"), ("safety", "1", "0"), ("productivity", "100", "104") })
        {
            await company.Measured(indicator, "2025", before);
            await company.Measured(indicator, "2026", now);
        }

        await company.Measured("turnover", "2026H1", "5").IsRefused("period_end", "PERIOD_NOT_OF_CADENCE", "yearly", "R16.17");
        await company.Measured("morale", "2026", "5").IsRefused("turnover, absence, complaints, safety, productivity");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "员工流失 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 9 | – | 未设定 | 只作趋势 | 改善 | – | R16.15, R16.17",
            "缺勤 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 3 | – | 未设定 | 只作趋势 | 变差",
            "员工抱怨 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 4 | – | 未设定 | 只作趋势 | 持平",
            "安全 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 0 | – | 未设定 | 只作趋势 | 有变化",
            "生产效率 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 104 | – | 未设定 | 只作趋势 | 改善");
    }

    [Fact, Rule("R16.7"), Rule("R16.15"), Rule("R16.16")]
    public async Task Employees_answer_their_own_survey_of_four_topics_and_are_in_no_figure_of_customers()
    {
        var company = await Adopt(Regime, on: "2026-12-02", [
            ("survey.modules.overall.weight", "40"), ("survey.modules.service.weight", "30"), ("survey.modules.product-quality.weight", "30"),
            ("survey.modules.overall.target.at-least", "85"), ("survey.modules.service.target.at-least", "80"), ("survey.modules.product-quality.target.at-least", "80"),
            ("targets.total.value", "80"),
        ]);
        await company.Department("human-resources", "pay-and-benefits", "labour-protection", "learning");
        await company.Round("2026", "employees").IsRefused("REQUIRED_TOPIC_MISSING", "promotion", "R16.16");
        await company.Department("quality", "promotion", "price", "delivery", "product-use", "response-time", "handling-efficiency", "handling-effectiveness", "product-quality", "quality-safety");
        var (employees, customers) = (await company.Round("2026", "employees"), await company.Round("2026", "customers"));

        await employees.Customers(1, "555500000000").IsRefused("employee", "R16.15");
        await customers.Employees(1, "000055555555").IsRefused("customer, dealer");
        await employees.Employees(10, "555100000000");
        await customers.Customers(10, "000044444444");
        await employees.Tells("Form employee-questionnaire 员工满意度调查表 人力资源部 R16.16, R16.19", "Step employee-evaluation 员工满意度评定与分析 人力资源部 R16.6, R16.15");
        foreach (var indicator in new[] { "turnover", "absence", "complaints", "safety", "productivity" })
        {
            await company.Measured(indicator, "2026", "9");
        }

        await company.EtlRun();

        await company.Figure("surveyed-degree").Is(80);
        await company.Figure("surveyed-ratings").Is(80);
        await company.Figure("employee-degree").Is(80);
        await company.Figure("employee-rate").Is(75);
        await company.Report("zh-CN").Says(
            "2026 | 10 | 40 | 80.00* | 75.00*", "promotion | 职位提升机会 | 10 | 20.00* | 0.00*", "pay-and-benefits | 薪酬福利 | 10 | 100.00* | 100.00*",
            "labour-protection | 劳动保护 | 10", "learning | 学习机会 | 10", "员工流失 | 运行 | 整个组织 | 2026-01-01–2026-12-31 | 9 |");
        await company.Report("zh-CN", employees).Says("2026 | 10 | 40 | 80.00* | 75.00*", "没有客户的评价和投诉");
        await company.Report("zh-CN", customers).Says("本次评审范围内没有员工调查数据。");

        await employees.Employees(10, "111100000000");
        await company.EtlRun();
        await company.Figure("surveyed-degree").Is(80);
        await company.Figure("employee-degree").Is(50);

        await employees.Employees(10, "432400000000");
        await company.EtlRun();
        await company.Figure("employee-degree").Is(55);
    }
}
