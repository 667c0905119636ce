using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>Those who carry out a survey: a hospital has its surveyors declare the discipline of each round; a property company finds that one of its surveyors filled in forms himself.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R01_r06_surveyors(ScenarioHost host) : Scenario(host)
{
    private const string Hospital = "hospital-bonus-penalty";
    private const string Property = "property-half-yearly-survey";
    private static readonly string[] Topics = ["process", "quality", "attitude", "efficiency", "prices", "environment"];
    private static readonly string[] Discipline = ["rigour", "no-leading", "true-information"];

    [Fact, Rule("R06.31"), Rule("R06.32"), Rule("R06.33"), Rule("R06.34")]
    public async Task Each_surveyor_declares_to_lead_nobody_to_inform_truly_and_to_work_rigorously_and_who_did_not_is_named()
    {
        var company = await Adopt(Hospital, on: "2026-03-20");
        await company.Department("medicine", Topics);
        var (zhao, wang) = (await company.Person("zhao", Hospital, ["surveyor"]), await company.Person("wang", Hospital, ["surveyor"]));
        var clerk = await company.Person("li", Hospital, ["medical-affairs"]);
        var round = await company.Round("2026-03", "monthly-inpatients");
        await round.Distribute("b1", "2026-03-10 09:00:00", forms: 20, distributor: "zhao");
        await round.Distribute("b2", "2026-03-10 09:00:00", forms: 10, distributor: "wang");
        await round.Distribute("own", "2026-03-10 09:00:00", forms: 5, department: "medicine", handedOutBy: "medicine").IsRefused("handed_out_by", "medicine", "R06.31");
        await round.Surveyors().Gives(lines => lines, ["wang 10 missing 0", "zhao 20 missing 0"]);
        await round.Declares(zhao, "rigour", "true-information").IsRefused("no-leading", "不得对调查对象进行诱导", "R06.32");
        await round.Declares(zhao, "rigour", "no-leading").IsRefused("true-information", "确保调查的信息全面真实", "R06.33");
        await round.Declares(zhao, "no-leading", "true-information").IsRefused("rigour", "遵守调查纪律", "R06.34");
        await round.Declares(zhao, [.. Discipline, "politeness"]).IsRefused("discipline", "politeness", "rigour, no-leading, true-information");
        await round.Declares(clerk, Discipline).IsRefused("li", "surveyor");
        await round.Declares(zhao, Discipline);
        await round.Declares(zhao, Discipline);
        await round.Surveyors().Gives(lines => lines, ["wang 10 missing 0", "zhao 20 declared 0"]);
        await round.Customers(9, "555554");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2026-03 | 2 | 1 | 0 | 0 | R06.34, R06.32, R06.33", "2026-03：2 名调查员中 1 名没有调查纪律声明（R06.34, R06.32, R06.33）。");
        await round.Declares(wang, Discipline);
        await round.Surveyors().Gives(lines => lines, ["wang 10 declared 0", "zhao 20 declared 0"]);
        await company.EtlRun();
        await company.Report("en", round).Says("2026-03 | 2 | 2 | 0 | 0 | R06.34, R06.32, R06.33");
    }

    [Fact, Rule("R01.16"), Rule("R01.10")]
    public async Task The_forms_of_a_surveyor_who_cheated_are_in_no_figure_and_the_penalty_is_that_of_the_plan()
    {
        var company = await Adopt(Property, on: "2026-06-20");
        await company.Department("service", "security");
        var plan = await company.Plan("charter", "2026H1", "purpose", "scope", "duties", "time", "sampled-rooms", "requirements", "questionnaire", "fraud-penalties");
        await plan.Submit("customer-service-centre");
        var (planned, bare) = (await company.Round("2026H1", "half-yearly", plan: plan), await company.Round("2025H2", "half-yearly"));
        await planned.Tells("Discipline fraud 发现作弊现象的，按策划书中的处罚办法处理 客户服务中心 R01.16");
        await planned.Distribute("north", "2026-06-01 09:00:00", distributor: "zhao", members: ["n1", "n2", "n3"]);
        await planned.Distribute("south", "2026-06-01 09:00:00", distributor: "wang", members: ["s1", "s2", "s3"]);
        foreach (var member in (string[])["n1", "n2", "s1", "s2", "s3"])
        {
            await planned.Answered(member, "2026-06-10 09:00:00", member[0] == 'n' ? "5" : "2");
        }

        await planned.Fraud("", "zhao", "two forms in one hand", "bonus withheld").IsRefused("open", "closed");
        await planned.Close();
        await company.EtlRun();
        await company.Figure("surveyed-ratings", planned).Is(5);
        await planned.Fraud("", "zhao", " ", "bonus withheld").IsRefused("finding");
        await planned.Fraud("", "zhao", "two forms in one hand", "").IsRefused("penalty");
        await planned.Fraud("", "", "two forms in one hand", "bonus withheld").IsRefused("response_id", "distributor");
        await planned.Fraud("", "li", "two forms in one hand", "bonus withheld").IsRefused("distributor");
        await planned.Fraud("", "zhao", "two forms in one hand", "bonus withheld", "fraud-1").Gives(fraud => (fraud.Forms, fraud.LeftOut, fraud.PlannedPenalties), (2, true, "on fraud-penalties"));
        await planned.Fraud("", "zhao", "two forms in one hand", "bonus withheld", "fraud-1").Gives(fraud => fraud.Forms, 2);
        await planned.Surveyors().Gives(lines => lines, ["wang 3 – 0", "zhao 3 – 2"]);

        // What was left out as fraud is not brought in again by a back-check that finds it genuine.
        await planned.DrawBackCheck(seed: 1, forms: 5);
        foreach (var form in await planned.Drawn())
        {
            await planned.Finds(form, FormCheck.Genuine);
        }

        await company.EtlRun();
        await company.Figure("surveyed-ratings", planned).Is(3);
        await company.Report("zh-CN", planned).Says("2026H1 | 2 | – | 2 | 2 | R01.14, R01.16", "2026H1：认定作弊问卷 2 份，其中 2 份不计入任何数值。");

        // Without a plan nothing says which penalty is due.
        await bare.Distribute("all", "2025-12-01 09:00:00", distributor: "zhao", members: ["n1"]);
        await bare.Answered("n1", "2025-12-02 09:00:00", "5");
        await bare.Close();
        await bare.Fraud("", "zhao", "the same hand", "bonus withheld").IsRefused("penalty", "R01.10");
    }
}
