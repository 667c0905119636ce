using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>What is told to patients, owners, customers and departments: a hotline on the forms, a service card with the covenant, results to the units, care for loyal customers.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R03_r05_r07_r11_r21_notices(ScenarioHost host) : Scenario(host)
{
    private const string Flows = "management-system-flows";

    [Fact, Rule("R03.13")]
    public async Task The_opinion_hotline_is_told_on_the_letters_and_takes_what_patients_say()
    {
        var company = await Adopt("hospital-ward-programme", on: "2026-04-01");
        await company.Department("nursing", "care");
        await company.Categories("service");
        var letter = await company.Form("letter", ["care"], form => form.SurveyKind = "letters");
        await letter.Tells("征询热线电话 028-88395303 R03.13");
        await (await company.Form("ward-form", ["care"], form => form.SurveyKind = "wards")).Tells();
        var round = await company.Round("2026Q1", "letters", form: letter);
        await round.Distribute("by-fax", "2026-03-21 09:00:00", forms: 1, channel: "fax").IsRefused("channel", "letter, hotline");
        await round.Distribute("by-phone", "2026-03-21 09:00:00", forms: 1, channel: "hotline");
        await company.Complaint("reception", "service", "2026-04-01 09:00:00").IsRefused("discharge-call, reception-day, hotline, letter, other");
        await company.Complaint("hotline", "service", "2026-04-01 09:00:00");
    }

    [Fact, Rule("R03.13")]
    public async Task Another_hospital_prints_its_own_number()
    {
        var company = await AdoptWith("hospital-ward-programme", "2026-04-01", ("survey.contacts", """{"code": "night", "name": {"zh": "夜间热线", "en": "Night line"}, "number": "028-10000", "rule": "OWN.2"}"""));
        await company.Department("nursing", "care");
        await (await company.Form("letter", ["care"], form => form.SurveyKind = "letters")).Tells("征询热线电话 028-88395303 R03.13", "夜间热线 028-10000 OWN.2");
        await (await company.Form("ward-form", ["care"], form => form.SurveyKind = "wards")).Tells("夜间热线 028-10000 OWN.2");
    }

    [Fact, Rule("R05.11")]
    public async Task Departments_reach_customers_by_newspaper_and_by_questionnaire()
    {
        var company = await Adopt("property-door-visits", on: "2026-03-02");
        await company.Department("office", "service");
        await company.Publishes("media", "spring", "2026-03-02", way: NoticeWay.Newspaper);
        await company.Prepare("leaflet", "spring").IsRefused("kind", "service-rules, financial-disclosure, media, works, open-letter");
        var round = await company.Round("2026-02", "special");
        await round.Customers(5, "4");
        await company.EtlRun();
        await company.Report("zh-CN").Says("利用企业报、问卷调查等媒介沟通 | – | – | 2026-03-02 | 报刊 | 已发布 | R05.11");
        await company.Report("en").Says("Communication by media such as the company newspaper and questionnaires | – | – | 2026-03-02 | newspaper | published | R05.11");
    }

    [Fact, Rule("R07.7")]
    public async Task The_service_card_goes_to_each_new_owner_together_with_the_covenant_and_never_alone()
    {
        var company = await Adopt("property-focus-analyses", on: "2026-07-31");
        await company.Customers.MovesIn("A-1", "2026-06-30", "age=41");
        await company.Customers.MovesIn("A-2", "2026-07-01", "age=32", "occupation=teacher");
        await company.Customers.MovesIn("A-3", "2026-07-31");
        await company.Prepare("service-card", "july", parts: card => card.Audience = NoticeAudience.Public).IsRefused("NOTICE_FOR_OTHERS", "通知 service-card 的对象是客户。", "The notice service-card is for customers.", "R07.7");
        await company.Prepare("service-card", "july");
        await company.ToSend("service-card-july").IsRefused("NOTICE_WITHOUT_RECIPIENTS", "请先批准（ApproveNotice），再查询名单。", "Have it approved (ApproveNotice)");
        await company.Approve("service-card-july");
        await company.ToSend("service-card-july", by: Role.Analyst).IsRefused("NOT_AUTHORIZED", "quality-manager", "administrator");
        await company.ToSend("service-card-july", occupiedIn: "2026-07", fields: ["age"]).Gives(list => string.Join(", ", list), "A-2 age=32, A-3");
        await company.ToSend("service-card-july", by: Role.QualityManager, occupiedIn: "2026Q2").Gives(list => string.Join(", ", list), "A-1");
        await company.ToSend("service-card-july", occupiedIn: "July").IsRefused("occupied_in");
        await company.Publish("service-card-july", "2026-07-31", NoticeWay.Letter).IsRefused(
            "NOTICE_PART_MISSING", "enclosed", "R07.7", "通知 service-card 应随 covenant 一起发放", "The notice service-card goes out with covenant, which was not issued with it.");
        await company.Publish("service-card-july", "2026-07-31", NoticeWay.Letter, enclosed: ["questionnaire"]).IsRefused("NOTICE_PART_MISSING");
        await company.Publish("service-card-july", "2026-07-31", NoticeWay.Letter, enclosed: ["covenant"]).Gives(card => card.State, NoticeState.Published);
        await company.EtlRun();
        await company.Report("zh-CN").Says("经理服务卡 | – | – | 2026-07-31 | 信函 | 已发布 | R07.7");
    }

    [Fact, Rule("R11.25")]
    public async Task Sales_tells_the_results_to_the_units_and_carries_out_what_customers_propose_together_with_them()
    {
        var company = await Adopt("iatf16949-quarterly", on: "2026-07-02");
        await company.Department("quality", "defects");
        var round = await company.Round("2026Q2", "quarterly");
        await round.Customers(30, "4");
        await company.Prepare("results", "q2", round).IsRefused("NOTICE_FOR_OTHERS", "公司内部部门", "departments of the organisation", "R11.25");
        await company.Prepare("results", "q2", round, notice => notice.Audience = NoticeAudience.Departments);
        await company.Approve("results-q2");
        await company.ToSend("results-q2").IsRefused("NOTICE_WITHOUT_RECIPIENTS", "公司内部部门");
        await company.Publish("results-q2", "2026-07-02", NoticeWay.Mail);

        var desk = company.Customers;
        var proposal = await desk.Hears("own-plant", "sales", InformationSense.Neutral, InformationTopic.Quality);
        await desk.Decides(proposal, "quality", action: true, step: "opinions", role: "top-management").IsRefused("R11.25", "sales, responsible-department");
        CustomerDesk.IsFor(await desk.Decides(proposal, "quality", action: true, step: "opinions", role: "sales"), "quality");
        await company.EtlRun();
        await company.Report("zh-CN").Says("结果及时知会公司内部相关单位 | 2026Q2 | – | 2026-07-02 | 邮件 | 已发布 | R11.25, R11.34");
    }

    [Fact, Rule("R21.7")]
    public async Task A_communication_is_decided_carried_out_recorded_and_archived_in_this_order()
    {
        var company = await Adopt(Flows, on: "2026-03-30");
        var desk = company.Customers;
        await desk.Enter("C-1", CustomerClass.Key);
        var talk = await desk.Asks("communication", "C-1", "");
        await desk.Does(talk, "communication-record", "").IsRefused("R21.7", "communication");
        CustomerDesk.NextIs(await desk.Does(talk, "communication", ""), "communication-record");
        await desk.Does(talk, "communication-archive", "").IsRefused("R21.7", "communication-record");
        CustomerDesk.NextIs(await desk.Does(talk, "communication-record", "", "communication-record"), "communication-archive");
        await company.EtlRun();
        await company.Report("zh-CN").Says("沟通流程 | R21.7 | 归档 | 1");
        CustomerDesk.NextIs(await desk.Does(talk, "communication-archive", ""), "");
        await company.EtlRun();
        await company.Report("zh-CN").Says("沟通流程 | R21.7 | 已结案 | 1");
        await desk.Asks("gossip", "C-1", "").IsRefused("communication");
    }

    [Fact, Rule("R21.16")]
    public async Task Customers_are_looked_after_in_the_interval_that_the_company_sets_and_loyal_ones_are_rewarded_by_campaigns()
    {
        var company = await Adopt(Flows, "2026-03-31", ("notices.customer-care.cadence", "quarterly"));
        await company.Customers.Enter("C-1", CustomerClass.Key, fields: ["name=甲", "address=一号路"]);
        await company.Customers.Enter("C-2", CustomerClass.General, fields: ["name=乙"]);
        await company.Customers.Enter("P-1", CustomerClass.Potential, fields: ["name=丙"]);
        await company.Prepare("customer-care", "spring", parts: notice => notice.Audience = NoticeAudience.Departments).IsRefused("NOTICE_FOR_OTHERS", "R21.16");
        await company.Publishes("customer-care", "spring", "2026-03-31").Gives(notice => notice.Outcome, NoticeOutcome.InTime);
        await company.ToSend("customer-care-spring", fields: ["name", "address"]).Gives(list => string.Join(", ", list), "C-1 address=一号路 name=甲, C-2 name=乙");
        await company.Publishes("loyalty-campaign", "thanks", "2026-03-31", way: NoticeWay.Mail);
        await company.Prepare("lottery", "spring").IsRefused("customer-care, loyalty-campaign");
        await company.Customers.Hears("personal-service", "", InformationSense.Satisfied, customer: "C-1");
        At("2026-07-01");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "定期关注客户，了解客户需求变化 | – | 2026-03-31 | 2026-03-31 | 张贴 | 按时发布 | R21.16", "定期关注客户，了解客户需求变化 | 2026Q2 | 2026-06-30 | – | – | 未发布 | R21.16",
            "以回馈活动奖励忠诚客户 | – | – | 2026-03-31 | 邮件 | 已发布 | R21.16",
            "提供个性化服务，将满意的客户转化为忠诚客户 | R21.16 | 未说明 | 满意 | 1");

        var unset = await Adopt(Flows, on: "2026-03-31");
        await unset.Publishes("customer-care", "spring", "2026-03-31").Gives(notice => notice.Outcome, NoticeOutcome.Published);
    }
}
