using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>Shares of a base that is counted apart: a property company's resident households, a hospital's discharged patients.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R05_r06_bases(ScenarioHost host) : Scenario(host)
{
    private const string DoorVisits = "property-door-visits";
    private const string Hospital = "hospital-bonus-penalty";

    // The six topics of R06.2.
    private static readonly string[] Topics = ["process", "quality", "attitude", "efficiency", "prices", "environment"];

    [Fact, Rule("R05.24")]
    public async Task Six_hundred_of_a_thousand_households_resident_on_the_first_day_are_enough_and_one_less_is_not()
    {
        var company = await Adopt(DoorVisits, on: "2026-07-02");
        await company.Department("service", "security");
        var (enough, short_) = (await company.Round("2026H1", "full", sent: 600), await company.Round("2025H2", "full", sent: 599));
        await enough.Customers(1, "4");
        await short_.Customers(1, "4");
        await company.Base(MeasureBase.ResidentHouseholds, 1000, "2025-07-01");
        await company.Base(MeasureBase.ResidentHouseholds, 1500, "2026-01-02");
        await company.EtlRun();
        await company.Report("zh-CN", enough).Says("2026H1 | 调查户数占常住户比例 | ≥ 60% | 60% | 600 / 1,000 | 达到 | – | R05.24");
        await company.Report("zh-CN", short_).Says("2025H2 | 调查户数占常住户比例 | ≥ 60% | 59.9% | 599 / 1,000 | 未达到 | 原文未规定后果，不足时提示 | R05.24");
    }

    [Fact, Rule("R06.17")]
    public async Task A_form_for_each_of_the_patients_discharged_in_the_month_is_met_and_one_patient_without_is_not()
    {
        var company = await Adopt(Hospital, on: "2026-04-02");
        await company.Department("medicine", Topics);
        var (all, one, unknown) = (await company.Round("2026-03", "discharge", sent: 200), await company.Round("2026-02", "discharge", sent: 199), await company.Round("2026-01", "discharge", sent: 200));
        foreach (var round in new[] { all, one, unknown })
        {
            await round.Customers(1, "004000");
        }

        await all.Tells(
            "Execution discharge 出院患者调查 各科室、收费处 R06.6, R06.17", "Channel discharge-form 出院时填写，交收费处 R06.6, R06.17",
            "Form inpatient-questionnaire 住院患者满意度调查表 R06.2, R06.3, R06.4, R06.6, R06.17");
        await company.Base(MeasureBase.DischargedPatients, 200, "2026-02-01", last: "2026-02-28");
        await company.Base(MeasureBase.DischargedPatients, 120, "2026-03-01", last: "2026-03-15");
        await company.Base(MeasureBase.DischargedPatients, 80, "2026-03-16", last: "2026-03-31");
        await company.Base(MeasureBase.DischargedPatients, 190, "2026-01-01", last: "2026-01-30");
        await company.Base(MeasureBase.DischargedPatients, 200, "2026-01-01").IsRefused("base_count.last_day");
        await company.EtlRun();
        await company.Report("zh-CN", all).Says("2026-03 | 每位出院患者都发放调查表 | ≥ 100%（每月） | 100% | 200 / 200 | 达到 | – | R06.17");
        await company.Report("zh-CN", one).Says("2026-02 | 每位出院患者都发放调查表 | ≥ 100%（每月） | 99.5% | 199 / 200 | 未达到");
        await company.Report("zh-CN", unknown).Says("2026-01 | 每位出院患者都发放调查表 | ≥ 100%（每月） | 无数据 | 200 / 出院人数未采集 | 不能判定 | – | R06.17");
    }
}
