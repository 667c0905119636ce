using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A property company that hands out its forms, has them handed back and verifies some of them.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R01_back_check(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "property-half-yearly-survey";

    [Fact, Rule("R01.15")]
    public async Task Seventeen_of_340_returned_forms_are_verified_and_eighteen_of_341()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("service", "security");
        var (even, odd) = (await company.Round("2026H1", "half-yearly"), await company.Round("2025H2", "half-yearly"));
        await even.Customers(340, "5");
        await odd.Customers(341, "5");
        await even.DrawBackCheck(seed: 11).IsRefused("open", "closed");
        await even.Close();
        await odd.Close();
        await even.DrawBackCheck(seed: 11, forms: 16).IsRefused("forms", "17", "R01.15");
        await odd.DrawBackCheck(seed: 11, forms: 17).IsRefused("forms", "18", "R01.15");
        await even.DrawBackCheck(seed: 11);
        await even.DrawBackCheck(seed: 12).IsRefused("seed");
        await odd.DrawBackCheck(seed: 11);
        var (first, second) = (await even.Drawn(), await odd.Drawn());
        await even.Drawn().Gives(forms => forms.Length, 17);
        await odd.Drawn().Gives(forms => forms.Length, 18);
        await even.DrawBackCheck(seed: 11);
        await even.Drawn().Gives(forms => forms, first);
        await even.Finds(second[0], FormCheck.Genuine).IsRefused("response_id", "2026H1");

        foreach (var form in first)
        {
            await even.Finds(form, FormCheck.Genuine);
        }

        foreach (var form in second[..17])
        {
            await odd.Finds(form, FormCheck.Genuine);
        }

        await company.EtlRun();
        await company.Report("zh-CN", even).Says("2026H1 | 核实比例 | ≥ 5% | 5% | 17 / 340 | 达到");
        await company.Report("zh-CN", odd).Says("2025H2 | 核实比例 | ≥ 5% | 4.99% | 17 / 341 | 未达到");
    }

    [Fact, Rule("R01.9"), Rule("R01.14"), Rule("R01.16")]
    public async Task Nineteen_genuine_forms_of_twenty_are_truthful_enough_eighteen_are_not_and_a_fabricated_form_is_in_no_figure()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("service", "security");
        var (centre, distributor) = (await company.Person("gu", Regime, ["customer-service-centre"]), await company.Person("he", Regime, ["distributor"]));
        var (enough, few) = (await company.Round("2026H1", "half-yearly"), await company.Round("2025H2", "half-yearly"));
        foreach (var round in (SurveyRound[])[enough, few])
        {
            await round.Distribute("all", round == few ? "2025-12-01 09:00:00" : "2026-06-01 09:00:00", forms: 100);
            await round.Customers(98, "5");
            await round.Close();
            await round.DrawBackCheck(seed: 3, forms: 21, by: distributor).IsRefused("ROLE_NOT_HELD", "customer-service-centre", "R01.14");
            await round.DrawBackCheck(seed: 3, forms: 21, by: centre);
            var drawn = await round.Drawn();
            await round.Finds(drawn[0], FormCheck.Genuine, by: distributor).IsRefused("ROLE_NOT_HELD", "customer-service-centre", "R01.14");
            for (var i = 0; i < 20; i++)
            {
                await round.Finds(drawn[i], i < (round == few ? 2 : 1) ? FormCheck.Fabricated : FormCheck.Genuine, by: centre);
            }

            await round.Finds(drawn[20], FormCheck.NotReached);
            await round.Standing().Gives(standing => (standing.FormsSent, standing.Parts[0].AnsweredForms), (100, round == few ? 96 : 97));
        }

        await company.EtlRun();
        await company.Figure("surveyed-ratings", enough).Is(97);
        await company.Figure("return-rate", enough).Is(97);
        await company.Figure("surveyed-ratings", few).Is(96);
        await company.Report("zh-CN", enough).Says(
            "2026H1 | 总体真实率 | ≥ 95% | 95% | 19 / 20 | 达到", "2026H1 | 98 | 21 | 19 | 1 | 1 | 95.00", "1 份核实为作弊，不计入任何数值。制度：检查调查表填写的真实性和可靠性；发现作弊的表不计入结果（R01.14, R01.16）。");
        await company.Report("zh-CN", few).Says("2025H2 | 总体真实率 | ≥ 95% | 90% | 18 / 20 | 未达到", "2025H2 | 98 | 21 | 18 | 2 | 1 | 90.00", "2 份核实为作弊，不计入任何数值。");
    }

    [Fact, Rule("R01.13")]
    public async Task Collected_forms_are_handed_back_also_after_the_survey()
    {
        var company = await Adopt(Regime, on: "2026-07-02");
        await company.Department("service", "security");
        var round = await company.Round("2026H1", "half-yearly");
        await round.Distribute("all", "2026-06-01 09:00:00", forms: 10);
        await round.Customers(6, "5");
        await round.Tells("Step collect 调查完毕后将表回收整理，交回客户服务中心 发放表格人员 R01.13");
        await round.HandBack("2026-06-20 17:00:00", 5);
        await round.Close();
        await round.HandBack("2026-06-30 17:00:00", 1);
        await round.HandBack("2026-08-30 17:00:00", 1).IsRefused("handed_back_at");
        await round.Distribute("more", "2026-06-30 09:00:00", forms: 10).IsRefused("closed", "open");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2026H1：整理后交回 6 份，最后一次在 2026-06-30。");
    }
}
