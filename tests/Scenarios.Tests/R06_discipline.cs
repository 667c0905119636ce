namespace CSat.Scenarios.Tests;

/// <summary>A hospital whose surveyors never let a surveyed department hand out or collect the forms on itself.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R06_discipline(ScenarioHost host) : Scenario(host)
{
    // The six topics that a survey of patients asks about.
    private static readonly string[] Topics = ["process", "quality", "attitude", "efficiency", "prices", "environment"];

    [Fact, Rule("R06.31")]
    public async Task A_ward_never_hands_out_the_monthly_forms_on_itself_but_its_discharge_forms_it_does()
    {
        var company = await Adopt("hospital-bonus-penalty", on: "2026-04-02");
        await company.Department("ward-2", Topics);
        await company.Department("ward-3", "nurses");
        foreach (var kind in (string[])["monthly-inpatients", "monthly-outpatients", "third-party", "department-evaluation"])
        {
            var round = await company.Round("2026-03", kind);
            await round.Distribute("own", "2026-03-10 09:00:00", forms: 20, department: "ward-2", handedOutBy: "ward-2").IsRefused("handed_out_by", "ward-2", "R06.31");
            await round.Distribute("other", "2026-03-10 09:00:00", forms: 20, department: "ward-2", handedOutBy: "ward-3");
        }

        var discharge = await company.Round("2026-03", "discharge");
        await discharge.Distribute("own", "2026-03-10 09:00:00", forms: 20, department: "ward-2", handedOutBy: "ward-2");
    }
}
