namespace CSat.Scenarios.Tests;

/// <summary>A manufacturer's three modules: the company sets weights and pass criteria, each module has its own form, and the total is their weighted sum.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R16_modules(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "three-modules-employees";
    private static readonly string[] Overall = ["price", "delivery", "product-use"];
    private static readonly string[] Service = ["response-time", "handling-efficiency", "handling-effectiveness"];
    private static readonly string[] Quality = ["product-quality", "quality-safety"];

    [Fact, Rule("R16.9"), Rule("R16.13")]
    public async Task Ninety_eighty_and_seventy_with_weights_of_40_30_and_30_make_81_which_a_target_of_81_accepts()
    {
        var company = await Founded("81", quality: "70");
        await Held(company, "2026");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "2026 模块总分 81.00 分（90.00 × 40% + 80.00 × 30% + 70.00 × 30%），达到目标 ≥ 81.00 分。",
            "2026 | 顾客整体满意度 | 10 | 90.00* | 40% | ≥ 85.00 | 达到", "2026 | 顾客产品质量满意度 | 10 | 70.00* | 30% | ≥ 70.00 | 达到", "2026 | 总分 | – | 81.00 | – | ≥ 81.00 | 达到");
        await company.Report("en").Says("2026: total of the modules 81.00 (90.00 × 40% + 80.00 × 30% + 70.00 × 30%), meets the target of ≥ 81.00.");
        await company.Report("en").DoesNotSay("short of ≥");
    }

    [Fact, Rule("R16.9"), Rule("R16.13")]
    public async Task A_hundredth_more_is_missed_by_the_total_and_by_the_module()
    {
        var company = await Founded("81.01", quality: "70.01");
        await Held(company, "2026");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "2026 模块总分 81.00 分（90.00 × 40% + 80.00 × 30% + 70.00 × 30%），未达到目标 ≥ 81.01 分。", "2026 模块“顾客产品质量满意度”得分 70.00，未达到 ≥ 70.01 分。", "2026 | 总分 | – | 81.00 | – | ≥ 81.01 | 未达到");
    }

    [Fact, Rule("R16.9")]
    public async Task Every_grade_counts_by_its_points_in_the_score_of_a_form()
    {
        var company = await Founded("81", quality: "70");
        await Held(company, "2026", "543", "211");
        await company.EtlRun();
        await company.Report("zh-CN").Says("2026 模块总分 66.33 分（53.33 × 40% + 80.00 × 30% + 70.00 × 30%），未达到目标 ≥ 81.00 分。");
    }

    [Fact, Rule("R16.9")]
    public async Task There_is_no_total_while_a_module_has_no_form()
    {
        var company = await Founded("81", quality: "70");
        var (overall, service) = (await company.RoundOf("overall", "2026", "customers", Overall), await company.RoundOf("service", "2026", "customers", Service));
        await overall.Customers(5, "555");
        await service.Customers(5, "444");
        await company.EtlRun();
        await company.Report("zh-CN").Says("2026 不计算模块总分：顾客产品质量满意度无数据。", "2026 | 总分 | – | 无数据 | – | ≥ 81.00 | 不能判定");
    }

    [Fact, Rule("R16.13")]
    public async Task The_first_round_waits_until_the_company_has_set_weights_and_pass_criteria()
    {
        var company = await Adopt(Regime, on: "2027-01-04");
        await company.Department("sales", Overall);
        await company.RoundOf("overall", "2026", "customers", Overall).IsRefused("R16.13", "Overall satisfaction (weight)", "MODULE_CRITERIA_MISSING");

        var later = await Founded(total: null, quality: "70");
        await later.RoundOf("overall", "2026", "customers", Overall).IsRefused("not set: Pass criterion of the weighted total of the three modules, customers only (target).");
        await (await Founded("81", quality: null)).RoundOf("overall", "2026", "customers", Overall).IsRefused("not set: Product-quality satisfaction (target).");
    }

    private static async Task Held(Company company, string period, string half = "555", string other = "444")
    {
        var overall = await company.RoundOf("overall", period, "customers", Overall);
        await overall.Customers(5, half);
        await overall.Customers(5, other);
        var service = await company.RoundOf("service", period, "customers", Service);
        await service.Customers(10, "444");
        var quality = await company.RoundOf("quality", period, "customers", Quality);
        await quality.Customers(5, "44");
        await quality.Customers(5, "33");
    }

    private async Task<Company> Founded(string? total, string? quality)
    {
        (string Where, string? Number)[] own =
        [
            ("survey.modules.overall.weight", "40"), ("survey.modules.service.weight", "30"), ("survey.modules.product-quality.weight", "30"),
            ("survey.modules.overall.target.at-least", "85"), ("survey.modules.service.target.at-least", "80"), ("survey.modules.product-quality.target.at-least", quality),
            ("targets.total.value", total),
        ];
        var company = await Adopt(Regime, on: "2027-01-04", [.. from one in own where one.Number is not null select (one.Where, one.Number)]);
        await company.Department("sales", [.. Overall, .. Service, .. Quality]);
        return company;
    }
}
