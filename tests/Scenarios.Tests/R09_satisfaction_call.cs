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
}
