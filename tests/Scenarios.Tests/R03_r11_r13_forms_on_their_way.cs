namespace CSat.Scenarios.Tests;

/// <summary>How forms travel: a hospital sends opinion letters to discharged patients; a sales department faxes, mails or hands over its forms and phones to confirm that they arrived; a supplier's sales section tracks who has answered.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R03_r11_r13_forms_on_their_way(ScenarioHost host) : Scenario(host)
{
    private const string Hospital = "hospital-ward-programme";
    private const string Supplier = "iatf16949-quarterly";
    private const string Sales = "sales-quality-survey-flow";

    [Fact, Rule("R03.12")]
    public async Task Two_hundred_letters_a_quarter_are_the_general_demand_mostly_from_surgical_departments_and_one_less_is_reported()
    {
        var company = await Adopt(Hospital, on: "2026-07-02");
        await company.Department("surgery", "care");
        await company.Department("medicine", "doctors");
        var (few, enough) = (await company.Round("2026Q1", "letters"), await company.Round("2026Q2", "letters"));
        await few.Tells("Execution letters 出院病人征询意见信 征询信专人 R03.12, R03.13", "Population surgical-departments 征询信以手术科室为主 R03.12", "Channel letter 征询意见信 R03.12", "Form opinion-letter 征询意见信 征询信专人 R03.12");
        await few.Distribute("january", "2026-01-20 09:00:00", forms: 150, channel: "letter", department: "surgery");
        await few.Distribute("march", "2026-03-20 09:00:00", forms: 49, channel: "letter", department: "medicine");
        await enough.Distribute("april", "2026-04-20 09:00:00", forms: 150, channel: "letter", department: "surgery");
        await enough.Distribute("may", "2026-05-20 09:00:00", forms: 50, channel: "letter", department: "medicine");
        await enough.Distribute("by-fax", "2026-05-21 09:00:00", forms: 1, channel: "fax").IsRefused("channel", "letter, hotline", "R03.12");

        // What a letter complains about is taken in as a complaint by letter.
        await company.Categories("care");
        await company.Complaint("letter", "care", at: "2026-06-30 10:00");
        await company.Complaint("fax", "care", at: "2026-06-30 10:00").IsRefused("channel", "fax");
        await few.Customers(3, "55");
        await enough.Customers(3, "55");
        await company.EtlRun();
        await company.Report("zh-CN", few).Says(
            "2026Q1 | 每季度发放征询信 | ≥ 200 份（每季度） | 199 份 | 199 | 未达到（一般要求）", "2026Q1 | surgery | 征询意见信 | 2026-01-20 | 150 | 75.38", "2026Q1 | medicine | 征询意见信 | 2026-03-20 | 49 | 24.62");
        await company.Report("zh-CN", enough).Says("2026Q2 | 每季度发放征询信 | ≥ 200 份（每季度） | 200 份 | 200 | 达到", "2026Q2 | surgery | 征询意见信 | 2026-04-20 | 150 | 75.00");
    }

    [Fact, Rule("R13.5"), Rule("R13.6")]
    public async Task Forms_travel_by_the_channels_of_the_flow_and_their_receipt_is_confirmed_customer_by_customer()
    {
        var company = await Adopt(Sales, on: "2026-07-30");
        await company.Department("sales", "quality", "delivery");
        var round = await company.PlannedRound("2026Q3", "quarterly", Planning.OfSales, "quality", "delivery");
        await round.Tells("Form questionnaire 客户满意度调查表（顾客满意度问卷调查表） R13.5, R13.16", "Step receipt 第2步：确认收到 营业部（营销部）、品控部 R13.5, R13.6");
        await round.Distribute("fax-1", "2026-07-01 09:00:00", channel: "fax", distributor: "s-1", members: ["c1", "c2"]);
        await round.Distribute("mail-1", "2026-07-01 10:00:00", channel: "e-mail", distributor: "s-2", members: ["c3"]);
        await round.Distribute("post-1", "2026-07-01 10:00:00", channel: "letter", members: ["c4"]).IsRefused("channel", "fax, e-mail, am", "R13.5");
        await round.Distribute("again", "2026-07-02 10:00:00", channel: "am", members: ["c3", "c5"]).IsRefused("members", "c3", "mail-1");
        await round.ConfirmsReceipt("c1", "2026-07-02 09:00:00");
        await round.ConfirmsReceipt("c4", "2026-07-02 09:00:00").IsRefused("member", "c4", "RecordDistribution");
        await round.ConfirmsReceipt("c2", "2026-07-01 08:59:59").IsRefused("confirmed_at");
        await round.Answered("c2", "2026-07-03 09:00:00", "55");
        await round.Answered("c4", "2026-07-03 09:00:00", "55").IsRefused("sent_to", "c4");
        await round.Outstanding().Gives(forms => forms, ["c1 s-1 Awaited confirmed", "c3 s-2 Awaited"]);
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2026Q3 | 未说明 | 传真 | 2026-07-01 | 2 | 66.67 | 1 / 2", "2026Q3 | 未说明 | 电子邮件 | 2026-07-01 | 1 | 33.33 | 0 / 1");
    }

    [Fact, Rule("R11.20"), Rule("R11.23")]
    public async Task Sales_tracks_who_has_not_answered_and_a_form_of_the_sixth_working_day_counts_as_not_returned()
    {
        var company = await Adopt(Supplier, on: "2026-03-16");
        await company.Department("quality", "defects");
        var (sales, technical) = (await company.Person("zhao", Supplier, ["sales"]), await company.Person("wang", Supplier, ["technical"]));
        var round = await company.Round("2026Q1", "quarterly");

        await round.Tells("Step return-tracking 统计追踪调查表的回收状况并汇总统计 业务课 R11.20");

        // A Monday; the fifth working day after it is the Monday after.
        await round.Distribute("mail", "2026-03-09 09:00:00", distributor: "zhao", by: technical, members: ["c1", "c2", "c3"]).IsRefused("wang", "sales");
        await round.Distribute("mail", "2026-03-09 09:00:00", distributor: "zhao", by: sales, members: ["c1", "c2", "c3"]);
        await round.Outstanding().Gives(forms => forms, ["c1 zhao 2026-03-16 Awaited", "c2 zhao 2026-03-16 Awaited", "c3 zhao 2026-03-16 Awaited"]);
        At("2026-03-20");
        await round.Answered("c1", "2026-03-16 23:59:59", "5");
        await round.Answered("c2", "2026-03-17 00:00:00", "4");
        await round.Outstanding().Gives(forms => forms, ["c3 zhao 2026-03-16 Missing"]);
        await company.EtlRun();
        await company.Figure("surveyed-ratings", round).Is(2);
        await company.Figure("return-rate", round).Is(33.33m);
        await company.Report("zh-CN", round).Says("2026Q1 | 每季度回收率 | ≥ 99%（每季度） | 33.33% | 1 / 3 | 进行中，尚未达到", "1 份问卷超过回收期限：计入评价，不计入回收率。");
    }
}
