namespace CSat.Scenarios.Tests;

/// <summary>A manufacturer's after-sales department draws up the next yearly target from the results of several surveys; the company's manager approves it.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R08_next_target(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "manufacturing-after-sales";

    // The topics of a routine survey that this one leaves blank.
    private static readonly string[] Others = ["appearance", "packaging", "reliability", "delivery", "service", "after-sales-service"];

    [Fact, Rule("R08.32"), Rule("R08.33")]
    public async Task The_next_target_is_proposed_from_the_last_four_surveys_and_not_from_three()
    {
        var company = await Adopt(Regime, on: "2026-01-05");
        await company.Department("quality", "function");
        await company.Department("others", [.. Others]);
        await Surveyed(company, "2025Q1", satisfied: 15, basically: 10);
        await Surveyed(company, "2025Q2", satisfied: 20, basically: 5);
        await Surveyed(company, "2025Q3", satisfied: 25, basically: 0);
        await company.EtlRun();
        await company.Report("zh-CN").Says("2025Q1 72%、2025Q2 76%、2025Q3 80% | 需 4 次，现有 3 次 | R08.32, R08.33");

        await Surveyed(company, "2025Q4", satisfied: 20, basically: 0, very: 5);
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "年度满意度指标的建议值为 80.67%：最近 4 次调查（2025Q1 72%、2025Q2 76%、2025Q3 80%、2025Q4 84%），平均先进值法2（平均值与优于平均的各值合并平均）；由企业经理（总经理）批准。",
            "2025Q1 72%、2025Q2 76%、2025Q3 80%、2025Q4 84% | 80.67% | R08.32, R08.33");

        At("2026-04-02");
        await Surveyed(company, "2026Q1", satisfied: 0, basically: 25);
        await company.EtlRun();
        await company.Report("en").Says("2025Q2 76%, 2025Q3 80%, 2025Q4 84%, 2026Q1 60% | 78.75% | R08.32, R08.33");

        // A survey that still runs is no result yet.
        var running = await company.Round("2026Q2", "key-customers");
        await running.Customers(25, "2000000");
        await company.EtlRun();
        await company.Report("en").Says("2025Q2 76%, 2025Q3 80%, 2025Q4 84%, 2026Q1 60% | 78.75% | R08.32, R08.33");
    }

    // A form of satisfied ratings has a degree of 80 percent, of basically satisfied ones 60, of very satisfied ones 100.
    private static async Task Surveyed(Company company, string period, int satisfied, int basically, int very = 0)
    {
        var round = await company.Round(period, "key-customers");
        await round.Customers(satisfied, "4000000");
        await round.Customers(basically, "3000000");
        await round.Customers(very, "5000000");
    }
}
