using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>The sales department of R15 grades the satisfaction that it tracks in daily business.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R15_daily_business(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "half-yearly-evaluation";

    [Fact, Rule("R15.14")]
    public async Task What_is_tracked_in_daily_business_is_graded_and_grades_that_nobody_set_are_named()
    {
        var company = await Adopt(Regime, on: "2026-03-02");
        await Heard(company, satisfied: 4, dissatisfied: 1);
        await company.EtlRun();
        await company.Report("zh-CN").Says("日常业务所跟踪的满意度 | 4 | 1 | 80% | 等级未设定 | 销售部门 | R15.14", "“日常业务所跟踪的满意度”须划分等级，而组织尚未设定等级（R15.14）");
    }

    [Fact, Rule("R15.14")]
    public async Task The_share_of_satisfied_information_falls_into_the_company_s_own_grades()
    {
        await Graded(satisfied: 4, dissatisfied: 1, "80% | A（好）");
        await Graded(satisfied: 79, dissatisfied: 20, "79.8% | B（一般）");
    }

    [Fact, Rule("R15.14")]
    public async Task Too_little_to_be_shown_has_no_grade_and_nothing_at_all_is_no_data()
    {
        var company = await AdoptWith(
            Regime, on: "2026-03-02",
            ("gradings", """{"code": "own", "name": {"zh": "本公司等级", "en": "own grades"}, "rule": "R15.14", "bands": [{"code": "A", "name": {"zh": "好", "en": "good"}, "from": 80, "to": 100, "rule": "R15.14"}]}"""));
        await Heard(company, satisfied: 4, dissatisfied: 0);
        await company.EtlRun();
        await company.Report("zh-CN").Says("本公司等级 | 4 | 0 | 样本过少 | 样本过少 | – | R15.14");
    }

    private async Task Graded(int satisfied, int dissatisfied, string graded)
    {
        var company = await AdoptWith(
            Regime, on: "2026-03-02",
            ("gradings", """{"code": "own", "name": {"zh": "本公司等级", "en": "own grades"}, "rule": "R15.14", "bands": [{"code": "A", "name": {"zh": "好", "en": "good"}, "from": 80, "to": 100, "rule": "R15.14"}, {"code": "B", "name": {"zh": "一般", "en": "fair"}, "from": 0, "to": 79.99, "rule": "R15.14"}]}"""));
        await Heard(company, satisfied, dissatisfied);
        await company.EtlRun();
        await company.Report("zh-CN").Says($"本公司等级 | {satisfied} | {dissatisfied} | {graded} | – | R15.14", "日常业务所跟踪的满意度 |");
    }

    private static async Task Heard(Company company, int satisfied, int dissatisfied)
    {
        for (var i = 0; i < satisfied + dissatisfied; i++)
        {
            await company.Customers.Hears("contacts", "business-staff", i < satisfied ? InformationSense.Satisfied : InformationSense.Dissatisfied);
        }

        await company.Customers.Hears("contacts", "business-staff", InformationSense.Neutral);
    }
}
