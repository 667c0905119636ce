namespace CSat.Scenarios.Tests;

/// <summary>A form is back when it is handed in, not when it was filled in; no ward collects the forms on itself; what becomes of those without an answer, and of a round at its end.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R05_r06_r07_forms_that_come_back(ScenarioHost host) : Scenario(host)
{
    private const string DoorVisits = "property-door-visits";
    private const string Focus = "property-focus-analyses";
    private const string Hospital = "hospital-bonus-penalty";

    [Fact, Rule("R07.13"), Rule("R07.14")]
    public async Task A_form_filled_in_on_the_third_day_and_handed_in_on_the_eighth_is_late()
    {
        var company = await Adopt(Focus, on: "2026-07-20");
        await company.Department("service", "security", "expectations");
        var round = await company.PlannedRound("2026H1", "half-yearly", Planning.OfProperty, "security", "expectations");
        await round.Distribute("doors", "2026-06-10 09:00:00", forms: 100, channel: "door");
        await round.CameBack("2026-06-12 09:00:00", returned: "2026-06-12 08:59:59", 1, "50").IsRefused("returned_at");
        await round.CameBack("2026-06-12 09:00:00", returned: "2026-06-17 23:59:59", 86, "50");
        await round.CameBack("2026-06-12 09:00:00", returned: "2026-06-18 00:00:00", 5, "50");
        await company.EtlRun();
        await company.Figure("return-rate", round).Is(86);
        await company.Report("zh-CN", round).Says("2026H1 | 回收率 | > 85% | 86% | 86 / 100 | 达到", "5 份问卷超过回收期限：计入评价，不计入回收率。");
    }

    [Fact, Rule("R06.31")]
    public async Task A_ward_never_collects_the_monthly_forms_on_itself_but_its_discharge_forms_it_does()
    {
        var company = await Adopt(Hospital, on: "2026-04-02");
        await company.Department("ward-2", "process", "quality", "attitude", "efficiency", "prices", "environment");
        await company.Department("cashier", "cash");
        var monthly = await company.Round("2026-03", "monthly-inpatients");
        await monthly.CameBack("2026-03-12 09:00:00", returned: "2026-03-12 10:00:00", 1, "5555550", about: "ward-2", collectedBy: "ward-2").IsRefused("collected_by", "ward-2", "R06.31");
        await monthly.CameBack("2026-03-12 09:00:00", returned: "2026-03-12 10:00:00", 1, "5555550", about: "ward-2", collectedBy: "nobody").IsRefused("collected_by", "nobody");
        await monthly.CameBack("2026-03-12 09:00:00", returned: "2026-03-12 10:00:00", 1, "5555550", about: "ward-2", collectedBy: "cashier");
        var discharge = await company.Round("2026-03", "discharge");
        await discharge.CameBack("2026-03-12 09:00:00", returned: "2026-03-12 10:00:00", 1, "5555550", about: "ward-2", collectedBy: "ward-2");
    }

    [Fact, Rule("R05.27")]
    public async Task Those_without_an_answer_are_followed_up_and_the_round_is_archived_when_all_is_done()
    {
        var company = await Adopt(DoorVisits, on: "2026-07-02");
        await company.Department("north", "security");
        var office = await company.Person("sun", DoorVisits, ["administration"], from: "2026-01-01");
        var round = await company.Round("2026H1", "full");
        await round.Distribute("north", "2026-06-01 09:00:00", distributor: "p-7", members: ["h1", "h2"]);
        await round.Answered("h1", "2026-06-09 09:00:00", "5");
        await round.Outstanding().Gives(forms => forms, ["h2 p-7 Awaited"]);
        await round.Reaches("followed-up", "2026-05-31 23:59:59").IsRefused("followed-up", "forms-issued");
        await round.Reaches("followed-up", "2026-06-20 09:00:00");
        await round.Reaches("archived", "2026-06-30 17:00:00").IsRefused("archived", "round-closed");
        await round.Close();
        At("2026-07-16");
        await round.Reaches("archived", "2026-07-15 17:00:00").IsRefused("results-analysed", "survey-handled", "R05.29");
        await round.Reaches("results-analysed", "2026-07-08 17:00:00", "administration", office);
        await round.Reaches("survey-handled", "2026-07-14 17:00:00", "administration", office);
        await round.Reaches("archived", "2026-07-14 16:59:59").IsRefused("archived", "survey-handled");
        await round.Reaches("archived", "2026-07-15 17:00:00");
        await round.Reaches("report-issued", "2026-07-15 17:00:01").IsRefused("report-issued", "archived");
    }
}
