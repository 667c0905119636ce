using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A manufacturer's after-sales department: the worked example, the 40/60 blend, the two minimum numbers of forms, what dissatisfied ratings call for.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R08_forty_sixty_and_competitors(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "manufacturing-after-sales";

    [Fact, Rule("R08.24"), Rule("R08.25"), Rule("R08.26")]
    public async Task Five_forms_of_five_items_give_76_percent_degree_and_84_percent_rate_and_a_form_less_is_too_few_to_show()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("quality", "function", "appearance", "packaging", "delivery", "service");
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
        await company.Department("quality", "function", "appearance", "packaging", "delivery", "service", "reliability", "after-sales-service");
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
        await company.Department("quality", "function", "appearance", "packaging", "delivery", "service", "reliability", "after-sales-service");
        await company.Competitors("rival");
        var round = await company.Round("2026Q1", "general-customers");
        await round.Salespeople(1, "5555555");
        await round.Customers(1, "5555555");
        await round.Dealers(1, "5555555");
        await round.OnCompetitor("rival", 1, "5555555");
        await round.Forms(1, "5555555", RatingKind.Surveyed, RespondentKind.Salesperson).IsRefused("rating_kind");
        await round.Forms(1, "5555555", RatingKind.Self, RespondentKind.Customer).IsRefused("rating_kind");
        await round.OnCompetitor("rival", 1, "5555555", by: RespondentKind.Dealer).IsRefused("rating_kind");
    }
}
