using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>Who answers: a property company counts its forms by type of customer, a hospital's ward round asks mainly patients and families, and includes the counters.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R03_r07_classes_of_forms(ScenarioHost host) : Scenario(host)
{
    private static readonly string[] Items = ["cleaning", "security", "expectations"];

    [Fact, Rule("R07.15")]
    public async Task Returned_forms_are_classified_by_type_of_customer_and_each_class_has_its_own_satisfaction()
    {
        var company = await Adopt("property-focus-analyses", on: "2026-07-01");
        await company.Department("office", Items);
        var round = await company.PlannedRound("2026H1", "half-yearly", Planning.OfProperty, Items);
        await round.Tells("Step classify 对收回的征询表分类，分别统计，计算满意度 客户服务中心 R07.15");
        await round.Of("age=30-45;sex=female;occupation=teacher", 10, "550");
        await round.Of("age=30-45;sex=female;occupation=driver", 10, "420");
        await round.Of("age=under-30;sex=female;occupation=driver", 5, "330");
        await round.Of("age=under-30", 4, "110");
        await company.EtlRun();

        await company.Report("zh-CN", round).Says(
            "2026H1：按年龄分类统计（R07.15）", "30-45 | 20 | 40 | 80.00*", "| 75.00*", "under-30 | 9 | 18 | 42.22*", "| 55.56*",
            "2026H1：按性别分类统计（R07.15）", "男 | 0 | 0 | 无数据 | – | 无数据 | –", "女 | 25 | 50 |", "未填写 | 4 | 8 | 样本过少",
            "2026H1：按职业分类统计（R07.15）", "driver | 15 | 30 |", "teacher | 10 | 20 |");
        await company.Report("en", round).Says("2026H1: forms by class, Age (R07.15)", "Male | 0 | 0 | no data", "not stated | 4 | 8 | suppressed");
        await round.Of("sex=male", 1, "550");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("男 | 1 | 2 | 样本过少", "未填写 | 4 | 8 | 样本过少", "女 | 25 | 50 | 76.00*");
    }

    [Fact, Rule("R07.15")]
    public async Task Forms_that_say_nothing_of_the_customer_are_not_classified_and_that_is_said()
    {
        var company = await Adopt("property-focus-analyses", on: "2026-07-01");
        await company.Department("office", Items);
        var round = await company.PlannedRound("2026H1", "half-yearly", Planning.OfProperty, Items);
        await round.Customers(10, "550");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2026H1 没有问卷填写“年龄”，不能分类统计：未采集（R07.15）。", "“性别”", "“职业”", "未填写 | 10 | 20 | 100.00*");
        await company.Report("en", round).Says("No form of 2026H1 states the age, so that it cannot be counted by class: not recorded (R07.15).");
    }

    [Fact, Rule("R03.2")]
    public async Task More_than_half_of_those_who_answer_are_patients_or_family_and_the_counters_are_included()
    {
        var company = await Adopt("hospital-ward-programme", on: "2026-04-01");
        await company.Department("nursing", "care");
        var (half, more) = (await company.Round("2026-02", "ward-round"), await company.Round("2026-03", "ward-round"));
        await half.Tells("Population patients 病人和家属 R03.2", "Population counters 窗口服务 R03.2", "Channel questionnaire 问卷 R03.2", "Form questionnaire 测评问卷 R03.2, R03.3");
        await half.Of("respondent=patient;place=ward", 26, "5");
        await half.Of("respondent=family;place=ward", 25, "4");
        await half.Of("respondent=visitor;place=ward", 51, "3");
        await more.Of("respondent=patient;place=ward", 27, "5");
        await more.Of("respondent=family;place=ward", 25, "4");
        await more.Of("respondent=visitor;place=counter", 51, "3");
        await company.EtlRun();
        await company.Report("zh-CN", half).Says(
            "2026-02 的问卷应以病人、家属为主，实为 50%（51 / 102），未超过一半（R03.2）。", "2026-02 应包括窗口服务，没有一份这样的问卷（R03.2）。", "病人 | 26 | 26 | 100.00*", "家属 | 25 | 25 | 80.00*",
            "visitor | 51 | 51 | 60.00*", "窗口服务 | 0 | 0 | 无数据");
        await company.Report("en", half).Says(
            "The forms of 2026-02 should mainly be of: Patient, Family member; they are 50% (51 / 102), not more than half (R03.2).", "2026-02 must include: Counter services; no form is of that class (R03.2).");
        await company.Report("zh-CN", more).Says("病人 | 27 | 27 |", "窗口服务 | 51 | 51 | 60.00*");
        await company.Report("zh-CN", more).DoesNotSay("未超过一半", "没有一份这样的问卷");

        await company.Round("2026Q1", "letters").Gives(round => round.Code, "letters-2026Q1");
    }
}
