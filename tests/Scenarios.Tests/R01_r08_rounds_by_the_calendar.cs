namespace CSat.Scenarios.Tests;

/// <summary>A manufacturer that asks key customers every quarter and general customers every half year, and a property company that surveys every half year in general.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R01_r08_rounds_by_the_calendar(ScenarioHost host) : Scenario(host)
{
    private static readonly string[] Topics = ["function", "reliability", "appearance", "packaging", "delivery", "service", "after-sales-service"];

    [Fact, Rule("R08.12"), Rule("R08.13"), Rule("R08.14")]
    public async Task Key_customers_are_due_every_quarter_general_ones_every_half_year_and_a_special_survey_never()
    {
        var company = await Adopt("manufacturing-after-sales", on: "2026-06-30");
        await company.Department("sales", Topics);
        await company.Round("2026Q1", "key-customers");
        await company.Round("2026-03", "special");

        // The last day of the quarter and of the half year belongs to them; the day after they are over.
        await company.ProposedRounds("2026H1").Gives(Lines, Lines([
            "key-customers 2026-01-01 2026-03-31: 1 of 1, 0 to open, met, binding",
            "key-customers 2026-04-01 2026-06-30: 0 of 1, 1 to open, open, binding",
            "general-customers 2026-01-01 2026-06-30: 0 of 1, 1 to open, open, binding",
        ]));
        At("2026-07-01");
        await company.ProposedRounds("2026").Gives(Lines, Lines([
            "key-customers 2026-01-01 2026-03-31: 1 of 1, 0 to open, met, binding",
            "key-customers 2026-04-01 2026-06-30: 0 of 1, 1 to open, missed, binding",
            "key-customers 2026-07-01 2026-09-30: 0 of 1, 1 to open, open, binding",
            "key-customers 2026-10-01 2026-12-31: 0 of 1, 1 to open, open, binding",
            "general-customers 2026-01-01 2026-06-30: 0 of 1, 1 to open, missed, binding",
            "general-customers 2026-07-01 2026-12-31: 0 of 1, 1 to open, open, binding",
        ]));

        await company.Round("2026H1", "general-customers");
        await company.ProposedRounds("2026-06").Gives(Lines, Lines([
            "key-customers 2026-04-01 2026-06-30: 0 of 1, 1 to open, missed, binding",
            "general-customers 2026-01-01 2026-06-30: 1 of 1, 0 to open, met, binding",
        ]));
        await company.ProposedRounds("2026H3").IsRefused("period", "2026H3");
    }

    [Fact, Rule("R01.5")]
    public async Task A_half_year_without_the_survey_that_is_held_in_general_is_listed_and_is_no_breach()
    {
        var company = await Adopt("property-half-yearly-survey", on: "2026-07-01");

        await company.ProposedRounds("2026").Gives(Lines, Lines([
            "half-yearly 2026-01-01 2026-06-30: 0 of 1, 1 to open, missed, in general",
            "half-yearly 2026-07-01 2026-12-31: 0 of 1, 1 to open, open, in general",
        ]));
        await company.Department("service", "security");
        await (await company.Round("2026H2", "half-yearly")).Tells("Execution half-yearly 半年度客户满意度调查 客户服务中心、各部门 R01.4, R01.5, R01.6");
    }

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);
}
