namespace CSat.Scenarios.Tests;

/// <summary>Which rounds are due by the calendar: of a hospital that asks patients on ward rounds and by letter, of one that surveys every month, of a manufacturer with routine surveys of two classes of customers.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R03_r06_r08_rounds_of_a_year(ScenarioHost host) : Scenario(host)
{
    private static readonly string[] Monthly = ["monthly-inpatients", "monthly-outpatients", "third-party", "department-evaluation"];

    // The six topics that a survey of patients asks about.
    private static readonly string[] Topics = ["process", "quality", "attitude", "efficiency", "prices", "environment"];

    [Fact, Rule("R03.2"), Rule("R03.12"), Rule("R03.13")]
    public async Task A_ward_round_asks_patients_in_every_month_and_letters_that_tell_the_hotline_go_out_in_every_quarter()
    {
        var company = await Adopt("hospital-ward-programme", on: "2026-06-30");
        await company.Department("nursing", "care");
        await (await company.Round("2026-05", "ward-round")).Tells("Population patients 病人和家属 R03.2", "Population counters 窗口服务 R03.2");
        var letter = await company.Form("letter", ["care"], form => form.SurveyKind = "letters");
        await letter.Tells("征询热线电话 028-88395303 R03.13");
        await (await company.Round("2026Q1", "letters", form: letter)).Tells("Execution letters 出院病人征询意见信 征询信专人 R03.12, R03.13");
        await company.ProposedRounds("2026Q2").Gives(lines => Of(lines, "ward-round"), Lines(
            "ward-round 2026-04-01 2026-04-30: 0 of 1, 1 to open, missed, binding", "ward-round 2026-05-01 2026-05-31: 1 of 1, 0 to open, met, binding",
            "ward-round 2026-06-01 2026-06-30: 0 of 1, 1 to open, open, binding"));
        await company.ProposedRounds("2026H1").Gives(lines => Of(lines, "letters"), Lines(
            "letters 2026-01-01 2026-03-31: 1 of 1, 0 to open, met, binding", "letters 2026-04-01 2026-06-30: 0 of 1, 1 to open, open, binding"));
        At("2026-07-01");
        await company.ProposedRounds("2026-06").Gives(lines => Of(lines, "ward-round", "letters"), Lines(
            "ward-round 2026-06-01 2026-06-30: 0 of 1, 1 to open, missed, binding", "letters 2026-04-01 2026-06-30: 0 of 1, 1 to open, missed, binding"));
    }

    [Fact, Rule("R06.4"), Rule("R06.9"), Rule("R06.31")]
    public async Task Patients_and_the_marketing_department_are_asked_in_every_month_and_never_by_the_ward_itself()
    {
        var company = await Adopt("hospital-bonus-penalty", on: "2026-02-28");
        await company.Department("ward-2", Topics);
        foreach (var kind in Monthly)
        {
            var round = await company.Round("2026-01", kind);
            await round.Distribute("own", "2026-01-10 09:00:00", forms: 20, department: "ward-2", handedOutBy: "ward-2").IsRefused("handed_out_by", "R06.31");
        }

        // A form for each discharge is asked for by no calendar.
        await company.ProposedRounds("2026Q1").Gives(Lines, Lines([.. Monthly.SelectMany(kind => Months(kind, "open"))]));
        At("2026-03-01");
        await company.ProposedRounds("2026Q1").Gives(Lines, Lines([.. Monthly.SelectMany(kind => Months(kind, "missed"))]));
    }

    [Fact, Rule("R08.9"), Rule("R08.10")]
    public async Task A_year_has_four_routine_surveys_of_key_customers_two_of_general_ones_and_special_surveys_as_needed()
    {
        var company = await Adopt("manufacturing-after-sales", on: "2026-12-31");
        await company.Department("quality", "function", "appearance", "packaging", "reliability", "delivery", "service", "after-sales-service");
        foreach (var quarter in (string[])["2026Q1", "2026Q2", "2026Q3"])
        {
            await company.Round(quarter, "key-customers");
        }

        await company.Round("2026H1", "general-customers");
        await company.Round("2026-11", "special");
        await company.ProposedRounds("2026").Gives(Lines, Lines(
            "key-customers 2026-01-01 2026-03-31: 1 of 1, 0 to open, met, binding", "key-customers 2026-04-01 2026-06-30: 1 of 1, 0 to open, met, binding",
            "key-customers 2026-07-01 2026-09-30: 1 of 1, 0 to open, met, binding", "key-customers 2026-10-01 2026-12-31: 0 of 1, 1 to open, open, binding",
            "general-customers 2026-01-01 2026-06-30: 1 of 1, 0 to open, met, binding", "general-customers 2026-07-01 2026-12-31: 0 of 1, 1 to open, open, binding"));
        At("2027-01-01");
        await company.ProposedRounds("2026-12").Gives(Lines, Lines(
            "key-customers 2026-10-01 2026-12-31: 0 of 1, 1 to open, missed, binding", "general-customers 2026-07-01 2026-12-31: 0 of 1, 1 to open, missed, binding"));
    }

    // January held, February as it stands, March to come.
    private static string[] Months(string kind, string february) =>
    [
        $"{kind} 2026-01-01 2026-01-31: 1 of 1, 0 to open, met, binding", $"{kind} 2026-02-01 2026-02-28: 0 of 1, 1 to open, {february}, binding",
        $"{kind} 2026-03-01 2026-03-31: 0 of 1, 1 to open, open, binding",
    ];

    private static string Of(IReadOnlyList<string> lines, params string[] kinds) => Lines([.. lines.Where(line => kinds.Contains(line.Split(' ')[0]))]);

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);

    private static string Lines(params string[] lines) => string.Join('\n', lines);
}
