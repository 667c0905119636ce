namespace CSat.Scenarios.Tests;

/// <summary>A hospital that sends opinion letters to discharged patients.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R03_letters(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "hospital-ward-programme";

    [Fact, Rule("R03.12")]
    public async Task Two_hundred_letters_a_quarter_are_the_general_demand_mostly_from_surgical_departments_and_one_less_is_reported()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("surgery", "care");
        await company.Department("medicine", "doctors");
        var (few, enough) = (await company.Round("2026Q1", "letters"), await company.Round("2026Q2", "letters"));
        await few.Distribute("january", "2026-01-20 09:00:00", forms: 150, channel: "letter", department: "surgery");
        await few.Distribute("march", "2026-03-20 09:00:00", forms: 49, channel: "letter", department: "medicine");
        await enough.Distribute("april", "2026-04-20 09:00:00", forms: 150, channel: "letter", department: "surgery");
        await enough.Distribute("may", "2026-05-20 09:00:00", forms: 50, channel: "letter", department: "medicine");
        await enough.Distribute("by-fax", "2026-05-21 09:00:00", forms: 1, channel: "fax").IsRefused("channel", "letter, hotline", "R03.12");
        await few.Customers(3, "55");
        await enough.Customers(3, "55");
        await company.EtlRun();
        await company.Report("zh-CN", few).Says(
            "2026Q1 | 每季度发放征询信 | ≥ 200 份（每季度） | 199 份 | 199 | 未达到（一般要求）", "2026Q1 | surgery | 征询意见信 | 2026-01-20 | 150 | 75.38", "2026Q1 | medicine | 征询意见信 | 2026-03-20 | 49 | 24.62");
        await company.Report("zh-CN", enough).Says("2026Q2 | 每季度发放征询信 | ≥ 200 份（每季度） | 200 份 | 200 | 达到", "2026Q2 | surgery | 征询意见信 | 2026-04-20 | 150 | 75.00");
    }
}
