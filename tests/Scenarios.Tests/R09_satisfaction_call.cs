using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>The satisfaction call of the furniture franchise of R09: it asks about the staff of the store and about the product.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R09_satisfaction_call(ScenarioHost host) : Scenario(host)
{
    private static readonly Dictionary<string, string> Topics = new()
    {
        ["store-staff"] = "专营店人员",
        ["product"] = "产品",
    };

    [Fact, Rule("R09.4")]
    public async Task The_call_asks_about_the_store_staff_and_about_the_product()
    {
        var company = await Adopt("furniture-hotline", on: "2026-03-31");
        await company.Department("store", [.. Topics.Keys]);
        var form = await company.NeedsEach("R09.4", Topics);
        var half = await company.Form("half", ["product"]);
        await company.Round("2026-03", "after-delivery", form: half).IsRefused("专营店人员（store-staff）", "R09.4");
        var round = await company.Round("2026-03", "after-delivery", form: form);
        await round.Customers(40, "54");
        await round.Customers(10, "32");
        await round.Customers(10, "11");
        await company.EtlRun();
        await company.Figure("surveyed-ratings", round).Is(120);
        await company.Figure("surveyed-rate", round).Is(75);
        await company.Figure("surveyed-degree", round).Is(71.67m);
        await company.Report("zh-CN", round).Says("store-staff", "product");
    }

    [Fact, Rule("R09.4")]
    public async Task A_question_that_must_be_answered_is_answered_by_every_call_that_counts()
    {
        var company = await Adopt("furniture-hotline", on: "2026-03-31");
        await company.Department("store", [.. Topics.Keys]);
        var form = await company.Form("call", [.. Topics.Keys], call => call.ItemContents.Add(new ItemContent { Item = "store-staff", Required = true }));
        await form.Approve();
        var round = await company.Round("2026-03", "after-delivery", form: form);
        await round.Customers(1, "05").IsRefused("store-staff", "必答");
        await round.Customers(1, "00").IsRefused("store-staff");
        await round.Customers(30, "50");
        await company.EtlRun();
        await company.Figure("surveyed-ratings", round).Is(30);
        await company.Figure("surveyed-degree", round).Is(100);
        var free = await company.Form("free", [.. Topics.Keys]);
        var other = await company.Round("2026-02", "after-delivery", form: free);
        await other.Customers(1, "05");
    }

    [Fact, Rule("R09.4"), Rule("R09.5")]
    public async Task The_call_is_made_from_the_seventh_to_the_fifteenth_working_day_after_the_goods_were_received()
    {
        // A company that has letters too makes this call by telephone all the same.
        var company = await AdoptWith("furniture-hotline", "2026-03-31", ("survey.channels", """{"code": "letter", "name": {"zh": "信函", "en": "Letter"}, "rule": "OWN.3"}"""));
        await company.Department("store", [.. Topics.Keys]);
        var round = await company.Round("2026-03", "after-delivery");
        await round.Tells(
            "Execution after-delivery 收货后满意度电话回访 客服人员 R09.4, R09.5, R09.9", "Channel telephone 电话 R09.5", "Form call-script 回访话术 R09.5, R09.6",
            "Occasion goods-received 客户收货 R09.4, R09.5, R09.9 from 7 working-days to 15 working-days 2 attempts");

        await round.Distribute("by-post", "2026-03-11 09:00:00", forms: 1, channel: "letter").IsRefused("channel", "telephone", "R09.5");
        await round.Distribute("calls", "2026-03-11 09:00:00", forms: 10, channel: "telephone");

        // Received on a Monday: working day 7 is the Wednesday of the next week, day 15 the Monday three weeks later.
        const string monday = "goods-received=2026-03-02";
        await round.After(monday, "2026-03-10 23:59:59", "54").Gives(said => said, "goods-received 2026-03-11 to 2026-03-23 TooEarly");
        await round.After(monday, "2026-03-11 00:00:00", "54").Gives(said => said, "goods-received 2026-03-11 to 2026-03-23 InTime");
        await round.After(monday, "2026-03-23 23:59:59", "54").Gives(said => said, "goods-received 2026-03-11 to 2026-03-23 InTime");
        await round.After(monday, "2026-03-24 00:00:00", "54").Gives(said => said, "goods-received 2026-03-11 to 2026-03-23 Late");
        await round.After("", "2026-03-24 00:00:00", "54").Gives(said => said, "goods-received – to – NotStated");
        await round.After("goods-received=2 March", "2026-03-24 00:00:00", "54").IsRefused("attributes[goods-received]", "2026-03-24", "R09.5");
        await round.After("goods-received=2026-03-25", "2026-03-24 00:00:00", "54").IsRefused("attributes[goods-received]", "2026-03-24", "R09.5");

        // What was said too early or too late counts all the same.
        await company.EtlRun();
        await company.Figure("surveyed-ratings", round).Is(10);
    }
}
