using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>The five results that the property company of R07 looks at first, each with the measures that it asks for.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R07_focus_analyses(ScenarioHost host) : Scenario(host)
{
    private static readonly string[] Items = ["cleaning", "security", "repairs", "expectations"];

    [Fact, Rule("R07.16"), Rule("R07.17"), Rule("R07.18")]
    public async Task The_rate_of_a_service_is_over_its_own_ratings_and_all_that_tie_for_the_lowest_are_named()
    {
        var (company, before, now) = await TwoSurveys();
        await before.Customers(18, "5550");
        await before.Customers(2, "2550");
        await Tied(now);
        await company.EtlRun();
        await company.Report("zh-CN", now).Says(
            "满意等级比率最低的服务项目R07.17, R07.23 | 要求：对满意等级比率最低的服务项目提出处理措施",
            "security | office | 75.00* | 40 | 100.00* | 20 |", "repairs | office | 75.00* | 40 | 100.00* | 20 |",
            "不满意等级比率最高的服务项目R07.18, R07.23 | 要求：对不满意等级比率最高的服务项目提出处理措施",
            "security | office | 25.00* | 40 | 0.00* | 20 |", "repairs | office | 25.00* | 40 | 0.00* | 20 |",
            "所取理解（R07.17, R07.18）：满意等级比率为100%的项目不算比率最低的项目");
        await company.Report("zh-CN", now).DoesNotSay("cleaning | office | 91.11* | 45 | 90.00* | 20", "cleaning | office | 8.89* | 45 | 10.00* | 20");

        await now.Customers(1, "0050");
        await company.EtlRun();
        await company.Report("zh-CN", now).Says("security | office | 75.00* | 40 |", "security | office | 25.00* | 40 |");
        await company.Report("zh-CN", now).DoesNotSay("repairs | office | 24.39* | 41 | 0.00* | 20");
        await company.Report("en", now).Says("Service with the lowest satisfied ratioR07.17, R07.23 | Demanded: Measures for the service with the lowest satisfied-grade ratio");
    }

    [Fact, Rule("R07.16")]
    public async Task The_three_best_grades_satisfy_and_each_grade_has_its_points()
    {
        var (company, _, now) = await TwoSurveys();
        await now.Customers(10, "5000");
        await now.Customers(11, "4000");
        await now.Customers(12, "3000");
        await now.Customers(13, "2000");
        await now.Customers(14, "1000");
        await company.EtlRun();
        await company.Figure("surveyed-rate", now).Is(55);
        await company.Figure("surveyed-degree", now).Is(56.67m);
        await company.Report("zh-CN", now).Says("cleaning | office | 55.00* | 60 |", "cleaning | office | 45.00* | 60 |");
    }

    [Fact, Rule("R07.17"), Rule("R07.18")]
    public async Task A_service_that_everybody_is_satisfied_with_is_neither_the_lowest_nor_the_most_dissatisfied_one()
    {
        var (company, _, now) = await TwoSurveys();
        await now.Customers(20, "5430");
        await company.EtlRun();
        await company.Report("zh-CN", now).Says(
            "要求：对满意等级比率最低的服务项目提出处理措施", "可显示的项目满意等级比率均为 100%。", "要求：对不满意等级比率最高的服务项目提出处理措施", "可显示的项目均没有不满意的评价。");
        await now.Customers(1, "0200");
        await company.EtlRun();
        await company.Report("zh-CN", now).Says("security | office | 95.24* | 21 |", "security | office | 4.76* | 21 |");
    }

    [Fact, Rule("R07.19"), Rule("R07.20")]
    public async Task What_customers_write_is_an_opinion_or_where_the_form_asks_for_it_an_expectation_and_both_call_for_measures()
    {
        var (company, _, now) = await TwoSurveys();
        await (await company.Form("no-expectations", ["cleaning"])).Approve("property-manager").IsRefused("对今后服务的期望（expectations）", "R07.20");
        await now.Customers(20, "5550");
        await company.EtlRun();
        await company.Report("zh-CN", now).Says("要求：对书面意见、建议（含最不满意之处）提出处理措施", "要求：对顾客的服务期望提出处理措施", "未采集");
        await company.Report("zh-CN", now).DoesNotSay("合计 |");

        await now.Customers(3, "5150", comment: "夜间无人值守", about: "security");
        await now.Customers(1, "5550", comment: "很好");
        await now.Customers(2, "5550", comment: "希望有快递柜", about: "expectations");
        await company.EtlRun();
        await company.Report("zh-CN", now).Says(
            "书面意见和建议R07.19, R07.23 | 要求：对书面意见、建议（含最不满意之处）提出处理措施", "合计 | 4 条，其中 3 条附于不满意评价", "security | 3 条，其中 3 条附于不满意评价", "整份问卷 | 1 条",
            "客户的服务期望R07.20, R07.23 | 要求：对顾客的服务期望提出处理措施", "合计 | 2 条", "expectations | 2 条", "security | 意见 | 夜间无人值守", "expectations | 期望 | 希望有快递柜");
        await company.Report("en", now).Says("Demanded: Measures for written opinions and suggestions", "4 comments, of them 3 beside dissatisfied ratings", "Demanded: Measures for customers' service expectations");
    }

    [Fact, Rule("R07.21")]
    public async Task Every_service_that_is_lower_than_in_the_survey_before_is_named_however_little_and_one_that_is_not_is_not()
    {
        var (company, before, now) = await TwoSurveys();
        await before.Customers(38, "5550");
        await before.Customers(2, "5250");
        await now.Customers(37, "5550");
        await now.Customers(2, "5250");
        await now.Customers(1, "5520");
        await company.EtlRun();
        await company.Report("zh-CN", now).Says(
            "满意度比上一轮降低的服务项目R07.21, R07.23 | 要求：对满意度比前一次调查降低的服务项目提出处理措施", "repairs | office | 97.50* | 40 | 100.00* | 40 | 未见显著差异",
            "各单项R07.21 | 下降时：提出针对性处理措施", "repairs | 满意率 | 100.00* | 40 | 97.50* | 40 | −2.50 | 未见显著差异");
        await company.Report("zh-CN", now).DoesNotSay("cleaning | 满意率", "security | 满意率");
        await company.Report("zh-CN", before).Says("没有上一轮可供比较：无数据。");
        await company.Report("en", now).Says("Services whose satisfaction has fallenR07.21, R07.23 | Demanded: Measures for services whose satisfaction dropped against the previous survey");
    }

    // 40 ratings of security and of repairs, of which 30 are satisfied; five forms rate neither.
    private static async Task Tied(SurveyRound round)
    {
        await round.Customers(30, "5550");
        await round.Customers(6, "4220");
        await round.Customers(4, "2120");
        await round.Customers(5, "3000");
    }

    private async Task<(Company Company, SurveyRound Before, SurveyRound Now)> TwoSurveys()
    {
        var company = await Adopt("property-focus-analyses", on: "2026-07-01");
        await company.Department("office", Items);
        return (company, await company.PlannedRound("2025H2", "half-yearly", Planning.OfProperty, Items), await company.PlannedRound("2026H1", "half-yearly", Planning.OfProperty, Items));
    }
}
