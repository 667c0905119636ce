using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>What a bus maker, a supplier with half-yearly evaluations and a company with a CRM hear from the market.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R14_r15_r21_information_from_the_market(ScenarioHost host) : Scenario(host)
{
    [Fact, Rule("R14.6"), Rule("R14.8")]
    public async Task Sales_collects_opinions_by_phone_and_internet_and_news_of_media_dealers_and_repair_stations()
    {
        var company = await Adopt("bus-maker-survey", on: "2026-03-30");
        var desk = company.Customers;
        await desk.Hears("opinions", "relevant-departments", InformationSense.Neutral, channel: "phone").IsRefused("R14.6", "sales");
        await desk.Hears("media", "relevant-departments", InformationSense.Neutral, channel: "media").IsRefused("R14.8", "sales");
        foreach (var channel in new[] { "phone", "internet", "other" })
        {
            await desk.Hears("opinions", "sales", InformationSense.Dissatisfied, InformationTopic.Quality, channel);
        }

        foreach (var channel in new[] { "media", "dealer", "repair-station", "other" })
        {
            await desk.Hears("media", "sales", InformationSense.Satisfied, InformationTopic.Quality, channel);
        }

        await desk.Hears("media", "sales", InformationSense.Satisfied, channel: "rumour").IsRefused("media, dealer, repair-station");
        await company.EtlRun();
        await company.Report("zh-CN").Says("R14.6 | 互联网 | 不满意 | 1", "R14.8 | 特约维修站 | 满意 | 1", "质量 | – | 7 | 4 | 3");
    }

    [Fact, Rule("R15.6"), Rule("R15.7"), Rule("R15.8")]
    public async Task Business_staff_sales_and_development_each_write_down_their_part()
    {
        var company = await Adopt("half-yearly-evaluation", on: "2026-03-30");
        var desk = company.Customers;
        await desk.Hears("contacts", "sales", InformationSense.Satisfied).IsRefused("R15.6", "business-staff");
        await desk.Hears("order-feedback", "development", InformationSense.Satisfied, InformationTopic.Delivery).IsRefused("R15.7", "sales");
        await desk.Hears("technical-feedback", "sales", InformationSense.Satisfied, InformationTopic.Technology).IsRefused("R15.8", "development");
        await desk.Hears("contacts", "business-staff", InformationSense.Satisfied);
        await desk.Hears("order-feedback", "sales", InformationSense.Dissatisfied, InformationTopic.Delivery, document: "information-procedure");
        await desk.Hears("technical-feedback", "development", InformationSense.Neutral, InformationTopic.Technology, document: "information-regulation");
        await company.EtlRun();
        await company.Report("zh-CN").Says("R15.6 | 未说明 | 满意 | 1", "R15.7 | 未说明 | 不满意 | 1", "R15.8 | 未说明 | 中性 | 1");
    }

    [Fact, Rule("R21.13"), Rule("R21.14"), Rule("R21.15")]
    public async Task Potential_customers_are_kept_but_never_asked_and_the_feedback_channel_says_who_is_satisfied()
    {
        var company = await Adopt("management-system-flows", on: "2026-03-30");
        var desk = company.Customers;
        await desk.Enter("P-1", CustomerClass.Potential, "potential-customers", document: "potential-customer-database");
        await desk.Enter("P-2", CustomerClass.Potential, "potential-customers", document: "address-book").IsRefused("potential-customer-database");
        await desk.Enter("P-2", CustomerClass.Potential, "prospects").IsRefused("potential-customers");
        await desk.Enter("C-1");
        await desk.Holds("C-1", "P-1");
        await desk.MayAsk("C-1");
        await desk.Hears("feedback-channel", "", InformationSense.Satisfied, channel: "feedback", customer: "C-1");
        await desk.Hears("after-sales-system", "", InformationSense.Dissatisfied, channel: "feedback", document: "after-sales-report", customer: "C-1");
        await desk.Hears("support", "", InformationSense.Neutral, channel: "feedback", customer: "C-1");
        await desk.Hears("deliver", "", InformationSense.Satisfied, InformationTopic.Delivery, "feedback", customer: "C-1");
        await desk.Hears("after-sales-system", "", InformationSense.Dissatisfied, channel: "hearsay").IsRefused("R21.15", "feedback");
        await company.Department("service", "response");
        var round = await company.Round("2026Q1", "after-sales");
        await round.Tells("Step analyse 客户满意度分析 R21.13", "Step improve 产品质量改进和持续优化 R21.13");
        foreach (var (forms, level) in new[] { (10, "5"), (10, "4"), (10, "3"), (5, "2"), (5, "1") })
        {
            await round.Customers(forms, level);
        }

        await company.EtlRun();
        await company.Figure("surveyed-degree", round).Is(67.5m);
        await company.Report("zh-CN").Says("潜在客户 | 未说明 | 1", "R21.15 | 客户反馈渠道 | 满意 | 1", "R21.13 | 客户反馈渠道 | 不满意 | 1");
    }
}
