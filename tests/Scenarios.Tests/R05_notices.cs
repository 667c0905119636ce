using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A property company's notices: finances by the month, works with a sign at the site, the open letter after a survey.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R05_notices(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "property-door-visits";

    [Fact, Rule("R05.9")]
    public async Task Finances_are_disclosed_every_month_and_a_month_without_is_named()
    {
        var company = await Adopt(Regime, on: "2026-01-31");
        (await company.Publishes("financial-disclosure", "january", "2026-01-31")).Outcome.ShouldBe(NoticeOutcome.InTime);
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
        var company = await Adopt(Regime, on: "2026-05-12");
        await company.Prepare("works", "lift");
        await company.Approve("works-lift");
        await company.Publish("works-lift", "2026-05-12").IsRefused("NOTICE_PART_MISSING", "site_sign", "R05.10");
        await company.Publish("works-lift", "2026-05-13", sign: true).IsRefused("published_on", "2026-05-12");
        (await company.Publish("works-lift", "2026-05-12", sign: true)).State.ShouldBe(NoticeState.Published);
        await company.EtlRun();
        await company.Report("zh-CN").Says("电梯、水电线路等维修的告知 | – | – | 2026-05-12 | 张贴 | 已发布 | R05.10");
    }

    [Fact, Rule("R05.32")]
    public async Task An_open_letter_has_method_measures_and_shortest_deadline_and_is_out_by_day_21_after_the_survey()
    {
        var company = await Adopt(Regime, on: "2026-06-30");
        await company.Department("office", "service");
        var (first, second) = (await company.Round("2026H1", "full"), await company.Round("2026-05", "full"));
        await first.Close();
        await second.Close();
        At("2026-07-21 23:00");
        await company.Prepare("open-letter", "first", first).IsRefused("NOTICE_PART_MISSING", "method", "measures", "deadline", "R05.32");
        await company.Prepare("open-letter", "first", first, letter => (letter.Method, letter.Measures) = ("a", "b")).IsRefused("NOTICE_PART_MISSING", "deadline");
        (await company.Publishes("open-letter", "first", "2026-07-21", first, NoticeWay.Letter, Whole)).Outcome.ShouldBe(NoticeOutcome.InTime);
        At("2026-07-22 00:00");
        (await company.Publishes("open-letter", "second", "2026-07-22", second, NoticeWay.Letter, Whole)).Outcome.ShouldBe(NoticeOutcome.Late);
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "公开信 | 2026H1 | 2026-07-21 | 2026-07-21 | 信函 | 按时发布 | R05.31, R05.32", "公开信 | 2026-05 | 2026-07-21 | 2026-07-22 | 信函 | 逾期发布",
            "“公开信”（2026-05）逾期发布：最迟应于 2026-07-21 发布。");
    }

    private static void Whole(Notice letter) => (letter.Method, letter.Measures, letter.Deadline) = ("更换水泵", "每周检查", Period.Day(new DateOnly(2026, 8, 31)));
}
