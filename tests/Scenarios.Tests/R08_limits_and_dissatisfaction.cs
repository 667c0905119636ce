using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A manufacturer's after-sales department: kinds of survey, minimum numbers of forms, what dissatisfied ratings call for, the yearly target.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R08_limits_and_dissatisfaction(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "manufacturing-after-sales";

    // The topics of a routine survey; a scenario answers the first of them and leaves the others blank.
    private static readonly string[] Topics = ["function", "appearance", "packaging", "reliability", "delivery", "service", "after-sales-service"];

    [Fact, Rule("R08.9"), Rule("R08.10")]
    public async Task Routine_surveys_are_those_of_key_and_of_general_customers_and_no_other_is_known()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await Asks(company, items: 1);
        var key = await company.Round("2026Q1", "key-customers");
        await key.Tells("Population customers 客户（重点客户和一般客户） R08.10, R08.15");
        await company.Round("2026H1", "general-customers");
        await company.Round("2026-03", "special");
        var plan = await company.Plan("quarter", "2026Q1", "time");
        await plan.Submit("research", by: "after-sales").IsRefused("after-sales", "R08.10");
        await plan.Submit("after-sales");
        await company.Round("2026", "all-customers").IsRefused("survey_kind", "key-customers, general-customers, special");
    }

    [Fact, Rule("R08.9"), Rule("R08.14")]
    public async Task A_special_survey_is_held_whenever_it_is_needed_and_no_number_of_forms_is_asked_of_it()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await Asks(company, items: 1);
        var special = await company.Round("2026-03", "special");
        await special.Customers(30, "4000000");
        await company.EtlRun();
        await company.Report("zh-CN", special).Says("制度没有对这类调查的份数和比率规定限值。");

        var (routine, general) = (await company.Round("2026Q1", "key-customers"), await company.Round("2026H1", "general-customers"));
        await routine.Customers(30, "4000000");
        await general.Customers(30, "4000000");
        await company.EtlRun();
        await company.Report("zh-CN", routine).Says("2026Q1 | 每次常规调查回收份数 | ≥ 100 份 | 30 份 | 30 | 未达到");
        await company.Report("zh-CN", general).Says("2026H1 | 每次常规调查回收份数 | ≥ 100 份 | 30 份 | 30 | 进行中，尚未达到");
    }

    [Fact, Rule("R08.16")]
    public async Task A_hundred_forms_come_back_with_those_of_salespeople_and_without_those_on_competitors()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await Asks(company, items: 1);
        await company.Competitors("rival");
        var round = await company.Round("2026Q1", "key-customers");
        await round.Customers(98, "4000000");
        await round.Salespeople(1, "5000000");
        await round.OnCompetitor("rival", 1, "3000000");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2026Q1 | 每次常规调查回收份数 | ≥ 100 份 | 99 份 | 99 | 未达到 | 原文未规定后果；每次常规调查单独计算，不足时在报告中提示 | R08.16");

        await round.Dealers(1, "4000000");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2026Q1 | 每次常规调查回收份数 | ≥ 100 份 | 100 份 | 100 | 达到 | – | R08.16");
    }

    [Fact, Rule("R08.17"), Rule("R08.31")]
    public async Task Ten_forms_on_competitors_are_enough_nine_are_not_and_the_report_compares_and_names_the_main_dissatisfaction()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await Asks(company, items: 3);
        await company.Competitors("rival", "other");
        var round = await company.Round("2026Q1", "general-customers");
        await round.Tells("Comparison total R08.31", "Comparison competitor R08.17, R08.31", "Comparison baseline R08.29, R08.31");
        await round.Customers(29, "4440000");
        await round.Customers(1, "4210000");
        await round.OnCompetitor("rival", 8, "3330000");
        await round.OnCompetitor("other", 1, "3330000");
        await round.OnCompetitor("other", 1, "3330000", by: RespondentKind.Dealer).IsRefused("rating_kind");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2026Q1 | 每次常规调查竞争对手问卷份数 | ≥ 10 份 | 9 份 | 9 | 未达到");

        await round.OnCompetitor("other", 1, "3330000");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says(
            "2026Q1 | 每次常规调查竞争对手问卷份数 | ≥ 10 份 | 10 份 | 10 | 达到 | – | R08.17",
            "不满意等级比率最高的服务项目R08.31 | 要求：作为不满意的主要方面，在分析会上确定",
            "appearance | quality | 3.33* | 30",
            "同样的客户评价下，本公司满意度");
        await company.Figure("competitor-degree", round).Is(60);
        await company.Figure("competitor-gap", round).Is(18.89m);
    }

    [Fact, Rule("R08.8"), Rule("R08.29")]
    public async Task Dissatisfied_ratings_are_listed_with_their_causes_by_customers_and_by_salespeople_and_call_for_action()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await Asks(company, items: 2);
        var round = await company.Round("2026Q1", "key-customers");
        await round.Tells(
            "Step dissatisfied-items 与指标比较，分别列出调查部分和自评部分不满意和很不满意的项目、频次及原因 售后服务部 R08.29",
            "Routing dissatisfied 不满意的项目 企业绩效管理领导小组、有关部门 R08.6, R08.8", "Routing very-dissatisfied 很不满意的项目 企业绩效管理领导小组、有关部门 R08.6, R08.8",
            "Comparison baseline R08.29, R08.31");
        await round.Customers(30, "3300000");
        await round.Salespeople(30, "5500000");
        await company.EtlRun();
        await company.Report("zh-CN", round).DoesNotSay("有关部门对“不满意”和“很不满意”的项目实施纠正措施");

        await round.Customers(1, "2300000", comment: "漆面起泡", about: "function");
        await round.Salespeople(1, "1500000", comment: "噪音偏大", about: "function");
        await round.Salespeople(1, "2500000");
        await company.EtlRun();
        await company.Figure("dissatisfied-by-customers", round).Is(1);
        await company.Figure("dissatisfied-by-salespeople", round).Is(2);
        await company.Report("zh-CN", round).Says(
            "function | quality | 1 | 0 | 1 | 31 | 3.23", "function | quality | 1 | 1 | 2 | 32 | 6.25",
            "客户的单个评价 | 1 项 | 62 | 评价未计为满意 | 有关部门对“不满意”和“很不满意”的项目实施纠正措施",
            "自评的单个评价 | 2 项 | 64 | 评价未计为满意",
            "function | 不满意 | 客户 | 漆面起泡", "function | 很不满意 | 自评 | 噪音偏大");
    }

    private static async Task Asks(Company company, int items)
    {
        await company.Department("quality", Topics[..items]);
        await company.Department("others", Topics[items..]);
    }
}
