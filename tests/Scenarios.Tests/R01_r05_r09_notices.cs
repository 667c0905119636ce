using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>Notices: of a survey before it starts, of finances by the month, of works with a sign at the site, the open letter after a survey, care messages before holidays.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R01_r05_r09_notices(ScenarioHost host) : Scenario(host)
{
    private const string HalfYearly = "property-half-yearly-survey";
    private const string SurveyNotice = "survey-notice";
    private const string DoorVisits = "property-door-visits";
    private const string Furniture = "furniture-hotline";

    [Fact, Rule("R01.11")]
    public async Task A_survey_is_announced_by_the_day_before_it_starts_and_one_that_is_not_is_named()
    {
        var company = await Adopt(HalfYearly, on: "2025-12-20");
        await company.Department("office", "service");
        var (announced, late) = (await company.Round("2026H1", "half-yearly"), await company.Round("2026H2", "half-yearly"));
        await company.Round("2027H1", "half-yearly").Gives(round => string.Join(", ", round.Lacks), "调查通知 by 2026-12-31 open R01.11");
        await company.Prepare(SurveyNotice, "none").IsRefused("NOTICE_ROUND_MISSING", "R01.11");
        await company.Prepare(SurveyNotice, "first", announced);
        await company.Publish("survey-notice-first", "2025-12-20").IsRefused("INVALID_TRANSITION", "approved");
        At("2025-12-31 10:00");
        await company.Approve("survey-notice-first");
        await company.Publish("survey-notice-first", "2025-12-31").Gives(notice => notice.Outcome, NoticeOutcome.InTime);

        await company.Round("2026H1", "half-yearly").Gives(round => round.Lacks.Length, 0);
        At("2026-07-01 10:00");
        await company.Round("2026H2", "half-yearly").Gives(round => string.Join(", ", round.Lacks), "调查通知 by 2026-06-30 missing R01.11");
        await company.Publishes(SurveyNotice, "second", "2026-07-01", late).Gives(notice => notice.Outcome, NoticeOutcome.Late);
        At("2027-01-04 10:00");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "调查通知 | 2026H1 | 2025-12-31 | 2025-12-31 | 张贴 | 按时发布 | R01.11",
            "调查通知 | 2026H2 | 2026-06-30 | 2026-07-01 | 张贴 | 逾期发布 | R01.11",
            "调查通知 | 2027H1 | 2026-12-31 | – | – | 未发布 | R01.11",
            "“调查通知”（2027H1）未发布：最迟应于 2026-12-31 发布。");
    }

    [Fact, Rule("R05.9")]
    public async Task Finances_are_disclosed_every_month_and_a_month_without_is_named()
    {
        var company = await Adopt(DoorVisits, on: "2026-01-31");
        await company.Publishes("financial-disclosure", "january", "2026-01-31").Gives(notice => notice.Outcome, NoticeOutcome.InTime);
        At("2026-03-31 10:00");
        await company.Publishes("financial-disclosure", "march", "2026-03-31");
        await company.Publishes("service-rules", "prices", "2026-03-31");
        At("2026-04-01 10:00");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "每月财务公开 | – | 2026-01-31 | 2026-01-31 | 张贴 | 按时发布 | R05.9", "每月财务公开 | 2026-02 | 2026-02-28 | – | – | 未发布 | R05.9",
            "每月财务公开 | – | 2026-03-31 | 2026-03-31 | 张贴 | 按时发布", "服务规定公开上墙 | – | – | 2026-03-31 | 张贴 | 已发布");
    }

    [Fact, Rule("R05.10")]
    public async Task Works_are_told_to_customers_and_marked_by_a_sign_at_the_site()
    {
        var company = await Adopt(DoorVisits, on: "2026-05-12");
        await company.Prepare("works", "lift");
        await company.Approve("works-lift");
        await company.Publish("works-lift", "2026-05-12").IsRefused("NOTICE_PART_MISSING", "site_sign", "R05.10");
        await company.Publish("works-lift", "2026-05-13", sign: true).IsRefused("published_on", "2026-05-12");
        await company.Publish("works-lift", "2026-05-12", sign: true).Gives(notice => notice.State, NoticeState.Published);
        await company.EtlRun();
        await company.Report("zh-CN").Says("电梯、水电线路等维修的告知 | – | – | 2026-05-12 | 张贴 | 已发布 | R05.10");
    }

    [Fact, Rule("R05.32")]
    public async Task An_open_letter_has_method_measures_and_shortest_deadline_and_is_out_by_day_21_after_the_survey()
    {
        var company = await Adopt(DoorVisits, on: "2026-06-30");
        await company.Department("office", "service");
        var (first, second, third) = (await company.Round("2026H1", "full"), await company.Round("2026-05", "full"), await company.Round("2026-04", "full"));
        await second.Reaches("widespread-problems", "2026-06-30 09:00:00");
        await second.Lacking().Gives(notices => notices, "");
        await first.Close();
        await second.Close();
        await first.Reaches("few-problems", "2026-06-30 09:00:00").IsRefused("event", "widespread-problems");
        At("2026-07-21 23:00");

        // Only a survey that shows widespread problems calls for the letter.
        await first.Lacking().Gives(notices => notices, "");
        await first.Reaches("widespread-problems", "2026-07-21 22:00:00");
        await second.Lacking().Gives(notices => notices, "open-letter by 2026-07-21 open R05.31 R05.32");
        await company.Prepare("open-letter", "first", first).IsRefused("NOTICE_PART_MISSING", "method", "measures", "deadline", "R05.32");
        await company.Prepare("open-letter", "first", first, Whole, await company.Person("wu", DoorVisits, ["departments"])).IsRefused("ROLE_NOT_HELD", "administration");
        await company.Prepare("open-letter", "first", first, letter => (letter.Method, letter.Measures) = ("a", "b")).IsRefused("NOTICE_PART_MISSING", "deadline");
        await company.Publishes("open-letter", "first", "2026-07-21", first, NoticeWay.Letter, Whole).Gives(notice => notice.Outcome, NoticeOutcome.InTime);
        await first.Lacking().Gives(notices => notices, "");
        At("2026-07-22 00:00");
        await second.Lacking().Gives(notices => notices, "open-letter by 2026-07-21 missing R05.31 R05.32");
        await third.Close();
        await company.Publishes("open-letter", "third", "2026-07-22", third, NoticeWay.Letter, Whole).Gives(notice => notice.Outcome, NoticeOutcome.Published);
        await company.Publishes("open-letter", "second", "2026-07-22", second, NoticeWay.Letter, Whole).Gives(notice => notice.Outcome, NoticeOutcome.Late);
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "公开信 | 2026H1 | 2026-07-21 | 2026-07-21 | 信函 | 按时发布 | R05.31, R05.32", "公开信 | 2026-05 | 2026-07-21 | 2026-07-22 | 信函 | 逾期发布",
            "“公开信”（2026-05）逾期发布：最迟应于 2026-07-21 发布。");
    }

    [Fact, Rule("R09.17")]
    public async Task Greetings_go_out_by_the_day_before_each_holiday_and_tips_in_each_quarter()
    {
        var company = await Adopt(Furniture, on: "2026-04-03");
        await company.Publishes("holiday-greetings", "tomb-sweeping", "2026-04-03", way: NoticeWay.Message).Gives(notice => notice.Outcome, NoticeOutcome.InTime);
        At("2026-04-20 09:00");
        await company.Prepare("holiday-greetings", "labour-day");
        At("2026-05-01 09:00");
        await company.Approve("holiday-greetings-labour-day");
        await company.Publish("holiday-greetings-labour-day", "2026-05-01", NoticeWay.Message).Gives(notice => notice.Outcome, NoticeOutcome.Late);
        await company.Publishes("maintenance-tips", "q2", "2026-05-01", way: NoticeWay.Message);
        At("2026-10-09 09:00");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "节日短信，节假日前完成 | – | 2026-04-03 | 2026-04-03 | 短信 | 按时发布 | R09.17, R09.18",
            "节日短信，节假日前完成 | – | 2026-04-30 | 2026-05-01 | 短信 | 逾期发布",
            "节日短信，节假日前完成 | 端午节 | 2026-06-18 | – | – | 未发布", "节日短信，节假日前完成 | 国庆节 | 2026-09-30 | – | – | 未发布",
            "家具保养方法和注意事项短信 | – | 2026-06-30 | 2026-05-01 | 短信 | 按时发布", "家具保养方法和注意事项短信 | 2026Q3 | 2026-09-30 | – | – | 未发布");
    }

    [Fact, Rule("R09.18")]
    public async Task Messages_are_greetings_tips_and_promotions_and_no_other_kind_is_known()
    {
        // Tips are due in each quarter: on its last day in time, a day later those of the quarter are late.
        var company = await Adopt(Furniture, on: "2026-03-31");
        await company.Prepare("maintenance-tips", "late");
        await company.Publishes("maintenance-tips", "first", "2026-03-31", way: NoticeWay.Message).Gives(notice => (notice.Outcome, Period.Text(notice.DueOn)), (NoticeOutcome.InTime, "2026-03-31"));
        At("2026-04-01");
        await company.Approve("maintenance-tips-late");
        await company.Publish("maintenance-tips-late", "2026-04-01", NoticeWay.Message).Gives(notice => notice.Outcome, NoticeOutcome.Late);
        At("2026-04-03");
        await company.Publishes("promotions", "spring", "2026-04-03", way: NoticeWay.Message);
        await company.Prepare("lottery", "spring").IsRefused("kind", "holiday-greetings, maintenance-tips, promotions");
        await company.EtlRun();
        await company.Report("zh-CN").Says("优惠政策提示短信 | – | – | 2026-04-03 | 短信 | 已发布 | R09.18", "家具保养方法和注意事项短信 | – | 2026-03-31 | 2026-04-01 | 短信 | 逾期发布 | R09.17, R09.18");
    }

    private static void Whole(Notice letter) => (letter.Method, letter.Measures, letter.Deadline) = ("更换水泵", "每周检查", Period.Day(new DateOnly(2026, 8, 31)));
}
