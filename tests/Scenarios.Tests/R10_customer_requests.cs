using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A maker of HSF products: what is done before the sale, how doubts are explained, and how a sample goes out.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R10_customer_requests(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "hsf-yearly-survey";

    [Fact, Rule("R10.11")]
    public async Task A_sample_is_made_by_engineering_inspected_by_quality_assurance_and_sent_after_sign_off()
    {
        var (company, desk) = await Working();
        await desk.Asks("samples", "C-1", "sales").IsRefused("R10.11", "engineering");
        var sample = await desk.Asks("samples", "C-1", "engineering");
        await desk.Does(sample, "sample-sent", "sales").IsRefused("R10.11", "sample-inspected");
        await desk.Does(sample, "sample-inspected", "engineering", "sample-inspection").IsRefused("R10.11", "quality-assurance");
        await desk.Does(sample, "sample-inspected", "quality-assurance", "test-certificate").IsRefused("sample-inspection");
        await desk.Does(sample, "sample-inspected", "quality-assurance", "sample-inspection");
        await desk.Does(sample, "sample-sent", "sales").IsRefused("R10.11", "sample-release");
        CustomerDesk.NextIs(await desk.Does(sample, "sample-release", "", refused: true), "sample-release");
        await desk.Does(sample, "sample-release", "");
        await company.EtlRun();
        await company.Report("zh-CN").Says("样品制作与送样 | R10.11 | 送样 | 1");
        await desk.Does(sample, "sample-sent", "engineering").IsRefused("R10.11", "sales");
        CustomerDesk.NextIs(await desk.Does(sample, "sample-sent", "sales"), "");
        await company.EtlRun();
        await company.Report("zh-CN").Says("样品制作与送样 | R10.11 | 已结案 | 1");
    }

    [Fact, Rule("R10.8"), Rule("R10.9")]
    public async Task Sales_introduces_the_product_and_sends_a_sample_and_engineering_explains_what_is_doubted()
    {
        var (company, desk) = await Working();
        await desk.Asks("pre-sales", "C-1", "engineering").IsRefused("R10.8", "sales");
        var introduction = await desk.Asks("pre-sales", "C-1", "sales");
        await desk.Does(introduction, "sample-for-confirmation", "quality-assurance").IsRefused("R10.8");
        await desk.Does(introduction, "sample-for-confirmation", "sales");
        await desk.Asks("doubts", "C-1", "quality-assurance").IsRefused("R10.9", "sales");
        var doubt = await desk.Asks("doubts", "C-1", "sales");
        await desk.Does(doubt, "standards-explained", "sales").IsRefused("R10.9", "engineering, quality-assurance");
        await company.EtlRun();
        await company.Report("zh-CN").Says("售前对客户做详细产品介绍及送样确认 | R10.8 | 已结案 | 1", "对产品或HSF符合性的疑问 | R10.9 | 由工程、品保向客户说明其标准与特殊要求 | 1");
        await desk.Does(doubt, "standards-explained", "engineering");
    }

    [Fact, Rule("R10.10")]
    public async Task Sales_clarifies_what_is_needed_and_calls_in_other_units()
    {
        var (company, desk) = await Working();
        await company.Department("engineering");
        await desk.Asks("service-requests", "C-1", "engineering").IsRefused("R10.10", "sales");
        await desk.Asks("service-requests", "C-9", "sales").IsRefused("C-9");
        await desk.Asks("service-requests", "C-1", "sales", "workshop").IsRefused("workshop");
        var request = await desk.Asks("service-requests", "C-1", "sales", "engineering");
        await desk.Does(request, "units-called-in", "engineering").IsRefused("R10.10", "sales");
        CustomerDesk.CalledIn(await desk.Does(request, "units-called-in", "sales"), "engineering");
        await desk.Does(request, "units-called-in", "sales").IsRefused("R10.10", "已结案");
    }

    private async Task<(Company Company, CustomerDesk Desk)> Working()
    {
        var company = await Adopt(Regime, on: "2026-03-30");
        await company.Customers.Enter("C-1", CustomerClass.Key);
        return (company, company.Customers);
    }
}
