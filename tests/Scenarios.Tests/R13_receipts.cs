namespace CSat.Scenarios.Tests;

/// <summary>A manufacturer whose sales department sends forms by fax, mail or in person and phones to confirm that they arrived.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R13_receipts(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "sales-quality-survey-flow";

    [Fact, Rule("R13.5"), Rule("R13.6")]
    public async Task Forms_travel_by_the_channels_of_the_flow_and_their_receipt_is_confirmed_customer_by_customer()
    {
        var company = await Adopt(Regime, on: "2026-07-30");
        await company.Department("sales", "quality", "delivery");
        var round = await company.Round("2026Q3", "quarterly");
        await round.Distribute("fax-1", "2026-07-01 09:00:00", channel: "fax", distributor: "s-1", members: ["c1", "c2"]);
        await round.Distribute("mail-1", "2026-07-01 10:00:00", channel: "e-mail", distributor: "s-2", members: ["c3"]);
        await round.Distribute("post-1", "2026-07-01 10:00:00", channel: "letter", members: ["c4"]).IsRefused("channel", "fax, e-mail, am", "R13.5");
        await round.Distribute("again", "2026-07-02 10:00:00", channel: "am", members: ["c3", "c5"]).IsRefused("members", "c3", "mail-1");
        await round.ConfirmsReceipt("c1", "2026-07-02 09:00:00");
        await round.ConfirmsReceipt("c4", "2026-07-02 09:00:00").IsRefused("member", "c4", "RecordDistribution");
        await round.ConfirmsReceipt("c2", "2026-07-01 08:59:59").IsRefused("confirmed_at");
        await round.Answered("c2", "2026-07-03 09:00:00", "55");
        await round.Answered("c4", "2026-07-03 09:00:00", "55").IsRefused("sent_to", "c4");
        (await round.Outstanding()).ShouldBe(["c1 s-1 Awaited confirmed", "c3 s-2 Awaited"]);
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2026Q3 | 未说明 | 传真 | 2026-07-01 | 2 | 66.67 | 1 / 2", "2026Q3 | 未说明 | 电子邮件 | 2026-07-01 | 1 | 33.33 | 0 / 1");
    }
}
