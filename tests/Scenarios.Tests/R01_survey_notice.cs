using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A property company announces its survey to the households before it starts.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R01_survey_notice(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "property-half-yearly-survey";
    private const string Kind = "survey-notice";

    [Fact, Rule("R01.11")]
    public async Task A_survey_is_announced_by_the_day_before_it_starts_and_one_that_is_not_is_named()
    {
        var company = await Adopt(Regime, on: "2025-12-20");
        await company.Department("office", "service");
        var (announced, late) = (await company.Round("2026H1", "half-yearly"), await company.Round("2026H2", "half-yearly"));
        await company.Round("2027H1", "half-yearly");
        await company.Prepare(Kind, "none").IsRefused("NOTICE_ROUND_MISSING", "R01.11");
        await company.Prepare(Kind, "first", announced);
        await company.Publish("survey-notice-first", "2025-12-20").IsRefused("INVALID_TRANSITION", "approved");
        At("2025-12-31 10:00");
        await company.Approve("survey-notice-first");
        (await company.Publish("survey-notice-first", "2025-12-31")).Outcome.ShouldBe(NoticeOutcome.InTime);

        At("2026-07-01 10:00");
        (await company.Publishes(Kind, "second", "2026-07-01", late)).Outcome.ShouldBe(NoticeOutcome.Late);
        At("2027-01-04 10:00");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "调查通知 | 2026H1 | 2025-12-31 | 2025-12-31 | 张贴 | 按时发布 | R01.11",
            "调查通知 | 2026H2 | 2026-06-30 | 2026-07-01 | 张贴 | 逾期发布 | R01.11",
            "调查通知 | 2027H1 | 2026-12-31 | – | – | 未发布 | R01.11",
            "“调查通知”（2027H1）未发布：最迟应于 2026-12-31 发布。");
    }
}
