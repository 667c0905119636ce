namespace CSat.Scenarios.Tests;

/// <summary>A property company that sends its forms and collects them within a week: the week, and the return rate above which a survey counts.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R07_week_and_validity(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "property-focus-analyses";

    [Fact, Rule("R07.13"), Rule("R07.14")]
    public async Task A_form_of_the_seventh_day_is_returned_one_of_the_eighth_is_not_and_eighty_six_of_a_hundred_are_a_valid_survey()
    {
        var company = await Adopt(Regime, on: "2026-07-20");
        await company.Department("service", "security", "expectations");
        var (valid, late) = (await company.Round("2026H1", "half-yearly"), await company.Round("2025H2", "half-yearly"));
        await valid.Distribute("doors", "2026-06-10 09:00:00", forms: 100, channel: "door");
        await valid.Answered("2026-06-17 23:59:59", 86, "50");
        await late.Distribute("doors", "2025-12-10 09:00:00", forms: 100, channel: "door");
        await late.Answered("2025-12-17 23:59:59", 85, "50");
        await late.Answered("2025-12-18 00:00:00", 15, "30");
        await company.EtlRun();
        await company.Figure("return-rate", valid).Is(86);
        await company.Report("zh-CN", valid).Says("2026H1 | 回收率 | > 85% | 86% | 86 / 100 | 达到");
        await company.Figure("return-rate", late).Is(85);
        await company.Figure("surveyed-ratings", late).Is(100);
        await company.Report("zh-CN", late).Says("2025H2 | 回收率 | > 85% | 85% | 85 / 100 | 未达到 | 超过85%时，此次调查才视为有效 | R07.14", "15 份问卷超过回收期限：计入评价，不计入回收率。");
    }

    [Fact, Rule("R07.13"), Rule("R07.37")]
    public async Task The_week_holds_for_a_new_service_and_for_a_specific_group_too_and_each_batch_has_its_own()
    {
        var company = await Adopt(Regime, on: "2026-07-20");
        await company.Department("service", "security", "expectations");
        foreach (var kind in (string[])["new-service", "specific"])
        {
            var round = await company.Round("2026-06", kind);
            await round.Distribute("first", "2026-06-01 09:00:00", members: ["h1", "h2"]);
            await round.Distribute("second", "2026-06-08 09:00:00", members: ["h3", "h4"]);
            await round.Answered("h1", "2026-06-08 23:59:59", "50");
            await round.Answered("h2", "2026-06-09 00:00:00", "50");
            await round.Answered("h3", "2026-06-09 00:00:00", "50");
            (await round.Outstanding()).ShouldBe(["h4 2026-06-15 Missing"]);
            await company.EtlRun();
            await company.Figure("return-rate", round).Is(50);
            await company.Report("en", round).Says("Forms handed out", "not valid");
        }
    }
}
