using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A property company that surveys its households every half year: the limits on forms and what missing forms cost.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R01_return_rate_and_deduction(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "property-half-yearly-survey";

    [Fact, Rule("R01.8"), Rule("R01.18")]
    public async Task Eighty_five_of_a_hundred_forms_cost_nothing_and_each_point_less_takes_a_point_from_the_composite_rate()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("service", "security", "cleaning");
        var (enough, short_) = (await company.Round("2026H1", "half-yearly", sent: 100), await company.Round("2025H2", "half-yearly", sent: 200));
        await enough.Customers(85, "53");
        await short_.Customers(165, "54");
        await short_.Customers(1, "31");
        await short_.Customers(3, "22");
        await company.EtlRun();
        await company.Figure("return-rate", enough).Is(85);
        await company.Figure("composite-rate", enough).Is(100);
        await company.Figure("adjusted-rate", enough).Is(100);
        await company.Report("zh-CN", enough).Says("2026H1 | 回收率 | ≥ 85% | 85% | 85 / 100 | 达到 | – | R01.8, R01.18");

        await company.Figure("return-rate", short_).Is(84.5m);
        await company.Figure("surveyed-degree", short_).Is(88.82m);
        await company.Figure("composite-rate", short_).Is(97.93m);
        await company.Figure("adjusted-rate", short_).Is(97.43m);
        await company.Report("zh-CN", short_).Says(
            "2025H2 | 回收率 | ≥ 85% | 84.5% | 169 / 200 | 未达到 | 占发放份数的比例；每低一个百分点扣综合满意率一个百分点",
            "2025H2 | 84.50 | 85.00 | 97.93 | 0.50 | 97.43 | R01.18",
            "低于要求的 85%，综合满意率扣减 0.50 个百分点，由 97.93% 降为 97.43%（R01.18）");
    }

    [Fact, Rule("R01.18")]
    public async Task The_deduction_never_takes_the_rate_below_nothing()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("service", "security", "cleaning", "repairs");
        var round = await company.Round("2026H1", "half-yearly", sent: 100);
        await round.Customers(5, "555");
        await round.Customers(5, "222");
        await company.EtlRun();
        await company.Figure("composite-rate", round).Is(50);
        await company.Figure("adjusted-rate", round).Is(0);
    }

    [Fact, Rule("R01.8")]
    public async Task What_nobody_counts_yet_is_named_with_its_limit_and_is_neither_met_nor_missed()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("service", "security");
        var round = await company.Round("2026H1", "half-yearly");
        await round.Customers(30, "4");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says(
            "2026H1 | 发放率 | ≥ 80% | 发出份数未统计 | – | 不能判定 | – | R01.7",
            "各轮 | 总体真实率 | ≥ 95% | 未采集 | – | 不能判定 | – | R01.9",
            "各轮 | 核实比例 | ≥ 5% | 未采集 | – | 不能判定 | – | R01.15",
            "发放率、回收率、总体真实率、核实比例未采集，不能判断是否达到制度要求（R01.7, R01.8, R01.18, R01.9, R01.15）。");
        await company.Figure("return-rate", round).HasNoValue();
    }

    [Fact, Rule("R01.7")]
    public async Task Four_hundred_forms_for_five_hundred_occupied_households_are_enough_and_one_less_is_not()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("service", "security");
        var (enough, short_, before) = (await company.Round("2026H1", "half-yearly", sent: 400), await company.Round("2025H2", "half-yearly", sent: 399), await company.Round("2025H1", "half-yearly", sent: 400));
        foreach (var round in new[] { enough, short_, before })
        {
            await round.Customers(1, "4");
        }

        await company.Base(MeasureBase.OccupiedHouseholds, 499, "2025-07-01");
        await company.Base(MeasureBase.OccupiedHouseholds, 500, "2025-07-01");
        await company.Base(MeasureBase.OccupiedHouseholds, 600, "2026-01-02");
        await company.Base(MeasureBase.ResidentHouseholds, 300, "2025-12-31");
        await company.Base(MeasureBase.OccupiedHouseholds, 500, "2026-01-01", last: "2026-01-31").IsRefused("base_count.last_day", "该基数按日统计");
        await company.EtlRun();
        await company.Report("zh-CN", enough).Says("2026H1 | 发放率 | ≥ 80% | 80% | 400 / 500 | 达到 | – | R01.7");
        await company.Report("zh-CN", short_).Says("2025H2 | 发放率 | ≥ 80% | 79.8% | 399 / 500 | 未达到 | 占入住总户数的比例；原文未规定后果，不足时提示 | R01.7");
        await company.Report("zh-CN", before).Says("2025H1 | 发放率 | ≥ 80% | 无数据 | 400 / 入住户数未采集 | 不能判定 | – | R01.7");
    }

    [Fact, Rule("R01.6")]
    public async Task Every_survey_keeps_the_questionnaire_and_the_points_that_it_was_held_with()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("service", "security", "cleaning", "repairs", "greens", "charges");
        var first = await company.Round("2025H2", "half-yearly");
        await first.Tells("Form questionnaire 客户满意度调查表 R01.6, R01.22, R01.25");
        await first.Customers(6, "54321");
        await first.Customers(1, "55555");
        await company.Department("office", "reception");
        var second = await company.Round("2026H1", "half-yearly");
        await second.Customers(6, "543215");
        await company.Round("2026", "yearly").IsRefused("survey_kind", "half-yearly");
        await company.EtlRun();
        await company.Figure("surveyed-degree", first).Is(65.71m);
        await company.Figure("surveyed-rate", first).Is(65.71m);
        await company.Figure("surveyed-degree", second).Is(66.67m);
        await company.Report("zh-CN", second).Says("form v1 | 很满意 | 10 | 10 | 满意", "form v1 | 基本满意 | 6 | 10 | 满意", "form v2 | 不满意 | 4 | 10 | 不满意", "form v2 | 很不满意 | 2 | 10 | 不满意");
    }

    [Fact, Rule("R01.17")]
    public async Task Results_are_compared_with_the_survey_before_and_between_departments()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("security", "gate");
        await company.Department("cleaning", "stairs");
        var (before, now) = (await company.Round("2025H2", "half-yearly"), await company.Round("2026H1", "half-yearly"));
        await before.Customers(100, "55");
        await now.Customers(100, "53");
        await now.Tells("Step analyse 统计汇总调查数据，分析比较，提出改进建议 客户服务中心 R01.3, R01.17", "Comparison total R01.17", "Comparison item R01.17", "Comparison department R01.17");
        var (centre, distributor) = (await company.Person("gu", Regime, ["customer-service-centre"]), await company.Person("he", Regime, ["distributor"]));
        await now.Reaches("results-analysed", "2026-07-02 08:00:00", by: distributor).IsRefused("PERMISSION_NOT_HELD", "customer-service-centre", "R01.17");
        await now.Reaches("results-analysed", "2026-07-02 08:00:00", by: centre);
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "与上一轮（2025H2）相比，满意度从 100% 下降到 80%（−20 个百分点，差异显著）。拉低最多的是：stairs（−20）；按部门：cleaning（−20）。");
    }
}
