using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A furniture company's care messages: greetings before each holiday, maintenance tips each quarter, promotions at any time.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R09_care_messages(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "furniture-hotline";

    [Fact, Rule("R09.17")]
    public async Task Greetings_go_out_by_the_day_before_each_holiday_and_tips_in_each_quarter()
    {
        var company = await Adopt(Regime, on: "2026-04-03");
        (await company.Publishes("holiday-greetings", "tomb-sweeping", "2026-04-03", way: NoticeWay.Message)).Outcome.ShouldBe(NoticeOutcome.InTime);
        At("2026-04-20 09:00");
        await company.Prepare("holiday-greetings", "labour-day");
        At("2026-05-01 09:00");
        await company.Approve("holiday-greetings-labour-day");
        (await company.Publish("holiday-greetings-labour-day", "2026-05-01", NoticeWay.Message)).Outcome.ShouldBe(NoticeOutcome.Late);
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
        var company = await Adopt(Regime, on: "2026-04-03");
        await company.Publishes("promotions", "spring", "2026-04-03", way: NoticeWay.Message);
        await company.Prepare("lottery", "spring").IsRefused("kind", "holiday-greetings, maintenance-tips, promotions");
        await company.EtlRun();
        await company.Report("zh-CN").Says("优惠政策提示短信 | – | – | 2026-04-03 | 短信 | 已发布 | R09.18");
    }
}
