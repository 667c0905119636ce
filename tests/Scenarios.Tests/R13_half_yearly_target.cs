using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>The manufacturer of R13 measures twice a year: forms go out quarterly, the rate of both quarters together is held against 90 %.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R13_half_yearly_target(ScenarioHost host) : Scenario(host)
{
    private static readonly string[] Items = [.. Enumerable.Range(1, 10).Select(number => $"item-{number}")];

    [Fact, Rule("R13.2"), Rule("R13.3")]
    public async Task Ninety_percent_over_both_quarters_of_a_half_year_meet_the_target_and_one_rating_of_a_thousand_less_misses_it()
    {
        var (company, rounds) = await Quarters("2026Q1", "2026Q2", "2026Q3", "2026Q4");
        await rounds[0].Customers(50, "5555544433");
        await rounds[1].Customers(40, "5555544433");
        await rounds[1].Customers(10, "2222222111");
        await rounds[2].Customers(50, "5555544433");
        await rounds[3].Customers(39, "5555544433");
        await rounds[3].Customers(1, "5555544432");
        await rounds[3].Customers(10, "2222222111");
        await company.EtlRun();
        await company.Figure("surveyed-rate", rounds[1]).Is(80);
        await company.Figure("surveyed-degree", rounds[1]).Is(75.6m);
        await company.Figure("surveyed-degree", rounds[0]).Is(86);
        await company.Report("zh-CN", rounds[1]).Says("总目标：顾客满意率≥90% | 满意率 | 2026Q1 + 2026Q2 | ≥ 90% | 90.00% | 达到", "R13.2, R13.3");
        await company.Report("zh-CN", rounds[3]).Says("总目标：顾客满意率≥90% | 满意率 | 2026Q3 + 2026Q4 | ≥ 90% | 89.90% | 未达到");
        await company.Report("en", rounds[3]).Says("Overall target: satisfaction rate of at least 90 % | satisfaction rate | 2026Q3 + 2026Q4 | ≥ 90% | 89.90% | missed");
    }

    [Fact, Rule("R13.3")]
    public async Task What_departments_say_as_internal_customers_is_outside_of_the_target()
    {
        var (company, rounds) = await Quarters("2026Q1");
        await rounds[0].Customers(30, "5555555555");
        var inside = await company.PlannedRound("2026Q1", "internal", Planning.OfSales, Items);
        await inside.Employees(30, "1111111111");
        await company.EtlRun();
        await company.Report("zh-CN", rounds[0]).Says("总目标：顾客满意率≥90% | 满意率 | 2026Q1 | ≥ 90% | 100.00% | 达到");
        await company.Report("zh-CN", inside).DoesNotSay("总目标：顾客满意率≥90% | 满意率");
    }

    [Fact, Rule("R13.9")]
    public async Task What_came_back_is_summed_up_and_analysed_by_item_and_nothing_is_summed_up_before()
    {
        var (company, rounds) = await Quarters("2026Q1");
        await company.EtlRun();
        await company.Round("2026Q2", "quarterly").IsRefused("R13.4");
        await rounds[0].Customers(30, "5555555552");
        await rounds[0].Customers(10, "5555555555");
        await rounds[0].Close();
        await rounds[0].Overdue().Gives(lines => lines, ["analysed – – NotRecorded"]);
        await company.EtlRun();
        await company.Figure("surveyed-ratings", rounds[0]).Is(400);
        await company.Figure("surveyed-rate", rounds[0]).Is(92.5m);
        await company.Report("zh-CN", rounds[0]).Says("2026Q1 | 第3步：汇总分析 |", "2026Q1“第3步：汇总分析”没有记录（R13.9）。", "item-10 | 40 | 55.00* | 46.6 至 63.2 | 25.00*");

        var desk = company.Customers;
        await desk.Hears("analysis", "manager", InformationSense.Dissatisfied).IsRefused("sales, quality-control", "R13.9");
        await desk.Hears("analysis", "quality-control", InformationSense.Dissatisfied, InformationTopic.Quality);
        await desk.Hears("analysis", "sales", InformationSense.Neutral);
        await company.EtlRun();
        await company.Report("zh-CN").Says("第3步：汇总分析 | R13.9 | 未说明 | 不满意 | 1", "第3步：汇总分析 | R13.9 | 未说明 | 中性 | 1");
    }

    private async Task<(Company Company, SurveyRound[] Rounds)> Quarters(params string[] quarters)
    {
        var company = await Adopt("sales-quality-survey-flow", on: "2027-01-05");
        await company.Department("sales", Items);
        var rounds = new List<SurveyRound>();
        foreach (var quarter in quarters)
        {
            rounds.Add(await company.PlannedRound(quarter, "quarterly", Planning.OfSales, Items));
        }

        return (company, [.. rounds]);
    }
}
