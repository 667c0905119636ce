using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A manufacturer's after-sales department: the worked example, the 40/60 blend, who rates what, the topics of a routine survey.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R08_forty_sixty_and_competitors(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "manufacturing-after-sales";

    // The topics of a routine survey, those of the worked example first.
    private static readonly string[] Topics = ["function", "appearance", "packaging", "delivery", "service", "reliability", "after-sales-service"];

    [Fact, Rule("R08.24"), Rule("R08.25"), Rule("R08.26")]
    public async Task Five_forms_of_five_items_give_76_percent_degree_and_84_percent_rate_and_a_form_less_is_too_few_to_show()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("quality", Topics[..5]);
        var example = await company.Round("2026Q1", "special");
        await example.Customers(2, "55535");
        await example.Customers(1, "55434");
        await example.Customers(1, "33434");
        await example.Customers(1, "22412");
        await company.EtlRun();
        await company.Figure("surveyed-degree", example).Is(76);
        await company.Figure("surveyed-rate", example).Is(84);
        await company.Report("zh-CN", example).Says("form v1 | 很满意 | 10 | 10 | 满意", "form v1 | 基本满意 | 6 | 10 | 满意", "form v1 | 不满意 | 4 | 10 | 不满意", "form v1 | 很不满意 | 2 | 10 | 不满意");

        var less = await company.Round("2026Q2", "special");
        await less.Customers(4, "55535");
        await company.EtlRun();
        await company.Figure("surveyed-degree", less).HasNoValue();
    }

    [Fact, Rule("R08.21"), Rule("R08.22"), Rule("R08.28")]
    public async Task The_overall_results_are_four_tenths_self_rated_and_six_tenths_surveyed()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("quality", Topics);
        var round = await company.Round("2026Q1", "key-customers");
        await round.Salespeople(5, "5555555");
        await round.Customers(3, "4444444");
        await round.Dealers(2, "2222222");
        await round.OnCompetitor("rival", 1, "5555555", by: RespondentKind.Dealer).IsRefused("rating_kind");
        await company.EtlRun();
        await company.Figure("self-degree", round).Is(100);
        await company.Figure("self-rate", round).Is(100);
        await company.Figure("surveyed-degree", round).Is(64);
        await company.Figure("overall-degree", round).Is(78.4m);
        await company.Figure("overall-rate", round).Is(76);
        await company.Report("en", round).Says("Weighted 40% self-rated and 60% surveyed, the overall satisfaction degree is 78.4% and the overall rate 76.0%.");
    }

    [Fact, Rule("R08.15"), Rule("R08.17"), Rule("R08.23"), Rule("R08.28")]
    public async Task Salespeople_rate_themselves_customers_and_dealers_the_company_and_customers_alone_its_competitors()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("quality", Topics);
        await company.Competitors("rival");
        var round = await company.Round("2026Q1", "general-customers");
        await round.Tells(
            "Population customers 客户（重点客户和一般客户） R08.10, R08.15", "Population dealers 经销商 R08.15", "Population salespeople 业务员（只计入自评部分） R08.15",
            "Channel letter 信函 R08.15", "Channel other 其他形式 R08.15",
            "Form questionnaire 客户满意度调查表（常规调查） 售后服务部、研发部、质量保证部 R08.15, R08.18, R08.19", "Comparison competitor R08.17, R08.31");
        await round.Distribute("letters", "2026-04-01 09:00:00", forms: 10, channel: "letter");
        await round.Distribute("others", "2026-04-01 09:00:00", forms: 10, channel: "other");
        await round.Distribute("faxes", "2026-04-01 09:00:00", forms: 10, channel: "fax").IsRefused("channel", "letter, other");
        await round.Salespeople(1, "5555555");
        await round.Customers(1, "5555555");
        await round.Dealers(1, "5555555");
        await round.OnCompetitor("rival", 1, "5555555");
        await round.Forms(1, "5555555", RatingKind.Surveyed, RespondentKind.Salesperson).IsRefused("rating_kind");
        await round.Forms(1, "5555555", RatingKind.Self, RespondentKind.Customer).IsRefused("rating_kind");
        await round.OnCompetitor("rival", 1, "5555555", by: RespondentKind.Dealer).IsRefused("rating_kind");
    }

    [Fact, Rule("R08.19")]
    public async Task A_routine_survey_asks_about_seven_topics_and_is_not_opened_with_six()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("office", "colour");
        await company.Round("2026Q1", "key-customers").IsRefused(["R08.19", .. Topics]);
        await company.Round("2026H1", "general-customers").IsRefused(["R08.19", .. Topics]);
        await company.Department("quality", [.. Topics.Except(["service", "after-sales-service"])]);
        await company.Round("2026Q1", "key-customers").IsRefused("R08.19", "after-sales-service");
        await company.Round("2026H1", "general-customers").IsRefused("R08.19", "after-sales-service");
        await company.Department("service", "after-sales-service");
        await company.Round("2026Q1", "key-customers").IsRefused("R08.19", "service");
        await company.Round("2026H1", "general-customers").IsRefused("R08.19", "service");
        await company.Round("2026-03", "special");
        await company.Department("desk", "service");
        var round = await company.Round("2026Q1", "key-customers");
        await company.Round("2026H1", "general-customers");
        await round.Tells("Form questionnaire 客户满意度调查表（常规调查） 售后服务部、研发部、质量保证部 R08.15, R08.18, R08.19");
    }

    [Fact, Rule("R08.18")]
    public async Task The_second_survey_may_ask_more_than_the_first_whose_results_stay()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("quality", Topics);
        var first = await company.Round("2026Q1", "key-customers");
        await first.Tells(
            "Form questionnaire 客户满意度调查表（常规调查） 售后服务部、研发部、质量保证部 R08.15, R08.18, R08.19", "Step content 常规调查：共同确定调查内容 售后服务部、研发部、质量保证部 R08.18");
        await first.Customers(30, "4000000");
        await company.Department("logistics", "transport");
        var second = await company.Round("2026Q2", "key-customers");
        await second.Customers(1, "4000000").IsRefused("levels");
        await second.Customers(30, "40000002");
        await company.EtlRun();
        await company.Figure("surveyed-degree", first).Is(80);
        await company.Figure("surveyed-ratings", first).Is(30);
        await company.Figure("surveyed-degree", second).Is(60);
        await company.Figure("surveyed-ratings", second).Is(60);
    }
}
