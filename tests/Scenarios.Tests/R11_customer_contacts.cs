using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A supplier to car makers: what sales hears on its visits, and how customers' requests are handled, and by which ways complaints come.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R11_customer_contacts(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "iatf16949-quarterly";

    [Fact, Rule("R11.12")]
    public async Task Data_are_confirmed_before_they_are_sent_and_the_closing_date_is_recorded()
    {
        var company = await Adopt(Regime, on: "2026-03-30");
        var desk = company.Customers;
        await desk.Enter("C-1", CustomerClass.Key);
        await desk.Asks("requests", "C-1", "production").IsRefused("R11.12", "sales");
        var request = await desk.Asks("requests", "C-1", "sales");
        await desk.Does(request, "data-sent", "sales").IsRefused("R11.12", "data-confirmed");
        await desk.Does(request, "data-confirmed", "production").IsRefused("R11.12", "sales");
        await desk.Does(request, "data-confirmed", "sales");
        await desk.Does(request, "request-closed", "sales").IsRefused("R11.12", "data-sent");
        await desk.Does(request, "data-sent", "production").IsRefused("R11.12", "sales");
        await desk.Does(request, "data-sent", "sales");
        await company.EtlRun();
        await company.Report("zh-CN").Says("客户需求的受理 | R11.12 | 记载结案日期 | 1");
        await desk.Does(request, "request-closed", "production").IsRefused("R11.12", "sales");
        CustomerDesk.NextIs(await desk.Does(request, "request-closed", "sales"), "");
        await company.EtlRun();
        await company.Report("zh-CN").Says("客户需求的受理 | R11.12 | 已结案 | 1");
    }

    [Fact, Rule("R11.6"), Rule("R11.7"), Rule("R11.8")]
    public async Task Sales_may_write_down_what_it_hears_of_the_own_plant_of_competitors_and_of_how_the_customer_buys()
    {
        var company = await Adopt(Regime, on: "2026-03-30");
        await company.Competitors("K1");
        var desk = company.Customers;
        await desk.Enter("C-1", CustomerClass.Key);
        foreach (var duty in new[] { "own-plant", "competitors", "purchasing" })
        {
            await desk.Hears(duty, "production", InformationSense.Neutral).IsRefused("sales", duty == "own-plant" ? "R11.6" : duty == "competitors" ? "R11.7" : "R11.8");
        }

        await desk.Hears("own-plant", "sales", InformationSense.Dissatisfied, InformationTopic.Delivery, customer: "C-1");
        await desk.Hears("competitors", "sales", InformationSense.Neutral, InformationTopic.CompetitorPrice, customer: "C-1", competitor: "K1");
        await desk.Hears("competitors", "sales", InformationSense.Neutral, InformationTopic.CompetitorPrice, competitor: "K9").IsRefused("K9");
        await desk.Hears("purchasing", "sales", InformationSense.Neutral, InformationTopic.Personnel, customer: "C-1");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "R11.6 | 未说明 | 不满意 | 1", "R11.7 | 未说明 | 中性 | 1", "R11.8 | 未说明 | 中性 | 1", "竞争对手的价格 | K1 | 1 | 0 | 0", "交付与订单 | – | 1 | 0 | 1", "客户的人事动态 | – | 1 | 0 | 0");
    }

    [Fact, Rule("R11.35")]
    public async Task Complaints_come_by_telephone_mail_or_fax_and_may_demand_a_visit()
    {
        var company = await Adopt(Regime, on: "2026-03-31");
        await company.Categories("defect");
        await company.Complaint("telephone", "defect", at: "2026-03-05 16:00");
        await company.Complaint("mail", "defect", at: "2026-03-05 16:00");
        var fax = await company.Complaint("fax", "defect", at: "2026-03-05 16:00");
        await company.Complaint("web", "defect", at: "2026-03-05 16:00").IsRefused("R11.35", "telephone, mail, fax");
        await fax.Record("visit-demanded", "2026-03-05 17:00");
        await fax.Record("visit-promised", "2026-03-05 17:00").IsRefused("step", "visit-demanded");
    }
}
