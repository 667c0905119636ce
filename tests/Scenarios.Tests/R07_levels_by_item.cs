namespace CSat.Scenarios.Tests;

/// <summary>A property company's survey: each service is evaluated by how often each grade was given.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R07_levels_by_item(ScenarioHost host) : Scenario(host)
{
    [Fact, Rule("R07.12")]
    public async Task The_report_shows_for_every_service_how_often_each_grade_was_given_and_its_share()
    {
        var company = await Adopt("property-focus-analyses", on: "2026-07-01");
        await company.Department("office", "cleaning", "security", "expectations");
        var round = await company.Round("2026H1", "half-yearly");
        await round.Customers(10, "530");
        await round.Customers(8, "430");
        await round.Customers(4, "310");
        await round.Customers(3, "200");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "各项目的评价等级：数量与占比（R07.12）", "项目 | n | 很满意 | 满意 | 基本满意 | 不满意 | 很不满意",
            "cleaning | 25 | 10 (40%) | 8 (32%) | 4 (16%) | 3 (12%) | 0 (0%)", "security | 22 | 0 (0%) | 0 (0%) | 18 (81.82%) | 0 (0%) | 4 (18.18%)");
        await company.Report("en").Says("Levels by item: number and share (R07.12)");
    }
}
